import { pathDaysOf } from './path-days.js';

const deal = (over: object = {}) =>
  ({
    ...{
      opportunityId: 'o',
      state: 'won',
      currency: 'EUR',
      day: '2026-01-05',
      path: 'email>event',
      minor: '100',
    },
    ...over,
  }) as Parameters<typeof pathDaysOf>[0][number];
const MAY = '2026-05-01';

describe('days whose sums of paths are others', () => {
  it.each([
    { before: [deal()], after: [deal()], days: [], because: 'nothing changed' },
    { before: [], after: [deal()], days: ['2026-01-05'], because: 'a way was gone once more' },
    { before: [deal()], after: [], days: ['2026-01-05'], because: 'it never was' },
    {
      before: [deal()],
      after: [deal({ day: MAY })],
      days: ['2026-01-05', MAY],
      because: 'it closed on another day',
    },
    {
      before: [deal()],
      after: [deal({ path: 'email' })],
      days: ['2026-01-05'],
      because: 'it came another way',
    },
    { before: [deal()], after: [deal({ minor: '99' })], days: ['2026-01-05'], because: 'it is worth less' },
    { before: [deal()], after: [deal({ state: 'lost' })], days: ['2026-01-05'], because: 'it was lost' },
    {
      before: [deal({ state: 'lost' })],
      after: [deal({ state: 'lost', minor: '7' })],
      days: [],
      because: 'what was lost is worth nothing there',
    },
    {
      before: [deal({ state: 'pending' })],
      after: [deal({ state: 'pending', path: 'email' })],
      days: [],
      because: 'open deals are on no path yet',
    },
    {
      before: [deal(), deal({ opportunityId: 'p', path: 'email' })],
      after: [deal({ path: 'email' }), deal({ opportunityId: 'p' })],
      days: [],
      because: 'two deals changed places',
    },
  ])('are $days, because $because', ({ before, after, days }) => {
    expect(pathDaysOf(before, after).map(({ day }) => day)).toEqual(days);
  });

  it('are told by currency', () => {
    expect(pathDaysOf([deal()], [deal({ currency: 'USD' })])).toEqual([
      { currency: 'EUR', day: '2026-01-05' },
      { currency: 'USD', day: '2026-01-05' },
    ]);
  });
});
