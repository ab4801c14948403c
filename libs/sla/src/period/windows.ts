import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import { addDays, localDate, startOfDay } from './local-date.js';
import type { Period } from './period.js';

/** A window in whole working days: it stays open to the end of the n-th working day after the day of the event. */
export interface DayWindow {
  readonly workingDays: number;
}

/** No calendar is asked for more than this many days in a row without work. */
const SEARCH_DAYS = 366;

/**
 * The instant a window closes, half-open: an act *at* it is outside. The day of the event itself never counts, so an offer at five
 * to six has as long as one at nine. Without enough working days within a year the window closes after that year.
 */
export function windowClosesAt(
  zone: string,
  at: EpochMs,
  window: DayWindow,
  calendar: BusinessTime,
): EpochMs {
  const eventOn = localDate(zone, at);
  return startOfDay(zone, addDays(lastDayOf(eventOn, window, calendar), 1));
}

/**
 * The longest a window lasts, milliseconds, whichever day of a stretch it is opened on and at whatever hour. For those who must not shut
 * a door too early and know no calendar.
 */
export function longestWindowMs(
  zone: string,
  { fromOn, days }: { readonly fromOn: string; readonly days: number },
  window: DayWindow,
  calendar: BusinessTime,
): number {
  const lengths = Array.from({ length: days }, (_, index) => {
    const opensAt = startOfDay(zone, addDays(fromOn, index));
    return windowClosesAt(zone, opensAt, window, calendar) - opensAt;
  });
  return Math.max(...lengths);
}

/**
 * The hard date after which a period is closed: its end, the acceptance window, the dispute window (ruling 25). What comes later is
 * an adjustment in the open period.
 */
export function hardCloseAt(
  zone: string,
  period: Period,
  windows: { readonly acceptance: DayWindow; readonly dispute: DayWindow },
  calendar: BusinessTime,
): EpochMs {
  const acceptedOn = lastDayOf(period.endOn, windows.acceptance, calendar);
  return startOfDay(zone, addDays(lastDayOf(acceptedOn, windows.dispute, calendar), 1));
}

function lastDayOf(eventOn: string, { workingDays }: DayWindow, calendar: BusinessTime): string {
  if (workingDays === 0) return eventOn;
  // Nearly every window is found in the short look; the long one is for a works holiday or an empty calendar.
  return (
    nthOpenDay(eventOn, workingDays, workingDays * 2 + 14, calendar) ??
    nthOpenDay(eventOn, workingDays, SEARCH_DAYS + workingDays, calendar) ??
    addDays(eventOn, SEARCH_DAYS + workingDays)
  );
}

function nthOpenDay(eventOn: string, nth: number, span: number, calendar: BusinessTime): string | null {
  const open = calendar
    .workingDays(addDays(eventOn, 1), addDays(eventOn, span))
    .filter((day) => day.openMs > 0);
  return open[nth - 1]?.on ?? null;
}
