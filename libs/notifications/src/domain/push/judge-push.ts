import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { askedWait } from '../webhooks/judge-attempt.js';
import type { Attempt, AttemptOutcome } from '../webhooks/judge-attempt.js';

/** What becomes of a message to a device. `gone`: the browser took its subscription back; `refused`: not before `waitMs`. */
export type PushVerdict =
  | { readonly is: 'sent' | 'rejected' | 'unknown' }
  | { readonly is: 'gone' }
  | { readonly is: 'refused'; readonly waitMs: number };

/** What is older is no news on a device: it stands in the product. */
export const PUSH_WAITS_MS: readonly number[] = [...[10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS, HOUR_MS]];

/** Never twice: again only where the push service surely did not take it, which a missing answer does not say. */
export function judgePush({ status, outcome, retryAfter }: Attempt, now: EpochMs): PushVerdict {
  const refused = { is: 'refused', waitMs: askedWait(retryAfter, now) } as const;
  if (status === null) return outcome === 'refused' ? refused : silent(outcome);
  if (status >= 200 && status < 300) return { is: 'sent' };
  if (status === 404 || status === 410) return { is: 'gone' };
  return status === 429 || status >= 500 ? refused : { is: 'rejected' };
}

const silent = (outcome: AttemptOutcome): PushVerdict => ({
  is: outcome === 'forbidden_address' ? 'rejected' : 'unknown',
});
