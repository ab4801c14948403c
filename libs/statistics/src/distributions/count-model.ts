import { assertInside, assertNotNegative } from '../checks.js';
import { AppError } from '#kernel';
import { binomialDensity, poissonDensity } from '../special/density.js';
import { betaTails } from '../special/incomplete-beta.js';
import { normalQuantile } from '../special/normal.js';
import { poissonUpperTail } from './poisson.js';

/**
 * A count that is still to come, by its mean and variance: negative binomial, or Poisson when they are equal.
 * One pair of moments serves a known rate, an uncertain rate (Gamma-Poisson) and days that scatter more than Poisson.
 */
export interface CountModel {
  readonly mean: number;
  readonly variance: number;
}

/** Below this excess of variance the two distributions differ by less than rounding does. */
const POISSON_WITHIN = 1e-9;

/** Refuses a variance below the mean: no mixture of Poisson counts has one. `statistics/underdispersed`. */
export function assertCountModel({ mean, variance }: CountModel): void {
  assertNotNegative(mean, 'mean of the count');
  assertNotNegative(variance, 'variance of the count');
  if (variance < mean * (1 - POISSON_WITHIN)) {
    throw new AppError(
      'invalid',
      'statistics/underdispersed',
      `A count with mean ${mean} cannot have variance ${variance}; give at least the mean, which is a Poisson count.`,
    );
  }
}

export const isPoisson = ({ mean, variance }: CountModel): boolean => variance <= mean * (1 + POISSON_WITHIN);

/** Size r and success probability p (with 1 − p beside it) of the negative binomial with these moments. */
export const shapeOf = ({ mean, variance }: CountModel): { size: number; p: number; q: number } => ({
  size: (mean * mean) / (variance - mean),
  p: mean / variance,
  q: (variance - mean) / variance,
});

/** P(exactly k). */
export function countDensity(model: CountModel, k: number): number {
  assertCountModel(model);
  if (k < 0 || !Number.isInteger(k)) return 0;
  if (model.mean === 0) return k === 0 ? 1 : 0;
  if (isPoisson(model)) return poissonDensity(k, model.mean);
  const { size, p, q } = shapeOf(model);
  return (size / (size + k)) * binomialDensity(size, size + k, p, q);
}

/** P(count ≥ k); k may be any number, 1 from 0 down. Negative binomial: I_q(k, r), relative error about 1e-12 up to 10⁶. */
export function countUpperTail(model: CountModel, k: number): number {
  assertCountModel(model);
  const least = Math.ceil(k);
  if (least <= 0) return 1;
  if (model.mean === 0) return 0;
  if (isPoisson(model)) return poissonUpperTail(least, model.mean);
  const { size, p, q } = shapeOf(model);
  return betaTails(q, least, size, p).lower;
}

/** The smallest count that at least the share p stays within. Throws `statistics/not-inside` for p at 0 or 1. */
export function countQuantile(model: CountModel, p: number): number {
  assertInside(p, 'share of the count');
  // A last bit of rounding must not push a quantile to the next count.
  const isWithin = (k: number): boolean => countUpperTail(model, k + 1) <= (1 - p) * (1 + 1e-12);
  let high = Math.max(0, Math.ceil(model.mean + normalQuantile(p) * Math.sqrt(model.variance)));
  let low = -1;
  for (let reach = 1; !isWithin(high); reach *= 2) {
    low = high;
    high += reach;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(middle)) high = middle;
    else low = middle;
  }
  return high;
}
