/**
 * Durations as counts per log-spaced bucket: buckets of two days, teams or periods add up, and so percentiles can be taken
 * of any sum. A bucket reaches 2 % further than the one before, so its middle is at most 1 % off (relative).
 */
const STEP = Math.log(1.02);

/** The bucket of a duration in milliseconds; below one millisecond there is one bucket, 0. */
export const bucketOf = (ms: number): number => (ms < 1 ? 0 : Math.floor(Math.log(ms) / STEP) + 1);

/** The duration a bucket stands for (ms). */
export const durationOf = (bucket: number): number => (bucket === 0 ? 0 : Math.exp((bucket - 0.5) * STEP));

/** The duration that the share `of` (0 to 1) of all stays within, by nearest rank; null without any. */
export function percentile(counts: ReadonlyMap<number, number>, of: number): number | null {
  const filled = [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
  const total = filled.reduce((sum, [, count]) => sum + count, 0);
  let rank = Math.max(1, Math.ceil(total * of));
  for (const [bucket, count] of filled) {
    rank -= count;
    if (rank <= 0) return durationOf(bucket);
  }
  return null;
}
