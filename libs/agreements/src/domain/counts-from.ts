import type { EpochMs } from '#kernel';
import type { VersionInForce } from './version-in-force.js';

/** When a version took effect, and whether none of its agreement did before. */
export interface TakingEffect {
  readonly from: EpochMs;
  readonly isFirst: boolean;
}

/**
 * From when on leads are credited under a version: from when it takes effect; or from the start of that period, where the version says
 * so and no version of its agreement judged those days (ruling 20).
 */
export const countsFrom = (version: VersionInForce, { from, isFirst }: TakingEffect): EpochMs =>
  isFirst && version.terms.countsFromPeriodStart === true
    ? Math.min(from, version.periodOf(from).startAt)
    : from;
