import type { EpochMs } from '#kernel';

/** One stretch of time and whether it counted. Half-open: `from` is in, `to` is not. */
export interface TimeSlice {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly counts: boolean;
  /** A code such as `open`, `closed`, `holiday`; words live where they are shown. */
  readonly because: string;
  readonly label?: string;
}

export interface WorkingDay {
  /** Local date, `YYYY-MM-DD`. */
  readonly on: string;
  /** Open time of that day; 0 for a day that is closed. */
  readonly openMs: number;
}

/**
 * All this library asks of a calendar; a working calendar of `#calendar` satisfies it as it is.
 *
 * - `add(start, x)` is the earliest instant `t ≥ start` with `elapsed(start, t) = x`: a budget that ends at closing ends at closing.
 * - `elapsed` never falls when `to` moves on, and is 0 when `to ≤ from`.
 * - `explain(from, to)` covers the stretch without gap or overlap, in order.
 * - `workingDays` has both ends in it.
 */
export interface BusinessTime {
  add(start: EpochMs, workingMs: number): EpochMs;
  subtract(end: EpochMs, workingMs: number): EpochMs;
  elapsed(from: EpochMs, to: EpochMs): number;
  explain(from: EpochMs, to: EpochMs): readonly TimeSlice[];
  workingDays(fromDate: string, toDate: string): readonly WorkingDay[];
}
