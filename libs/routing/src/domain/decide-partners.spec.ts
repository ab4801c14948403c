import { decidePartners } from './decide-partners.js';
import type { Standing } from './skipping.js';

const FREE: Standing = {
  ...{ isActive: true, teamIds: ['acme'], isOnLeave: false, isOnShift: true },
  ...{ left: Infinity, open: 0 },
};
const decided = (standing: Partial<Standing>, declinedBy: readonly string[] = []) =>
  decidePartners(new Map([['lead', { teamId: 'acme', memberId: 'ada' }]]), {
    standings: new Map([['ada', { ...FREE, ...standing }]]),
    declinedBy: new Map([['lead', declinedBy]]),
  })[0];

describe('a lead of a customer that a partner registered', () => {
  it('goes to whoever registered it', () => {
    expect(decided({})).toMatchObject({ teamId: 'acme', memberId: 'ada', skipped: [] });
  });

  it.each([
    { standing: { isOnLeave: true }, reason: 'on_leave', because: 'it would lie until they are back' },
    { standing: { isOnShift: false }, reason: 'off_shift', because: 'nobody accepts at night' },
    { standing: { left: 0 }, reason: 'at_capacity', because: 'they said how many they can take' },
    { standing: { isActive: false }, reason: 'inactive', because: 'they cannot sign in' },
    { standing: { teamIds: [] }, reason: 'not_in_team', because: 'they sell for somebody else now' },
  ])('lies in the partner’s queue where they are $reason, because $because', ({ standing, reason }) => {
    expect(decided(standing)).toMatchObject({
      ...{ teamId: 'acme', memberId: null, isWaiting: false },
      skipped: [{ memberId: 'ada', reason }],
    });
  });

  it('does not go to whoever turned it down', () => {
    expect(decided({}, ['ada'])).toMatchObject({
      memberId: null,
      skipped: [{ memberId: 'ada', reason: 'declined_before' }],
    });
  });

  it('counts for the next one of the same batch', () => {
    const wished = new Map(['one', 'two', 'three'].map((id) => [id, { teamId: 'acme', memberId: 'ada' }]));
    const standings = new Map([['ada', { ...FREE, left: 2 }]]);
    const takers = decidePartners(wished, { standings, declinedBy: new Map() }).map((each) => each.memberId);
    expect(takers).toEqual(['ada', 'ada', null]);
  });

  it('goes to the queue where nobody is named', () => {
    const wished = new Map([['lead', { teamId: 'acme', memberId: null }]]);
    const room = { standings: new Map([['ada', FREE]]), declinedBy: new Map() };
    expect(decidePartners(wished, room)).toEqual([
      expect.objectContaining({ teamId: 'acme', memberId: null, considered: [], skipped: [] }),
    ]);
  });
});
