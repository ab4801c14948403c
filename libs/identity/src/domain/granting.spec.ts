import { PERSONAL_ACTIONS, ROLES, actionsFrom, actionsOf } from '#contracts';
import type { Role } from '#contracts';
import { assertMayGrant, beyondReach, keyRights } from './granting.js';

const holding = (...rights: string[]) => ({ actions: actionsFrom(rights) });

describe('granting', () => {
  it('lets administrators appoint every shipped role, also rights they do not hold themselves', () => {
    const administrator = { actions: actionsOf(['administrator']) };
    for (const role of Object.keys(ROLES) as Role[])
      expect(beyondReach(administrator, ROLES[role])).toEqual([]);
  });

  it.each([
    {
      who: holding('member.manage'),
      rights: ['workspace.manage'],
      missing: ['workspace.manage'],
      because: 'an administrative right is given by its holders only',
    },
    {
      who: holding('member.manage'),
      rights: ['agreement.sign.sales'],
      missing: [],
      because: 'who manages members appoints whoever signs',
    },
    {
      who: holding('key.manage', 'lead.capture'),
      rights: ['lead.capture', 'person.read'],
      missing: ['person.read'],
      because: 'a key must not see more than its maker',
    },
    {
      who: holding('key.manage', 'lead.read:own'),
      rights: ['lead.read:all'],
      missing: ['lead.read:own-team', 'lead.read:all'],
      because: 'own leads are not all leads',
    },
  ])('finds $missing beyond reach because $because', ({ who, rights, missing }) => {
    expect(beyondReach(who, rights)).toEqual(missing);
  });

  it('says what is missing', () => {
    expect(() => assertMayGrant(holding(), ['board.read'])).toThrow(
      expect.objectContaining({
        kind: 'forbidden',
        code: 'grant/beyond-reach',
        facts: { actions: ['board.read'] },
      }),
    );
  });
});

describe('the scopes of a key', () => {
  it('reach all where an action is scoped, because a key has no team', () => {
    expect(keyRights(['lead.read', 'lead.capture', 'lead.read'])).toEqual(['lead.read:all', 'lead.capture']);
    expect(keyRights(['lead.read:own-team'])).toEqual(['lead.read:own-team']);
  });

  it.each([...PERSONAL_ACTIONS, 'nonsense', 'board.read:all', ''])('never hold %p', (scope) => {
    expect(() => keyRights([scope])).toThrow(expect.objectContaining({ code: 'key/scope' }));
  });
});
