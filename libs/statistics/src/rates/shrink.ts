import { assertPart, assertPositive } from '../checks.js';
import { betaQuantile } from '../special/beta-quantile.js';
import type { Interval, Observed } from './interval.js';

/** What is believed of a rate: `hits` and `misses` already seen, or as good as seen. Beta(hits, misses). */
export interface BetaBelief {
  readonly hits: number;
  readonly misses: number;
}

/** A rate drawn towards its pool. */
export interface ShrunkRate {
  readonly mean: number;
  /** Credible interval, equal tails. */
  readonly interval: Interval;
  readonly posterior: BetaBelief;
}

/**
 * The rate of a small sample, drawn towards the pool it belongs to: 3 of 20 under Beta(2, 38) is 8.33 %, not 15 %.
 * Beta-binomial conjugacy. Throws `statistics/not-positive` for a prior without weight, `statistics/part-above-whole`.
 */
export function shrinkRate(prior: BetaBelief, { hits, total }: Observed, confidence = 0.95): ShrunkRate {
  assertPositive(prior.hits, 'prior hits');
  assertPositive(prior.misses, 'prior misses');
  assertPart(hits, total, 'hits');
  const posterior = { hits: prior.hits + hits, misses: prior.misses + total - hits };
  const tail = (1 - confidence) / 2;
  return {
    mean: posterior.hits / (posterior.hits + posterior.misses),
    interval: {
      low: betaQuantile(tail, posterior.hits, posterior.misses),
      high: betaQuantile(1 - tail, posterior.hits, posterior.misses),
    },
    posterior,
  };
}

/** A pool whose groups differ no more than chance would make them still weighs no more than this many observations per group. */
const HEAVIEST_PRIOR = 1_000;

/**
 * The prior that the groups of a pool share (lead types, channels), by moments weighted with sample size (Kleinman 1973):
 * groups that differ much give a light prior, groups that differ no more than chance a heavy one.
 * Null when fewer than two groups have observations or the pooled rate is 0 or 1: then there is nothing to draw towards.
 */
export function poolPrior(groups: readonly Observed[]): BetaBelief | null {
  for (const { hits, total } of groups) assertPart(hits, total, 'hits');
  const seen = groups.filter(({ total }) => total > 0);
  const total = seen.reduce((sum, group) => sum + group.total, 0);
  const mean = seen.reduce((sum, group) => sum + group.hits, 0) / total;
  if (seen.length < 2 || mean === 0 || mean === 1) return null;
  const spread = seen.reduce((sum, group) => sum + group.total * (group.hits / group.total - mean) ** 2, 0);
  const chance = mean * (1 - mean);
  const effective = total - seen.reduce((sum, group) => sum + group.total ** 2, 0) / total;
  // Var(rates) = chance × correlation; correlation = 1 ÷ (prior weight + 1).
  const correlation = (spread - (seen.length - 1) * chance) / ((effective - (seen.length - 1)) * chance);
  const weight =
    correlation > 1 / (HEAVIEST_PRIOR + 1) ? Math.max(1 / correlation - 1, 1e-3) : HEAVIEST_PRIOR;
  return { hits: mean * weight, misses: (1 - mean) * weight };
}
