import type { TallySums } from './sums.js';

/** A ratio and what it rests on. */
export interface Share {
  /** Null when nothing is in its denominator. */
  readonly share: number | null;
  readonly good: number;
  readonly of: number;
}

const shareOf = (good: number, of: number): Share => ({ share: of === 0 ? null : good / of, good, of });

/** The share of a quality quota: good leads among those decided. Provisional and disputed ones are in neither part. */
export const qualityShare = ({ counted, reversed }: TallySums): Share => shareOf(counted, counted + reversed);

/** The share of a mix quota: what stands of the part among what stands of all, by count or by value. */
export function mixShare(part: TallySums, rest: TallySums): Share {
  const good = part.counted + part.provisional;
  return shareOf(good, good + rest.counted + rest.provisional);
}
