import { compileCalendar } from '#calendar';
import { HOUR_MS } from '#kernel';
import { addDays, startOfDay } from './local-date.js';
import { longestWindowMs, windowClosesAt } from './windows.js';

const ROME = 'Europe/Rome';
const DAY = [{ open: '09:00', close: '18:00' }];
const HOLIDAYS = [
  ...['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06', '2027-03-29', '2027-04-25'],
  ...['2027-06-02', '2027-12-08', '2027-12-25', '2028-01-06', '2028-04-17', '2028-04-25', '2028-05-01'],
];
const OFFICE = compileCalendar(
  {
    ...{ zone: ROME, closed: [], week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY } },
    holidays: HOLIDAYS.map((on) => ({ on })),
  },
  { from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2029-01-01T00:00:00Z') },
);
const STRETCH = { fromOn: '2026-11-01', days: 731 };

describe('the longest a window lasts', () => {
  it.each([0, 1, 3, 5, 10])(
    'shuts no door of %d working days too early, on any day of two years',
    (workingDays) => {
      const longest = longestWindowMs(ROME, STRETCH, { workingDays }, OFFICE);
      for (let day = 0; day < STRETCH.days; day += 1) {
        const begins = startOfDay(ROME, addDays(STRETCH.fromOn, day));
        for (const at of [begins, begins + 9 * HOUR_MS, begins + 22.5 * HOUR_MS])
          expect(at + longest).toBeGreaterThanOrEqual(windowClosesAt(ROME, at, { workingDays }, OFFICE));
      }
    },
  );

  it('reaches over Christmas: what is rejected on the 24th may be contested to the end of the 30th', () => {
    const rejectedAt = Date.parse('2026-12-24T09:00:00Z');
    const closesAt = windowClosesAt(ROME, rejectedAt, { workingDays: 3 }, OFFICE);
    expect(new Date(closesAt).toISOString()).toBe('2026-12-30T23:00:00.000Z');
    expect(rejectedAt + longestWindowMs(ROME, STRETCH, { workingDays: 3 }, OFFICE)).toBeGreaterThan(closesAt);
  });
});
