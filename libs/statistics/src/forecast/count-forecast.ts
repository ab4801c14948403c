import { assertCount, assertFinite, assertInside, assertNotNegative } from '../checks.js';
import { AppError } from '#kernel';
import { countQuantile, countUpperTail } from '../distributions/count-model.js';
import type { CountModel } from '../distributions/count-model.js';
import type { Interval } from '../rates/interval.js';
import { NEUTRAL_PRIOR } from './count-prior.js';
import type { RateBelief } from './count-prior.js';

/** A period under way, in counts and working-day weight. */
export interface CountProgress {
  readonly counted: number;
  /** Weight of the working days gone. */
  readonly elapsed: number;
  /** Weight of the working days to come. */
  readonly remaining: number;
}

export interface RateAssumptions {
  /** What was known before the period; neutral unless told. */
  readonly prior?: RateBelief;
  /** Variance ÷ mean of daily counts, at least 1 (`dispersionOf`): a quasi-Poisson widening of the forecast. */
  readonly dispersion?: number;
}

export interface CountForecastInput extends CountProgress, RateAssumptions {
  /** May be pro-rated and so no whole number; attained means at least it. */
  readonly goal: number;
  /** Of the interval; 0.8 unless told. */
  readonly confidence?: number;
}

/** Where a period will end. */
export interface Forecast {
  /** Mean of the final total. */
  readonly expected: number;
  readonly deviation: number;
  /** P(final total ≥ goal): 1 once attained, 0 when nothing more can come. */
  readonly probability: number;
  /** Of the final total, equal tails. */
  readonly interval: Interval;
}

/**
 * What the rest of a period will bring: Gamma-Poisson conjugacy. With prior Gamma(a, b), x counted over weight w and weight v to come,
 * it is negative binomial with size a + x and p = (b + w) ÷ (b + w + v); the dispersion multiplies its variance.
 * Null while nothing is known: no prior weight and no working day gone.
 * Throws `statistics/not-a-count`, `statistics/negative`, `statistics/not-finite`, `statistics/underdispersed`.
 */
export function predictCount(
  { counted, elapsed, remaining }: CountProgress,
  { prior = NEUTRAL_PRIOR, dispersion = 1 }: RateAssumptions = {},
): CountModel | null {
  assertCount(counted, 'count so far');
  assertNotNegative(elapsed, 'elapsed weight');
  assertNotNegative(remaining, 'remaining weight');
  assertNotNegative(prior.count, 'prior count');
  assertNotNegative(prior.weight, 'prior weight');
  assertDispersion(dispersion);
  const weight = prior.weight + elapsed;
  if (weight === 0) return null;
  const mean = ((prior.count + counted) * remaining) / weight;
  return { mean, variance: mean * (1 + remaining / weight) * dispersion };
}

/**
 * The forecast of a count towards its goal, with the probability of attaining it. It rises with what is counted and falls with the goal.
 * Null as `predictCount` is. Throws as `predictCount` does, and `statistics/not-inside`.
 */
export function forecastCount(input: CountForecastInput): Forecast | null {
  const { counted, goal, confidence = 0.8 } = input;
  assertFinite(goal, 'goal');
  assertInside(confidence, 'confidence');
  const rest = predictCount(input, input);
  if (rest === null) return null;
  const tail = (1 - confidence) / 2;
  return {
    expected: counted + rest.mean,
    deviation: Math.sqrt(rest.variance),
    // A pro-rated goal of 12.000000000000002 asks for twelve.
    probability: countUpperTail(rest, goal - counted - 1e-9),
    interval: { low: counted + countQuantile(rest, tail), high: counted + countQuantile(rest, 1 - tail) },
  };
}

function assertDispersion(dispersion: number): void {
  if (dispersion >= 1 && dispersion < Infinity) return;
  throw new AppError(
    'invalid',
    'statistics/underdispersed',
    `The dispersion is ${dispersion}; give at least 1, which is Poisson.`,
  );
}
