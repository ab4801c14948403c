import { assertNotNegative, assertPositive } from '../checks.js';

/** How much days scatter around their own plan. */
export interface Dispersion {
  readonly mean: number;
  readonly variance: number;
  /** Variance ÷ mean, 1 for Poisson days; null without days or without any count. */
  readonly ratio: number | null;
  /** The size of a negative binomial day, mean² ÷ (variance − mean); null when days scatter no more than Poisson. */
  readonly size: number | null;
  /** The ratio is above the bound at which a plain Poisson forecast is too sure of itself. */
  readonly isOverdispersed: boolean;
}

/** From this ratio of variance to mean on, days are treated as overdispersed. */
export const OVERDISPERSED_ABOVE = 1.5;

/**
 * The scatter of daily counts. With `weights` (of the plan: weekday × season) the ratio is Pearson's χ² ÷ (days − 1) around each day's
 * own expectation, so that a quiet Friday is no scatter (McCullagh and Nelder 1989); without, it is the plain variance ÷ mean.
 * Throws `statistics/negative` for a count, `statistics/not-positive` for a weight.
 */
export function dispersionOf(daily: readonly number[], weights?: readonly number[]): Dispersion {
  const plan = daily.map((count, day) => {
    assertNotNegative(count, 'count of a day');
    const weight = weights?.[day] ?? 1;
    assertPositive(weight, 'weight of a day');
    return weight;
  });
  const total = daily.reduce((sum, count) => sum + count, 0);
  const mean = daily.length === 0 ? 0 : total / daily.length;
  const rate = total / plan.reduce((sum, weight) => sum + weight, 0);
  if (daily.length < 2 || total === 0) {
    return { mean, variance: 0, ratio: null, size: null, isOverdispersed: false };
  }
  const squares = daily.reduce(
    (sum, count, day) => sum + (count - rate * plan[day]!) ** 2 / (rate * plan[day]!),
    0,
  );
  const ratio = squares / (daily.length - 1);
  const variance = ratio * mean;
  return {
    mean,
    variance,
    ratio,
    size: variance > mean ? mean ** 2 / (variance - mean) : null,
    isOverdispersed: ratio > OVERDISPERSED_ABOVE,
  };
}
