import { assertCount, assertInside } from '../checks.js';
import { binomialLowerTail } from '../distributions/binomial.js';
import { hypergeometricLowerTail } from '../distributions/hypergeometric.js';

/** A sample audit: draw so many, accept the lot when at most so many are defective. */
export interface AuditPlan {
  readonly drawn: number;
  readonly accept: number;
}

/** P(a lot with this share of defects is accepted), for a lot much larger than the sample. Throws as `binomialLowerTail` does. */
export const chanceToAccept = ({ drawn, accept }: AuditPlan, defectShare: number): number =>
  binomialLowerTail(accept, drawn, defectShare);

/** P(a lot of this size with so many defects is accepted), drawn without replacement. Throws `statistics/part-above-whole`. */
export const chanceToAcceptLot = ({ drawn, accept }: AuditPlan, lot: number, defects: number): number =>
  hypergeometricLowerTail(accept, { lot, marked: defects, drawn });

/**
 * How many to draw so that a lot as bad as `badShare` is accepted with at most the given chance: the smallest sample for that allowance.
 * Throws `statistics/not-a-count`, `statistics/not-inside`.
 */
export function auditSize(accept: number, badShare: number, mostChance: number): number {
  assertCount(accept, 'defects still accepted');
  assertInside(badShare, 'share of defects');
  assertInside(mostChance, 'chance to accept');
  let [low, high] = [accept, accept + 1];
  while (binomialLowerTail(accept, high, badShare) > mostChance) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialLowerTail(accept, middle, badShare) > mostChance) low = middle;
    else high = middle;
  }
  return high;
}
