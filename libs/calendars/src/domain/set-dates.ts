import { publicHolidays } from '#calendar';
import type { PublicHoliday } from '#calendar';
import { nameOfSet } from './drawing.js';
import type { HolidaySet } from './drawing.js';
import type { Years } from './years.js';

/** As many sets as a workspace may use at once, and some; each is a few hundred dates. */
const MOST_KEPT = 60;
const kept = new Map<string, readonly PublicHoliday[]>();

/**
 * The dates of a set, in the country's own language; worked out once, since that takes tens of milliseconds.
 * @throws AppError `calendar/unknown-country`, `calendar/unknown-region`
 */
export function setDates(set: HolidaySet, years: Years): readonly PublicHoliday[] {
  const key = `${nameOfSet(set)} ${years.from} ${years.to}`;
  const known = kept.get(key);
  if (known) return known;
  const { country, region } = set;
  const dates = publicHolidays(country, years, region === undefined ? {} : { region });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, dates);
  return dates;
}
