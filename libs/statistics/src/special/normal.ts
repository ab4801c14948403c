import { assertFinite, assertInside } from '../checks.js';
import { gammaTails } from './incomplete-gamma.js';

/** P(Z ≤ z) of the standard normal, with its digits kept far into both tails. Throws `statistics/not-finite`. */
export function normalLowerTail(z: number): number {
  assertFinite(z, 'standard score');
  const { lower, upper } = gammaTails(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/** P(Z > z) of the standard normal. */
export const normalUpperTail = (z: number): number => normalLowerTail(-z);

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The z that the share p stays below; 0.975 gives 1.959964. Relative error about 1e-14 for p from 1e-300.
 * Start from Hastings (Abramowitz and Stegun 26.2.23), then three steps of Halley. Throws `statistics/not-inside` at 0 and 1.
 */
export function normalQuantile(p: number): number {
  assertInside(p, 'share of the normal distribution');
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = -hastings(Math.sqrt(-2 * Math.log(p)));
  for (let step = 0; step < 3; step += 1) {
    const error = (normalLowerTail(z) - p) / density(z);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

const hastings = (t: number): number =>
  t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));

/** The z of a two-sided interval: 0.95 gives 1.959964. Throws `statistics/not-inside`. */
export function twoSidedScore(confidence: number): number {
  assertInside(confidence, 'confidence');
  return -normalQuantile((1 - confidence) / 2);
}
