import { assertNotNegative, assertPositive, assertProbability } from '../checks.js';

/** What is believed of a daily rate: `count` seen in `weight` working days (or as good as seen). Gamma(count, weight). */
export interface RateBelief {
  readonly count: number;
  readonly weight: number;
}

/** A past period: how many counted, over how much working-day weight. */
export interface PastPeriod {
  readonly count: number;
  readonly weight: number;
}

export interface HistoryOptions {
  /** What a period is worth against the one after it; 0.5 halves it each time. */
  readonly discount?: number;
  /** The history is worth no more than this many working days, so that the running period soon speaks for itself. */
  readonly heaviest?: number;
}

/** For a clause without history: all but silent, and its median is near the rate seen (Kerman 2011). */
export const NEUTRAL_PRIOR: RateBelief = { count: 1 / 3, weight: 0 };

/**
 * What past periods say about the rate of the next, newest first: each older one discounted (power prior, Ibrahim and Chen 2000),
 * the whole scaled down to `heaviest` days at the same rate. Periods without weight are passed over; with none left the prior is neutral.
 * Never built from the goal: a goal is a wish, not an observation.
 * Throws `statistics/negative`, `statistics/not-a-share`, `statistics/not-positive`.
 */
export function priorFromHistory(
  periods: readonly PastPeriod[],
  { discount = 0.7, heaviest = 10 }: HistoryOptions = {},
): RateBelief {
  assertProbability(discount, 'discount of a past period');
  assertPositive(heaviest, 'heaviest weight of the history');
  let [count, weight] = [0, 0];
  periods.forEach((period, age) => {
    assertNotNegative(period.count, 'count of a past period');
    assertNotNegative(period.weight, 'weight of a past period');
    if (period.weight === 0) return;
    const worth = discount ** age;
    count += worth * period.count;
    weight += worth * period.weight;
  });
  if (weight === 0) return NEUTRAL_PRIOR;
  const scale = Math.min(1, heaviest / weight);
  // A history of nothing but zeros would forbid the first lead; it keeps the neutral third of one.
  return { count: Math.max(count * scale, NEUTRAL_PRIOR.count), weight: weight * scale };
}
