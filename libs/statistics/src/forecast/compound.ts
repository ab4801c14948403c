import { assertNotNegative } from '../checks.js';
import { assertCountModel } from '../distributions/count-model.js';
import type { CountModel } from '../distributions/count-model.js';

/** What one lead or deal is worth; a price frozen in a version has deviation 0. */
export interface ValueModel {
  readonly mean: number;
  readonly deviation: number;
}

/** One kind of lead: how many are still to come, and what each is worth. Kinds are independent of each other. */
export interface CompoundPart {
  readonly count: CountModel;
  readonly value: ValueModel;
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Mean and variance of a sum of randomly many random values, over all parts:
 * Var = E[N] Var X + E[X]² Var N (Wald; Blackwell and Girshick 1947). For Poisson counts that is λ (m² + s²), not λ Var X.
 * Throws `statistics/negative`, `statistics/underdispersed`.
 */
export function compoundMoments(parts: readonly CompoundPart[]): Moments {
  let [mean, variance] = [0, 0];
  for (const { count, value } of parts) {
    assertCountModel(count);
    assertNotNegative(value.mean, 'mean value');
    assertNotNegative(value.deviation, 'deviation of the value');
    mean += count.mean * value.mean;
    variance += count.mean * value.deviation ** 2 + value.mean ** 2 * count.variance;
  }
  return { mean, variance };
}
