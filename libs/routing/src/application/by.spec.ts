import { actionsFrom, SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { requireGiving, requireOwnOrGiving } from './by.js';
import type { By } from './by.js';

const by = (memberId: string | null, teamIds: readonly string[], ...rights: string[]): By => {
  const caller = { workspaceId: 'w', memberId, teamIds, actions: actionsFrom(rights) } as unknown as Caller;
  return { workspaceId: 'w', memberId, actor: SYSTEM, caller };
};
const REFUSED = 'routing/not-yours';
const SARA = { id: 'sara', teamIds: ['sales'] };
const answerOf = (ask: () => void): string => {
  try {
    ask();
    return 'granted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('What is said of Sara', () => {
  it.each([
    {
      ...{ who: by('sara', ['sales']), limit: REFUSED, absence: 'granted' },
      because: 'she knows when she is away, and gets what others say',
    },
    {
      ...{ who: by('luca', ['sales']), limit: REFUSED, absence: REFUSED },
      because: 'a colleague gives nobody leads',
    },
    {
      ...{ who: by('marco', ['sales'], 'lead.assign:own-team'), limit: 'granted', absence: 'granted' },
      because: 'she is of his team',
    },
    {
      ...{ who: by('piet', ['partners'], 'lead.assign:own-team'), limit: REFUSED, absence: REFUSED },
      because: 'she is of another team',
    },
    {
      ...{ who: by('nora', ['sales'], 'lead.assign:own'), limit: REFUSED, absence: REFUSED },
      because: 'giving away one’s own leads reaches no member',
    },
    {
      ...{ who: by(null, [], 'lead.assign:all'), limit: 'granted', absence: 'granted' },
      because: 'this key gives leads to everybody',
    },
    {
      ...{
        who: { workspaceId: 'w', memberId: null, actor: SYSTEM, caller: null },
        limit: 'granted',
        absence: 'granted',
      },
      because: 'the product itself may',
    },
  ])(
    'has its limits: $limit for how much, $absence for when, because $because',
    ({ who, limit, absence }) => {
      expect(answerOf(() => requireGiving(who, SARA))).toBe(limit);
      expect(answerOf(() => requireOwnOrGiving(who, SARA))).toBe(absence);
    },
  );
});
