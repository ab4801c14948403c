import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { askedWait } from '../webhooks/judge-attempt.js';
import type { Attempt } from '../webhooks/judge-attempt.js';

/** What becomes of a message to a device. `gone`: the browser took its subscription back. */
export type PushVerdict =
  | { readonly state: 'sent' | 'gone' | 'failed' | 'unknown' }
  | { readonly state: 'waiting'; readonly nextAt: EpochMs };

/** What is older is no news on a device: it stands in the product. */
export const PUSH_WAITS_MS: readonly number[] = [...[10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS, HOUR_MS]];

/**
 * Never twice: again only where the push service surely did not take it, which a missing answer does not say.
 * @param turn attempts made, this one counted
 */
export function judgePush(attempt: Attempt, { turn, now }: { turn: number; now: EpochMs }): PushVerdict {
  const { status, outcome } = attempt;
  if (status === null) return outcome === 'refused' ? later(attempt, turn, now) : silent(attempt);
  if (status >= 200 && status < 300) return { state: 'sent' };
  if (status === 404 || status === 410) return { state: 'gone' };
  return status === 429 || status >= 500 ? later(attempt, turn, now) : { state: 'failed' };
}

const silent = ({ outcome }: Attempt): PushVerdict => ({
  state: outcome === 'forbidden_address' ? 'failed' : 'unknown',
});

function later({ retryAfter }: Attempt, turn: number, now: EpochMs): PushVerdict {
  const wait = PUSH_WAITS_MS[turn - 1];
  if (wait === undefined) return { state: 'failed' };
  return { state: 'waiting', nextAt: now + Math.max(wait, askedWait(retryAfter, now)) };
}
