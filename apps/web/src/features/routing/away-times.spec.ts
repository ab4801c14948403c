import { backAfter, beginningOf, fieldOf, runningOf, tomorrowOf } from './away-times.js';

const at = (day: number, hour = 0, minute = 0): Date => new Date(2026, 9, day, hour, minute);

describe('being away', () => {
  it.each([
    ['today', at(5, 14, 30), at(6)],
    ['today', at(5), at(6)],
    ['tomorrow', at(5, 14, 30), at(7)],
    ['tomorrow', at(31, 23, 59), new Date(2026, 10, 2)],
    // The night in which Europe's clocks go back has 25 hours; days are days all the same.
    ['tomorrow', at(24, 9), at(26)],
  ] as const)('%s, said at %s, ends at %s', (choice, now, back) => {
    expect(backAfter(choice, now.getTime())).toEqual(back);
  });

  it('until a day ends where that day begins', () => {
    expect(beginningOf('2026-10-25')).toEqual(at(25));
    expect(['', '25.10.2026', '2026-02-31'].map(beginningOf)).toEqual([null, null, null]);
    expect(tomorrowOf(at(31, 10).getTime())).toBe('2026-11-01');
    expect(fieldOf(at(5, 23))).toBe('2026-10-05');
  });

  it('is the absence that runs, not one that is to come or over; of several the longest', () => {
    const away = (id: string, from: Date, to: Date) => ({
      ...{ id, fromAt: from.toISOString(), toAt: to.toISOString() },
    });
    const all = [away('short', at(5), at(6)), away('long', at(5), at(9)), away('coming', at(20), at(21))];
    expect(runningOf(all, at(5, 12).getTime())?.id).toBe('long');
    expect(runningOf(all, at(9).getTime())).toBeUndefined();
    expect(runningOf(all, at(20).getTime())?.id).toBe('coming');
    expect(runningOf(all, at(20).getTime() - 1)).toBeUndefined();
    expect(runningOf(all, at(20).getTime() - 1, 1)?.id).toBe('coming');
  });
});
