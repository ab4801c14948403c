import { assertCount, assertProbability } from '../checks.js';
import { betaTails } from '../special/incomplete-beta.js';

/**
 * P(X ≥ k) among n independent trials that each succeed with probability p: the incomplete beta function I_p(k, n − k + 1).
 * Throws `statistics/not-a-count` for n, `statistics/not-a-share` for p.
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  assertCount(n, 'number of trials');
  assertProbability(p, 'probability of a success');
  const least = Math.ceil(k);
  if (least <= 0) return 1;
  return least > n ? 0 : betaTails(p, least, n - least + 1).lower;
}

/** P(X ≤ k) among n independent trials. */
export function binomialLowerTail(k: number, n: number, p: number): number {
  assertCount(n, 'number of trials');
  assertProbability(p, 'probability of a success');
  const most = Math.floor(k);
  if (most < 0) return 0;
  return most >= n ? 1 : betaTails(p, most + 1, n - most).upper;
}
