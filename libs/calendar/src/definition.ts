import type { EpochMs } from '#kernel';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * A half-open stretch of local wall time, `[open, close)`, each `HH:MM` or `HH:MM:SS`.
 * `close` may be `24:00`; a `close` before `open` means the next morning.
 */
export interface Window {
  readonly open: string;
  readonly close: string;
}

/** One date, or the same month and day of every year from `fromYear` to `toYear` (both included). */
export type HolidayRule =
  | { readonly on: string; readonly name?: string }
  | { readonly every: string; readonly name?: string; readonly fromYear?: number; readonly toYear?: number };

/** When a team works, in local terms; JSON all through, so that an agreement can pin it. */
export interface CalendarDefinition {
  /** IANA name, such as `Europe/Rome`. */
  readonly zone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Window[]>>>;
  /** Close the whole local date, and the shift that opens on it. */
  readonly holidays?: readonly HolidayRule[];
  /** Cuts by date (`YYYY-MM-DD`); they cut exceptions too. */
  readonly breaks?: Readonly<Record<string, readonly Window[]>>;
  /** A date's own windows instead of week and holidays; an empty list closes the date. */
  readonly exceptions?: Readonly<Record<string, readonly Window[]>>;
}

/** A half-open stretch of time, `[from, to)`. */
export interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

const ALL_DAY: readonly Window[] = [{ open: '00:00', close: '24:00' }];

/** Round the clock, every day; only days are told apart by the zone. */
export const ALWAYS_OPEN = (zone: string): CalendarDefinition => ({
  zone,
  week: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ALL_DAY])),
});
