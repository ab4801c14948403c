import { assertNotNegative } from '../checks.js';
import { gammaTails } from '../special/incomplete-gamma.js';

/** P(X ≥ k) of a Poisson count, for any mean from 0: the lower incomplete gamma function P(k, mean). */
export function poissonUpperTail(k: number, mean: number): number {
  assertNotNegative(mean, 'mean of the count');
  if (k <= 0) return 1;
  return mean === 0 ? 0 : gammaTails(Math.ceil(k), mean).lower;
}
