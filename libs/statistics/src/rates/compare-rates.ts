import { assertPart } from '../checks.js';
import { hypergeometricDensity } from '../distributions/hypergeometric.js';
import type { Interval, Observed } from './interval.js';
import { wilson } from './rate-interval.js';

/** Two rates side by side. */
export interface RateComparison {
  /** First rate − second rate. */
  readonly difference: number;
  /** Where the difference lies, at the confidence asked for. */
  readonly interval: Interval;
  /** The chance of a table at least as uneven as this one if both rates were the same; exact, two-sided. */
  readonly pValue: number;
}

/**
 * Whether two rates differ, such as this month's acceptance against last month's; null while one side has no observation.
 * Interval: Newcombe 1998, method 10 (square-and-add of two Wilson intervals), inside −1 and 1 for any sample.
 * p-value: Fisher's exact test, summed over all tables no likelier than the one seen.
 * Throws `statistics/part-above-whole`, `statistics/not-a-count`, `statistics/not-inside`.
 */
export function compareRates(first: Observed, second: Observed, confidence = 0.95): RateComparison | null {
  const [one, other] = [wilson(first, confidence), wilson(second, confidence)];
  if (first.total === 0 || second.total === 0) return null;
  const [rate, otherRate] = [first.hits / first.total, second.hits / second.total];
  const difference = rate - otherRate;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(rate - one.low, other.high - otherRate),
      high: difference + Math.hypot(one.high - rate, otherRate - other.low),
    },
    pValue: fisherExact(first, second),
  };
}

/** Tables as likely as the observed one count as no likelier, whatever rounding made of them. */
const AS_LIKELY = 1 + 1e-9;

/** The two-sided p-value of Fisher's exact test for a 2 × 2 table; 1 when a margin is empty. */
export function fisherExact(first: Observed, second: Observed): number {
  assertPart(first.hits, first.total, 'first hits');
  assertPart(second.hits, second.total, 'second hits');
  const draw = {
    lot: first.total + second.total,
    marked: first.hits + second.hits,
    drawn: first.total,
  };
  const seen = hypergeometricDensity(first.hits, draw) * AS_LIKELY;
  let sum = 0;
  for (
    let hits = Math.max(0, draw.marked - second.total);
    hits <= Math.min(draw.drawn, draw.marked);
    hits += 1
  ) {
    const density = hypergeometricDensity(hits, draw);
    if (density <= seen) sum += density;
  }
  return Math.min(1, sum);
}
