import fc from 'fast-check';
import { dayAfter, periodBefore, spansOf } from './period.js';
import type { Period } from './period.js';

const period = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 }))
  .map(([from, length]): Period => {
    const first = dayAfter('2024-01-01', from);
    return { from: first, to: dayAfter(first, length) };
  });

function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

describe('the days of a report', () => {
  it.each([
    {
      from: '2026-01-01',
      to: '2026-12-31',
      months: ['2026-01-01', '2026-12-01'],
      days: 0,
      because: 'a year is twelve months',
    },
    {
      from: '2026-01-15',
      to: '2026-03-10',
      months: ['2026-02-01', '2026-02-01'],
      days: 2,
      because: 'one month is whole',
    },
    { from: '2026-01-02', to: '2026-01-31', months: null, days: 1, because: 'the month begins a day before' },
    {
      from: '2028-02-01',
      to: '2028-02-29',
      months: ['2028-02-01', '2028-02-01'],
      days: 0,
      because: 'a leap year',
    },
    { from: '2026-01-31', to: '2026-02-01', months: null, days: 1, because: 'two days are no month' },
  ])('$from to $to: $because', ({ from, to, months, days }) => {
    const spans = spansOf({ from, to });
    expect(spans.months && [spans.months.from, spans.months.to]).toEqual(months);
    expect(spans.days).toHaveLength(days);
  });

  it('are each in one whole month or one stretch of days, and none beside', () => {
    fc.assert(
      fc.property(period, (asked) => {
        const { months, days } = spansOf(asked);
        const told = days.flatMap(daysOf);
        const ofMonths =
          months === null
            ? []
            : daysOf({ from: months.from, to: dayAfter(months.to, 31) }).filter(
                (day) => day.slice(0, 7) <= months.to.slice(0, 7),
              );
        expect([...told, ...ofMonths].sort()).toEqual(daysOf(asked));
        expect(days.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('come after as many days up to the day before', () => {
    fc.assert(
      fc.property(period, (asked) => {
        const before = periodBefore(asked);
        expect(daysOf(before)).toHaveLength(daysOf(asked).length);
        expect(dayAfter(before.to, 1)).toBe(asked.from);
      }),
    );
  });
});
