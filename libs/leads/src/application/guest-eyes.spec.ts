import { withoutStrangers } from './guest-eyes.js';

const STRANGERS = new Map([
  ['rep', 'sales' as const],
  ['team', 'sales' as const],
]);

describe('what a guest sees of others', () => {
  const at = new Date(0);
  const CASES = [
    { value: { ownerId: 'rep', at }, seen: { ownerId: null, at }, because: 'an id says who it is' },
    { value: { owner: { id: 'rep', name: 'Luca' } }, seen: { owner: null }, because: 'so does a name' },
    {
      value: { candidates: [{ memberId: 'rep', reason: 'no_time' }, { memberId: 'own' }] },
      seen: { candidates: [{ memberId: 'own' }] },
      because: 'others are not counted either',
    },
    { value: ['rep', 'own', 'team'], seen: ['own'], because: 'a list of ids is a list of people' },
    { value: { why: 'Luca knows them.' }, seen: { why: null }, because: 'words may name anybody' },
    {
      value: { lead: { attributes: { partnerId: 'team', region: 'North' } } },
      seen: { lead: { attributes: { partnerId: null, region: 'North' } } },
      because: 'another partner is a stranger, however deep it stands',
    },
    { value: { toTeamKind: 'sales' }, seen: { toTeamKind: 'sales' }, because: 'a kind of team is nobody' },
  ];
  it.each(CASES)('is $seen, because $because', ({ value, seen }) => {
    expect(withoutStrangers<unknown>(value, STRANGERS)).toEqual(seen);
  });

  it('is everything for the house', () => {
    const value = { ownerId: 'rep', why: 'Because.' };
    expect(withoutStrangers(value, new Map())).toBe(value);
  });
});
