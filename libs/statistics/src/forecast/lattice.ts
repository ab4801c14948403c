import { countQuantile, isPoisson, shapeOf } from '../distributions/count-model.js';
import type { CountModel } from '../distributions/count-model.js';
import { poissonDensity } from '../special/density.js';
import { gammaTails } from '../special/incomplete-gamma.js';
import { compoundMoments } from './compound.js';
import type { CompoundPart, ValueModel } from './compound.js';
import { transform } from './fourier.js';
import type { Spectrum } from './fourier.js';

/** The distribution of a sum on points 0, step, 2 step, … */
export interface Lattice {
  readonly step: number;
  readonly mass: Float64Array;
  /** Every value is a multiple of the step, so the points are the only sums there are. */
  readonly isExact: boolean;
}

const FEWEST_POINTS = 4_096;
const MOST_POINTS = 32_768;
/** The chance that a count goes beyond the end of the lattice on its own. */
const BEYOND = 1e-9;
/** The most that the grid may add to the variance; one that would add more is too coarse to be used. */
const MOST_ADDED = 0.01;

/**
 * The distribution of a compound sum: value by value onto a lattice that keeps each mean (local moment matching; Klugman, Panjer and
 * Willmot), then through the generating functions of the counts by Fourier transform. With fixed prices of a common divisor it is
 * exact; else the grid adds at most one per cent to the variance. What lies beyond the last point is less than 1e-6.
 * Null when there are so many leads that no such grid fits: then the sum is normal for all purposes.
 */
export function compoundLattice(parts: readonly CompoundPart[]): Lattice | null {
  const live = parts.filter(({ count, value }) => count.mean > 0 && value.mean > 0);
  const { mean, variance } = compoundMoments(live);
  const span =
    mean + 10 * Math.sqrt(variance) + live.reduce((most, part) => Math.max(most, roomFor(part)), 0);
  const common = commonDivisor(live);
  if (common !== null && span / common < MOST_POINTS) {
    const length = 2 ** Math.ceil(Math.log2(span / common + 2));
    return { step: common, mass: sumOf(live, common, length), isExact: true };
  }
  const length = fineEnough(live, span || 1, MOST_ADDED * variance);
  if (length === null) return null;
  const step = (span || 1) / length;
  return { step, mass: sumOf(live, step, length), isExact: false };
}

/** The fewest points that add no more variance than this: one heavy tail stretches the grid under the small values beside it. */
function fineEnough(parts: readonly CompoundPart[], span: number, most: number): number | null {
  for (let length = FEWEST_POINTS; length <= MOST_POINTS; length *= 2) {
    const added = parts.reduce((sum, part) => sum + varianceAdded(part, span / length), 0);
    if (added <= most) return length;
  }
  return null;
}

/** How far one part may reach beyond its mean: the deviation is a poor guide to the end of a heavy or skewed tail. */
function roomFor({ count, value }: CompoundPart): number {
  const most = countQuantile(count, 1 - BEYOND);
  const ofCount = (most - count.mean) * value.mean;
  return ofCount + 6 * value.deviation * Math.sqrt(most) + (25 * value.deviation ** 2) / value.mean;
}

/** A value between two points is split between them, which adds at most a quarter of the squared step. */
const varianceAdded = ({ count, value }: CompoundPart, step: number): number =>
  count.mean * Math.min(step ** 2 / 4, value.mean * step);

function sumOf(parts: readonly CompoundPart[], step: number, length: number): Float64Array {
  const log = { re: new Float64Array(length), im: new Float64Array(length) };
  for (const { count, value } of parts) {
    const one = { re: massOf(value, step, length), im: new Float64Array(length) };
    transform(one);
    addLogGenerating(log, one, count);
  }
  for (let index = 0; index < length; index += 1) {
    const size = Math.exp(log.re[index]!);
    const angle = log.im[index]!;
    log.re[index] = size * Math.cos(angle);
    log.im[index] = size * Math.sin(angle);
  }
  transform(log, true);
  return log.re.map((mass) => Math.max(0, mass));
}

/** Adds ln G(z) of the count: λ (z − 1) for Poisson, −r ln(1 + (1 − z) q ÷ p) for the negative binomial. */
function addLogGenerating(log: Spectrum, z: Spectrum, count: CountModel): void {
  const poisson = isPoisson(count);
  const { size, p, q } = shapeOf(count);
  for (let index = 0; index < z.re.length; index += 1) {
    const [short, imaginary] = [1 - z.re[index]!, -z.im[index]!];
    if (poisson) {
      log.re[index]! -= count.mean * short;
      log.im[index]! -= count.mean * imaginary;
    } else {
      const [real, turn] = [(short * q) / p, (imaginary * q) / p];
      log.re[index]! -= (size / 2) * Math.log1p(real * (2 + real) + turn * turn);
      log.im[index]! -= size * Math.atan2(turn, 1 + real);
    }
  }
}

/** The mass of one value on each point, from second differences of E[min(X, d)]: mean kept, a fixed price split between two points. */
function massOf(value: ValueModel, step: number, length: number): Float64Array {
  const mass = new Float64Array(length);
  let [before, here] = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const after = limitedMean(value, (index + 1) * step);
    mass[index] = index === 0 ? 1 - after / step : (2 * here - before - after) / step;
    [before, here] = [here, after];
    if (value.mean - before <= value.mean * 1e-15) break;
  }
  return mass;
}

/** E[min(X, d)] of a fixed price, or of a gamma-distributed value with these moments. */
function limitedMean({ mean, deviation }: ValueModel, limit: number): number {
  if (deviation === 0) return Math.min(mean, limit);
  const shape = (mean / deviation) ** 2;
  const x = (limit * shape) / mean;
  const { lower, upper } = gammaTails(shape, x);
  return mean * (lower - poissonDensity(shape, x)) + limit * upper;
}

function commonDivisor(parts: readonly CompoundPart[]): number | null {
  const isFixed = parts.every(({ value }) => value.deviation === 0 && Number.isSafeInteger(value.mean));
  if (!isFixed || parts.length === 0) return null;
  return parts.map(({ value }) => value.mean).reduce(divisor);
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
