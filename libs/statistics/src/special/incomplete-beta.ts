import { assertPositive, assertProbability } from '../checks.js';
import { continuedFraction } from './continued-fraction.js';
import { binomialDensity } from './density.js';
import { fromLower, fromUpper, NOTHING_ABOVE, NOTHING_BELOW } from './tails.js';
import type { Tails } from './tails.js';

/**
 * The regularised incomplete beta function: `lower` is I_x(a, b), `upper` is 1 − I_x(a, b), relative error about 1e-12 up to 10⁶.
 * `complement` is 1 − x; give it when x is so near to 1 that the subtraction would lose it.
 * Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions. Throws `statistics/not-positive`, `statistics/not-a-share`.
 */
export function betaTails(x: number, a: number, b: number, complement = 1 - x): Tails {
  assertPositive(a, 'first shape of the beta function');
  assertPositive(b, 'second shape of the beta function');
  assertProbability(x, 'argument of the incomplete beta function');
  if (x === 0) return NOTHING_BELOW;
  if (complement === 0) return NOTHING_ABOVE;
  // The fraction settles fast only on its own side of the mean; the other side is the mirrored function.
  const front = ((a * b) / (a + b)) * binomialDensity(a, a + b, x, complement);
  return x * (a + b + 2) < a + 1
    ? fromLower(front / a / fraction(x, a, b))
    : fromUpper(front / b / fraction(complement, b, a));
}

function fraction(x: number, a: number, b: number): number {
  return continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [numerator, 1];
  });
}
