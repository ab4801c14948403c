import type { EpochMs } from '#kernel';

import type { CalendarDefinition, Span } from './definition.js';

/** Why a stretch of time did or did not count. */
export type Because = 'open' | 'closed' | 'holiday' | 'break' | 'exception' | 'pause';

export interface ExplainedInterval extends Span {
  readonly counts: boolean;
  readonly because: Because;
  /** The name of the holiday or of the pause. */
  readonly label?: string;
}

/** A date on which something opens, with the working time of the windows that open on it. */
export interface WorkingDay {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly openMs: number;
  /** In order; the last may run into the next morning. */
  readonly windows: readonly Span[];
}

/**
 * A working calendar, ready to be asked.
 * - Instants are epoch milliseconds; amounts are milliseconds of working time; dates are local to the calendar's zone.
 * - Windows are half-open: the opening instant is open, the closing instant is not.
 * - Answers hold from 1900 to 2200; an instant beyond throws AppError `calendar/out-of-range`.
 */
export interface WorkingCalendar {
  readonly definition: CalendarDefinition;

  /**
   * The earliest instant at which `workingMs` have passed since `start`: a budget that ends exactly at closing ends at closing.
   * - Zero gives `start` itself when open, else the next opening.
   * - Law: `elapsed(start, add(start, x)) = x`.
   * @throws AppError `calendar/never-opens` when the calendar does not hold that much, `calendar/bad-amount`
   */
  add(start: EpochMs, workingMs: number): EpochMs;

  /**
   * The latest instant since which `workingMs` had passed at `start`: a budget that ends exactly at opening ends at opening.
   * - Zero gives `start` itself when open, else the last closing.
   * - Law: `elapsed(subtract(start, x), start) = x`.
   * @throws AppError `calendar/never-opens`, `calendar/bad-amount`
   */
  subtract(start: EpochMs, workingMs: number): EpochMs;

  /** Working milliseconds in `[from, to)`; 0 when `to` is before `from`. */
  elapsed(from: EpochMs, to: EpochMs): number;

  isOpen(at: EpochMs): boolean;

  /** `at` itself when open, else the next opening; `null` when it never opens again. */
  nextOpen(at: EpochMs): EpochMs | null;

  /** `at` itself when open, else the last closing; `null` when it never was open before. */
  previousOpen(at: EpochMs): EpochMs | null;

  /** Up to `count` open windows from `at` on, the first clipped to begin at `at`; fewer when there are no more. */
  periodsAfter(at: EpochMs, count: number): readonly Span[];

  /** Up to `count` open windows before `at`, latest first, the first clipped to end at `at`. */
  periodsBefore(at: EpochMs, count: number): readonly Span[];

  /** Whether a dated break covers `at`, be it open otherwise or not. */
  onBreak(at: EpochMs): boolean;

  /** Whether the local date of `at` is a holiday, be it overridden by an exception or not. */
  onHoliday(at: EpochMs): boolean;

  /**
   * The same wall time `days` working dates later, or the next opening when that is closed; the date of `start` is not counted.
   * @throws AppError `calendar/never-opens`, `calendar/bad-amount`
   */
  addWorkingDays(start: EpochMs, days: number): EpochMs;

  /** The same wall time `days` working dates earlier, or the last closing when that is closed. */
  subtractWorkingDays(start: EpochMs, days: number): EpochMs;

  /**
   * Contiguous intervals that cover `[from, to)` exactly, each with its reason; what counts sums to `elapsed(from, to)`.
   * A break is told only where it takes working time away.
   */
  explain(from: EpochMs, to: EpochMs): readonly ExplainedInterval[];

  /**
   * The dates from `fromDate` to `toDate`, both included, on which something opens.
   * @throws AppError `calendar/bad-date`
   */
  workingDays(fromDate: string, toDate: string): readonly WorkingDay[];
}
