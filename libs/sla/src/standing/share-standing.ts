import { wilson } from '#statistics';
import type { Interval } from '#statistics';
import type { Share } from '../tally/shares.js';
import { STANDING_THRESHOLDS } from './traffic-light.js';
import type { QuotaStatus, StandingReason } from './traffic-light.js';

export interface ShareInput extends Share {
  readonly goal: number;
  /** A floor is kept by being at or above the goal, a cap by being at or below it. */
  readonly bound: 'floor' | 'cap';
  /** Leads the share must rest on before it is judged. */
  readonly atLeast: number;
  /** Leads the share rests on where `of` counts money; money has no Wilson interval. */
  readonly leads?: number;
  readonly daysElapsed: number;
}

/** A share cannot be told apart from its goal while the goal lies within its interval. */
export type ShareReason = StandingReason<
  'too-early' | 'too-few' | 'share-kept' | 'share-within-error' | 'share-missed'
>;

export interface ShareStanding extends Share {
  readonly goal: number;
  readonly atLeast: number;
  /** Wilson, 95 of 100; null for a share of money, and without any observation. */
  readonly interval: Interval | null;
  readonly status: QuotaStatus;
  readonly reason: ShareReason;
}

/**
 * Where a quota of quality or of mix stands.
 * - On track: the share keeps its bound. At risk: it does not, and chance may explain that, for the goal lies within the interval.
 *   Behind: chance does not explain it. A share of money is on track or behind.
 * - No verdict before the third working day, nor from fewer leads than agreed.
 */
export function shareStanding(input: ShareInput): ShareStanding {
  const { share, good, of, goal, atLeast, leads } = input;
  const interval = leads === undefined && of > 0 ? wilson({ hits: good, total: of }) : null;
  const status = statusOf(input, interval);
  const numbers: Record<string, number> = {
    goal,
    of: leads ?? of,
    good,
    atLeast,
    ...(share === null ? {} : { share }),
  };
  return {
    ...{ share, good, of, goal, atLeast, interval, status },
    reason: { code: codeOf(input, status), numbers: { ...numbers, ...interval } },
  };
}

const isTooEarly = ({ daysElapsed }: ShareInput): boolean => daysElapsed < STANDING_THRESHOLDS.minimumDays;

function statusOf(input: ShareInput, interval: Interval | null): QuotaStatus {
  const { share, goal, bound, atLeast, of, leads } = input;
  if (share === null || isTooEarly(input) || (leads ?? of) < atLeast) return 'too-early';
  if (bound === 'floor' ? share >= goal : share <= goal) return 'on-track';
  if (interval === null) return 'behind';
  return (bound === 'floor' ? interval.high >= goal : interval.low <= goal) ? 'at-risk' : 'behind';
}

function codeOf(input: ShareInput, status: QuotaStatus): ShareReason['code'] {
  if (status === 'too-early') return isTooEarly(input) ? 'too-early' : 'too-few';
  return status === 'on-track' ? 'share-kept' : status === 'at-risk' ? 'share-within-error' : 'share-missed';
}
