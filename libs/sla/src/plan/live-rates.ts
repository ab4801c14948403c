import { poolPrior, shrinkRate, wilson } from '#statistics';
import type { Interval, Observed } from '#statistics';

/** A rate a plan may be built on: what was seen, what to believe, and how surely. */
export interface PlanRate {
  readonly from: string;
  readonly to: string;
  readonly hits: number;
  readonly total: number;
  /** hits ÷ total; null without any. */
  readonly seen: number | null;
  /** What the plan uses: the rate seen, drawn towards the pool where it is one group of several. */
  readonly rate: number;
  /** 95 of 100: Wilson for a rate on its own, the credible interval for one drawn towards its pool. */
  readonly interval: Interval;
  readonly isShrunk: boolean;
}

export interface SeenStep extends Observed {
  readonly from: string;
  readonly to: string;
}

/** The rate of a step on its own. */
export function ownRate({ from, to, hits, total }: SeenStep): PlanRate {
  const seen = total === 0 ? null : hits / total;
  const interval = wilson({ hits, total });
  return { from, to, hits, total, seen, rate: seen ?? 0, interval, isShrunk: false };
}

/**
 * The rates of one step in several groups, each drawn towards what all of them have in common: 3 of 20 says less about webinars than
 * 300 of 2,000 would (domain §2.1). Without anything to draw towards each stands on its own.
 */
export function groupRates(steps: readonly SeenStep[]): readonly PlanRate[] {
  const prior = poolPrior(steps);
  if (prior === null) return steps.map(ownRate);
  return steps.map((step) => {
    const { mean, interval } = shrinkRate(prior, step);
    return { ...ownRate(step), rate: mean, interval, isShrunk: true };
  });
}
