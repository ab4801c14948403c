import { assertPositive } from '../checks.js';

/** From here on six terms of Stirling's series are exact to the last bit of a double. */
const SERIES_FROM = 15;
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/** Bernoulli numbers over k (k − 1): the coefficients of Stirling's series in odd powers of 1/x. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360] as const;

/**
 * ln Γ(x) for x above 0, with an absolute error below 1e-14 × max(1, |ln Γ(x)|).
 * Stirling's series (Abramowitz and Stegun 6.1.41), reached from below by Γ(x + 1) = x Γ(x).
 * Throws `statistics/not-positive`.
 */
export function logGamma(x: number): number {
  assertPositive(x, 'argument of the gamma function');
  let product = 1;
  let shifted = x;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series(shifted) - Math.log(product)
  );
}

/** ln Γ(n + 1) minus Stirling's formula: what a density needs instead of differences of huge logarithms (Loader 2000). */
export const stirlingError = (n: number): number =>
  n < SERIES_FROM ? logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI : series(n);

const series = (x: number): number => {
  const square = 1 / (x * x);
  return SERIES.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / x;
};
