import { assertFinite, assertInside, assertNotNegative } from '../checks.js';
import { normalQuantile, normalUpperTail } from '../special/normal.js';
import { compoundMoments } from './compound.js';
import type { CompoundPart } from './compound.js';
import type { Forecast } from './count-forecast.js';
import { compoundLattice } from './lattice.js';
import type { Lattice } from './lattice.js';

export interface ValueForecastInput {
  /** Value already counted, in the unit of the values (minor units of one currency, or any one unit). */
  readonly counted: number;
  readonly goal: number;
  /** What is still to come (`predictCount` per lead type, with the price of the signed version). */
  readonly parts: readonly CompoundPart[];
  /** Of the interval; 0.8 unless told. */
  readonly confidence?: number;
}

/**
 * The forecast of a value towards its goal: the whole distribution of the compound sum, so that few heavy deals are judged as the steps
 * they are. Counts by Gamma-Poisson or Poisson, values fixed or gamma-distributed; by moments where thousands of leads make it normal. Rises with what is counted, falls with the goal.
 * Throws `statistics/negative`, `statistics/not-finite`, `statistics/underdispersed`, `statistics/not-inside`.
 */
export function forecastValue(input: ValueForecastInput): Forecast {
  const { counted, goal, confidence } = checked(input);
  const { mean, variance } = compoundMoments(input.parts);
  const tail = (1 - confidence) / 2;
  const lattice = compoundLattice(input.parts);
  if (lattice === null) return forecastValueByMoments(input);
  return {
    expected: counted + mean,
    deviation: Math.sqrt(variance),
    probability: mean > 0 ? latticeUpperTail(lattice, goal - counted) : Number(counted >= goal),
    interval: {
      low: counted + latticeQuantile(lattice, tail),
      high: counted + latticeQuantile(lattice, 1 - tail),
    },
  };
}

/**
 * The same from mean and variance alone, as if the sum were normal: right for many small values, wrong for few heavy ones, where it
 * promises sums no deal can make. For plans and checks by hand; boards use `forecastValue`. Throws as it does.
 */
export function forecastValueByMoments(input: ValueForecastInput): Forecast {
  const { counted, goal, confidence } = checked(input);
  const { mean, variance } = compoundMoments(input.parts);
  const deviation = Math.sqrt(variance);
  const reach = -normalQuantile((1 - confidence) / 2) * deviation;
  const missing = goal - counted;
  const open = deviation === 0 ? Number(mean >= missing) : normalUpperTail((missing - mean) / deviation);
  return {
    expected: counted + mean,
    deviation,
    probability: missing <= 0 ? 1 : open,
    interval: { low: counted + Math.max(0, mean - reach), high: counted + mean + reach },
  };
}

function checked({
  counted,
  goal,
  confidence = 0.8,
}: ValueForecastInput): Required<Omit<ValueForecastInput, 'parts'>> {
  assertNotNegative(counted, 'value so far');
  assertFinite(goal, 'goal');
  assertInside(confidence, 'confidence');
  return { counted, goal, confidence };
}

/**
 * P(sum ≥ least), as one minus what lies below, so that the sliver beyond the last point counts as reached.
 * Where points stand for a stretch, each but zero is spread evenly over its own.
 */
function latticeUpperTail({ step, mass, isExact }: Lattice, least: number): number {
  if (least <= 0) return 1;
  const position = least / step;
  const first = isExact ? Math.ceil(position - 1e-9) : Math.round(position);
  let below = 0;
  for (let index = 0; index < Math.min(first, mass.length); index += 1) below += mass[index]!;
  const own = mass[first] ?? 0;
  const part = first === 0 ? 1 : position - first + 0.5;
  return Math.max(0, 1 - below - (isExact ? 0 : own * part));
}

/** The smallest point that at least the share p stays within. */
function latticeQuantile({ step, mass }: Lattice, p: number): number {
  let sum = 0;
  const point = mass.findIndex((one) => (sum += one) >= p * (1 - 1e-12));
  return (point < 0 ? mass.length - 1 : point) * step;
}
