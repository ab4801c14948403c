/** The middle of some measurements and how far they lie apart. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly count: number;
}

/** @throws RangeError for no values at all */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (lower === undefined || upper === undefined || min === undefined || max === undefined)
    throw new RangeError('Nothing was measured.');
  return { min, median: (lower + upper) / 2, max, count: sorted.length };
}

/** One to the other, round by round: neighbours in time share what else the machine was doing. */
export const ratiosOf = (ones: readonly number[], others: readonly number[]): Spread =>
  spreadOf(ones.map((one, index) => one / (others[index] ?? Number.NaN)));

/** The smallest value that at least this share of them does not exceed; NaN of none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** How much y grows with x, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)];
  const across = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return across / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
