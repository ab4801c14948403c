import fc from 'fast-check';
import { triangleOf } from './cohort-triangle.js';
import { monthsAndDays, unitAfter, unitOf, UNITS, unitsOf } from './units.js';
import type { UnitPair } from './cohort-triangle.js';

describe('units of time', () => {
  it.each([
    {
      day: '2026-03-01',
      unit: 'week' as const,
      is: '2026-02-23',
      next: '2026-03-02',
      because: 'it is a Sunday',
    },
    {
      day: '2026-03-02',
      unit: 'week' as const,
      is: '2026-03-02',
      next: '2026-03-09',
      because: 'it is a Monday',
    },
    {
      day: '2026-12-31',
      unit: 'month' as const,
      is: '2026-12-01',
      next: '2027-01-01',
      because: 'a year ends',
    },
    {
      day: '2026-12-31',
      unit: 'quarter' as const,
      is: '2026-10-01',
      next: '2027-01-01',
      because: 'a year ends',
    },
    {
      day: '2026-05-05',
      unit: 'quarter' as const,
      is: '2026-04-01',
      next: '2026-07-01',
      because: 'May is in spring',
    },
  ])('$day is in the $unit of $is, because $because', ({ day, unit, is, next }) => {
    expect([unitOf(day, unit), unitAfter(is, unit)]).toEqual([is, next]);
  });

  it('follow one another without a gap, and hold every day once', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...UNITS), (one, other, unit) => {
        const [from, to] = [one, other].sort() as [string, string];
        const units = unitsOf(from, to, unit);
        expect([units[0], units.at(-1)]).toEqual([unitOf(from, unit), unitOf(to, unit)]);
        units.slice(1).forEach((start, at) => expect(unitAfter(units[at]!, unit)).toBe(start));
      }),
    );
  });
});

describe('a stretch of days', () => {
  it.each([
    { from: '2026-01-01', to: '2026-02-28', months: 2, days: 0, because: 'it is two months' },
    { from: '2026-01-02', to: '2026-02-27', months: 0, days: 57, because: 'no month is whole' },
    { from: '2026-01-31', to: '2026-03-01', months: 1, days: 2, because: 'a day is left at each end' },
    { from: '2026-01-05', to: '2026-01-05', months: 0, days: 1, because: 'it is one day' },
  ])('is $months months and $days days, because $because', ({ from, to, months, days }) => {
    const found = monthsAndDays(from, to);
    expect([found.months.length, found.days.length]).toEqual([months, days]);
  });
});

describe('a triangle of cohorts', () => {
  const units = ['2026-01-01', '2026-02-01', '2026-03-01'];
  const pair = (from: number, to: number, leads: number): UnitPair => ({
    ...{ cohort: units[from]!, reachedIn: units[to]!, leads },
  });
  const entered = units.map((cohort) => ({ cohort, leads: 10 }));

  it('never falls with age, and ends at what is so far', () => {
    const counts = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const pairs = [
          pair(0, 0, a),
          pair(0, 1, b),
          pair(0, 2, c),
          pair(1, 1, d),
          pair(1, 2, e),
          pair(2, 2, f),
        ];
        const lines = triangleOf(
          units,
          { entered, pairs, counts: [] },
          { unit: 'month', today: '2026-03-20' },
        );
        expect(lines.map(({ byAge }) => byAge.length)).toEqual([3, 2, 1]);
        for (const { byAge, toDate } of lines) {
          const hits = byAge.map((cell) => cell.hits);
          expect(hits).toEqual([...hits].sort((one, other) => one - other));
          expect(hits.at(-1)).toBe(toDate.hits);
        }
        expect(lines.map(({ toDate }) => toDate.hits)).toEqual([a + b + c, d + e, f]);
      }),
    );
  });

  it('leaves a cohort of nobody without a rate, and units to come out', () => {
    const lines = triangleOf(
      units,
      { entered: [], pairs: [], counts: [] },
      { unit: 'month', today: '2026-02-01' },
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      entered: 0,
      toDate: { rate: null },
      inPeriod: { rate: null, isQuality: false },
    });
  });

  it('is empty before its first unit begins', () => {
    const none = { entered: [], pairs: [], counts: [] };
    expect(triangleOf(units, none, { unit: 'month', today: '2025-12-31' })).toEqual([]);
  });
});
