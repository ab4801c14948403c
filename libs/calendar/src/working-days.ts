import { DAY_MS, type EpochMs } from '#kernel';

import { dateOf, type DayNumber } from './dates.js';
import { EARLIEST, LATEST, requireAmount, requireInRange, tooLittleTime } from './range.js';
import type { WorkingCalendar } from './working-calendar.js';
import { Zone } from './zone.js';

type Direction = 1 | -1;

/** The first and last local dates that lie wholly within the range that is answered. */
const FIRST_DAY = EARLIEST / DAY_MS + 2;
const LAST_DAY = LATEST / DAY_MS - 3;

/** Asks for a month first, then for ever longer stretches, so that a calendar that seldom opens also ends soon. */
const FIRST_STRETCH = 31;

const workingDates = (calendar: WorkingCalendar, near: DayNumber, far: DayNumber): string[] => {
  const first = Math.max(FIRST_DAY, Math.min(near, far));
  const last = Math.min(LAST_DAY, Math.max(near, far));
  const dates = first > last ? [] : calendar.workingDays(dateOf(first), dateOf(last)).map(({ on }) => on);
  return near <= far ? dates : dates.reverse();
};

const nthWorkingDate = (
  calendar: WorkingCalendar,
  day: DayNumber,
  days: number,
  way: Direction,
): DayNumber | null => {
  let left = days;
  let near = day + way;
  for (let stretch = FIRST_STRETCH; near >= FIRST_DAY && near <= LAST_DAY; stretch *= 2) {
    const dates = workingDates(calendar, near, near + way * (stretch - 1));
    const found = dates[left - 1];
    if (found !== undefined) return Date.parse(found) / DAY_MS;
    left -= dates.length;
    near += way * stretch;
  }
  return null;
};

/** `addWorkingDays` and `subtractWorkingDays` of any working calendar. */
export const shiftByWorkingDays = (
  calendar: WorkingCalendar,
  start: EpochMs,
  days: number,
  way: Direction,
): EpochMs => {
  requireAmount(days, true);
  requireInRange(start);
  const zone = Zone.named(calendar.definition.zone);
  const day = zone.dayAt(start);
  const timeMs = start + zone.offsetMsAt(start) - day * DAY_MS;
  const target = days === 0 ? day : nthWorkingDate(calendar, day, days, way);
  const at = target === null ? null : days === 0 ? start : zone.instantOf(target, timeMs);
  const open = at === null ? null : way === 1 ? calendar.nextOpen(at) : calendar.previousOpen(at);
  if (open === null) throw tooLittleTime(start, way === 1 ? 'after' : 'before');
  return open;
};
