import { assertInside, assertPart } from '../checks.js';
import { betaQuantile } from '../special/beta-quantile.js';
import { twoSidedScore } from '../special/normal.js';
import type { Interval, Observed } from './interval.js';

/** Nothing observed says nothing: the rate may be anything. */
const ANYTHING: Interval = { low: 0, high: 1 };

/**
 * The score interval for a rate (Wilson 1927): never outside 0 and 1, and never of width 0, as the Wald interval is at 0 of 10.
 * Two-sided at `confidence` (0.95 unless told); without observations it is 0 to 1.
 * Throws `statistics/part-above-whole`, `statistics/not-a-count`, `statistics/not-inside`.
 */
export function wilson({ hits, total }: Observed, confidence = 0.95): Interval {
  assertPart(hits, total, 'hits');
  const z = twoSidedScore(confidence);
  if (total === 0) return ANYTHING;
  const rate = hits / total;
  const square = (z * z) / total;
  const centre = rate + square / 2;
  const reach = Math.sqrt(square * rate * (1 - rate) + (square * square) / 4);
  return {
    low: hits === 0 ? 0 : (centre - reach) / (1 + square),
    high: hits === total ? 1 : (centre + reach) / (1 + square),
  };
}

/**
 * The exact interval for a rate (Clopper and Pearson 1934): covers at least as often as it says, at the price of width.
 * For contracts and audits where a promise of coverage counts more than sharpness. Throws as `wilson` does.
 */
export function clopperPearson({ hits, total }: Observed, confidence = 0.95): Interval {
  assertPart(hits, total, 'hits');
  assertInside(confidence, 'confidence');
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, total - hits + 1),
    high: hits === total ? 1 : betaQuantile(1 - tail, hits + 1, total - hits),
  };
}

/**
 * The Jeffreys interval for a rate: quantiles of Beta(hits + ½, misses + ½), closed at 0 of n and n of n (Brown, Cai and DasGupta 2001).
 * Throws as `wilson` does.
 */
export function jeffreys({ hits, total }: Observed, confidence = 0.95): Interval {
  assertPart(hits, total, 'hits');
  assertInside(confidence, 'confidence');
  const tail = (1 - confidence) / 2;
  const [a, b] = [hits + 0.5, total - hits + 0.5];
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, a, b),
    high: hits === total ? 1 : betaQuantile(1 - tail, a, b),
  };
}

/**
 * The highest rate that still agrees with none in `total`: 1 − (1 − confidence)^(1/total), one-sided.
 * Its rule of thumb at 0.95 is 3 ÷ total (the rule of three, Hanley and Lippman-Hand 1983). 1 without observations.
 */
export function mostAfterNone(total: number, confidence = 0.95): number {
  assertPart(0, total, 'hits');
  assertInside(confidence, 'confidence');
  return total === 0 ? 1 : -Math.expm1(Math.log1p(-confidence) / total);
}
