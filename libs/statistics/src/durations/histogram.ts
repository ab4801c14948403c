import { assertInside, assertNotNegative } from '../checks.js';

/**
 * Durations as counts per log-spaced bucket. Counts of two days, teams or periods add up, so a percentile can be taken of any sum;
 * percentiles themselves never add up. A bucket reaches 2 % further than the one before, so its middle is at most 1 % off (relative).
 */
export type DurationCounts = ReadonlyMap<number, number>;

/** The largest relative error of a duration read back from its bucket. */
export const BUCKET_ERROR = 0.01;

const STEP = Math.log(1.02);

/** The bucket of a duration in milliseconds; below one millisecond there is one bucket, 0. Throws `statistics/negative`. */
export function bucketOf(ms: number): number {
  assertNotNegative(ms, 'duration in milliseconds');
  return ms < 1 ? 0 : Math.floor(Math.log(ms) / STEP) + 1;
}

/** The duration in milliseconds that a bucket stands for. */
export const durationOf = (bucket: number): number => (bucket === 0 ? 0 : Math.exp((bucket - 0.5) * STEP));

/** Durations in milliseconds as counts per bucket. */
export function countDurations(durations: Iterable<number>): DurationCounts {
  const counts = new Map<number, number>();
  for (const ms of durations) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + 1);
  return counts;
}

/** The counts of all together. Corrections may be negative; a bucket that comes to 0 is left out. */
export function mergeDurations(...all: readonly DurationCounts[]): DurationCounts {
  const merged = new Map<number, number>();
  for (const counts of all) {
    for (const [bucket, count] of counts) merged.set(bucket, (merged.get(bucket) ?? 0) + count);
  }
  return new Map([...merged].filter(([, count]) => count !== 0));
}

/**
 * The duration in milliseconds that the share of all stays within (0.9 is the p90), by nearest rank, at most 1 % off; null without any.
 * Throws `statistics/not-inside`.
 */
export function durationPercentile(counts: DurationCounts, share: number): number | null {
  assertInside(share, 'share of the percentile');
  const filled = [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
  const total = filled.reduce((sum, [, count]) => sum + count, 0);
  let rank = Math.max(1, Math.ceil(total * share - 1e-9));
  for (const [bucket, count] of filled) {
    rank -= count;
    if (rank <= 0) return durationOf(bucket);
  }
  return null;
}
