import { isTimeForAnew, shownAt, TURN_MS } from './rotation.js';

describe('the wall', () => {
  it('shows each view for one turn, in order, and begins again', () => {
    const start = 300 * TURN_MS;
    const seen = [0, 1, 2, 3].map((turn) => shownAt(start + turn * TURN_MS, 3));
    expect(seen).toEqual([0, 1, 2, 0]);
    expect(shownAt(start + TURN_MS - 1, 3)).toBe(0);
  });

  it('has nothing to choose while there is nothing', () => {
    expect(shownAt(123, 0)).toBe(0);
  });

  it('loads itself anew once a night, and never right after it was opened', () => {
    const night = new Date(2026, 10, 24, 4, 12);
    const hours = (count: number): number => night.getTime() - count * 3_600_000;
    expect(isTimeForAnew(hours(20), night)).toBe(true);
    expect(isTimeForAnew(hours(0.2), night)).toBe(false);
    expect(isTimeForAnew(hours(20), new Date(2026, 10, 24, 12, 0))).toBe(false);
  });

  it('does so seven times in a week that is never interrupted', () => {
    let since = new Date(2026, 10, 23, 9, 0).getTime();
    let times = 0;
    for (let minute = 0; minute < 7 * 24 * 60; minute += 1) {
      const now = new Date(2026, 10, 23, 9, minute);
      if (!isTimeForAnew(since, now)) continue;
      times += 1;
      since = now.getTime();
    }
    expect(times).toBe(7);
  });
});
