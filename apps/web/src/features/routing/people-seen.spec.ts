import { isConcerned, partsOf, usedShare } from './people-seen.js';
import { newRule } from './rule-draft.js';
import type { RoutedMember } from './routing-types.js';

const luca = { id: 'luca', teamIds: ['north'], mayAccept: true };
const all = newRule('All', 'north', []);
const byWeight = {
  ...newRule('Fair', 'north', [all]),
  method: 'weighted' as const,
  participants: [{ memberId: 'luca', weight: 3 }],
};

describe('somebody among the rules', () => {
  it('takes part where they are named, with their weight where weight is asked for', () => {
    expect(partsOf([byWeight], luca)).toEqual([{ key: 'fair', name: 'Fair', weight: 3, isWholeTeam: false }]);
    expect(partsOf([{ ...byWeight, method: 'round_robin' }], luca)).toMatchObject([{ weight: null }]);
    expect(partsOf([byWeight], { ...luca, id: 'sara' })).toEqual([]);
  });

  it('takes part with the whole team when they may take leads over, and in no rule of other teams or of queues', () => {
    expect(partsOf([all], luca)).toMatchObject([{ name: 'All', isWholeTeam: true }]);
    expect(partsOf([all], { ...luca, mayAccept: false })).toEqual([]);
    expect(partsOf([all, byWeight], { ...luca, teamIds: ['south'] })).toEqual([]);
    expect(partsOf([{ ...all, method: 'pull_queue' }], luca)).toEqual([]);
  });

  it('is shown when a rule may choose them, or they have a limit or an absence', () => {
    const nothing = { capacity: null, absences: [] } as unknown as RoutedMember;
    expect(isConcerned(nothing, [])).toBe(false);
    expect(isConcerned(nothing, partsOf([all], luca))).toBe(true);
    expect(isConcerned({ ...nothing, capacity: { most: 3, per: 'day' } }, [])).toBe(true);
  });

  it.each([
    [14, 0, 0],
    [14, 7, 50],
    [14, 20, 100],
    [0, 0, 100],
  ])('of %i with %i given has used %i percent', (most, given, percent) => {
    expect(usedShare({ most }, given)).toBe(percent);
  });
});
