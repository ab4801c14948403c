import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';

/** How an attempt ended: with an answer, or without one. */
export type AttemptOutcome = 'answered' | 'timeout' | 'refused' | 'forbidden_address' | 'broken';

export interface Attempt {
  readonly outcome: AttemptOutcome;
  readonly status: number | null;
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | null;
  readonly durationMs: number;
}

export type Verdict =
  | { readonly state: 'delivered' }
  | { readonly state: 'pending'; readonly nextAt: EpochMs }
  | { readonly state: 'given_up'; readonly isGone: boolean };

/** Waits between attempts as in Standard Webhooks: ten attempts over 75 hours and 35 minutes. */
export const RETRY_MS: readonly number[] = [
  ...[5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS],
  ...[10 * HOUR_MS, 14 * HOUR_MS, 20 * HOUR_MS, 24 * HOUR_MS],
];

/** Up to a tenth longer, so that what failed together does not come back together. */
const JITTER = 0.1;
/** However long a receiver asks to be left alone. */
const MOST_PATIENCE_MS = DAY_MS;

/**
 * What becomes of a delivery. Only 2xx is success, whatever stands in the body; 3xx is a failure and never followed; 410 ends it at
 * once; everything else is tried again after the wait of its turn, or later where the receiver says so.
 * @param turn attempts made in this round, this one counted
 * @param chance in [0, 1)
 */
export function judgeAttempt(
  attempt: Attempt,
  { turn, now, waits, chance }: { turn: number; now: EpochMs; waits: readonly number[]; chance: number },
): Verdict {
  const { status } = attempt;
  if (isSuccess(attempt)) return { state: 'delivered' };
  if (status === 410) return { state: 'given_up', isGone: true };
  const wait = waits[turn - 1];
  if (wait === undefined) return { state: 'given_up', isGone: false };
  const asked = askedWait(attempt.retryAfter, now);
  return { state: 'pending', nextAt: now + Math.max(Math.round(wait * (1 + JITTER * chance)), asked) };
}

/** Only 2xx, whatever stands in the body. */
export const isSuccess = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;

/** `Retry-After` in seconds or as a date (RFC 9110), in milliseconds from now; 0 for none or nonsense. */
export function askedWait(retryAfter: string | null, now: EpochMs): number {
  if (retryAfter === null) return 0;
  const ms = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * SECOND_MS : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), MOST_PATIENCE_MS);
}
