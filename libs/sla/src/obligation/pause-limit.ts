import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';

/**
 * When a pause ends by itself: its resume date, or its limit used up. The calendar is asked for the limit only when it bites: a generous
 * one may lie beyond the years a calendar holds.
 */
export const pauseEndsBy = (
  pause: { readonly at: EpochMs; readonly limitMs: number; readonly resumeBy: EpochMs },
  calendar: BusinessTime,
): EpochMs =>
  pause.resumeBy < NEVER && calendar.elapsed(pause.at, pause.resumeBy) <= pause.limitMs
    ? pause.resumeBy
    : calendar.add(pause.at, pause.limitMs);

/** A resume date nobody named: only the limit ends such a pause. */
export const NEVER: EpochMs = Date.UTC(2199, 0);
