import { TALLY_BUCKETS } from '#contracts';
import type { TallyBucket } from '#contracts';
import type { TallyEntry } from './credit.js';

/** What stands in each bucket. */
export type TallySums = Readonly<Record<TallyBucket, number>>;

/** The figures of a ledger: nothing but the sum of its signed entries. */
export function sumOf(entries: Iterable<Pick<TallyEntry, 'changes'>>): TallySums {
  const sums = Object.fromEntries(TALLY_BUCKETS.map((bucket) => [bucket, 0])) as Record<TallyBucket, number>;
  for (const entry of entries) {
    for (const { bucket, amount } of entry.changes) sums[bucket] += amount;
  }
  return sums;
}
