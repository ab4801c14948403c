const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Units {
  readonly d: string;
  readonly h: string;
  readonly min: string;
  readonly s: string;
}

/**
 * A stretch of time in two units at most: `3 d 4 h`, `2 h 05 min`, `12:05` below an hour.
 * Rounded towards zero, so that a deadline is never shown as farther than it is.
 */
export function durationText(ms: number, units: Units): string {
  const size = Math.abs(ms);
  const whole = (unit: number, within = Infinity): number => Math.floor((size % within) / unit);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (size >= DAY) return `${whole(DAY)} ${units.d} ${whole(HOUR, DAY)} ${units.h}`;
  if (size >= HOUR) return `${whole(HOUR)} ${units.h} ${two(whole(MINUTE, HOUR))} ${units.min}`;
  return `${two(whole(MINUTE))}:${two(whole(SECOND, MINUTE))}`;
}

/** The same for a length that does not run, such as a target: `4 h`, `1 h 30 min`, `15 min`. */
export const spanText = (ms: number, units: Units): string =>
  Math.abs(ms) < HOUR
    ? `${Math.floor(Math.abs(ms) / MINUTE)} ${units.min}`
    : durationText(ms, units).replace(new RegExp(` 0?0 (${units.min}|${units.h})$`), '');

/** Whole minutes that something is late; 0 below one: to be told in words of its own. */
export const lateMinutes = (ms: number): number => Math.floor(Math.abs(ms) / MINUTE);

export type Urgency = 'plenty' | 'half' | 'soon' | 'late';

export interface Countdown {
  /** Negative once the deadline has passed. */
  readonly leftMs: number;
  /** Part of the time that is left, from 1 at the start to 0 at the deadline and after. */
  readonly fraction: number;
  readonly urgency: Urgency;
}

/** Met is what comes at the deadline or before, so late begins after it. */
export function countdownOf(startedAt: string, dueAt: string, now: number): Countdown {
  const due = Date.parse(dueAt);
  const leftMs = due - now;
  const totalMs = Math.max(1, due - Date.parse(startedAt));
  const fraction = Math.min(1, Math.max(0, leftMs / totalMs));
  return { leftMs, fraction, urgency: urgencyOf(leftMs, fraction) };
}

function urgencyOf(leftMs: number, fraction: number): Urgency {
  if (leftMs < 0) return 'late';
  if (fraction <= 0.2) return 'soon';
  return fraction <= 0.5 ? 'half' : 'plenty';
}

/** Whether a deadline is told in the past tense: it has gone by, or nobody waits for it any more. */
export const isPast = (owed: { readonly status: string; readonly dueAt: string }, now: number): boolean =>
  owed.status !== 'pending' || now > Date.parse(owed.dueAt);
