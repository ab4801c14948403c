import { assertNotNegative, assertPositive } from '../checks.js';
import { continuedFraction } from './continued-fraction.js';
import { poissonDensity } from './density.js';
import { fromLower, fromUpper, NOTHING_BELOW } from './tails.js';
import type { Tails } from './tails.js';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), relative error about 1e-13 up to a = 10⁶.
 * Series below the bend, continued fraction above it (Abramowitz and Stegun 6.5.29 and 6.5.31).
 * Throws `statistics/not-positive` for a, `statistics/negative` for x.
 */
export function gammaTails(a: number, x: number): Tails {
  assertPositive(a, 'shape of the gamma function');
  assertNotNegative(x, 'argument of the incomplete gamma function');
  if (x === 0) return NOTHING_BELOW;
  const front = a * poissonDensity(a, x);
  return x < a + 1 ? fromLower(front * series(a, x)) : fromUpper(front / fraction(a, x));
}

/** Σ xⁿ ÷ (a (a + 1) … (a + n)). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

const fraction = (a: number, x: number): number =>
  continuedFraction(x + 1 - a, (n) => [n * (a - n), x + 2 * n + 1 - a]);
