import { assertFinite, assertProbability } from '../checks.js';

/**
 * The percentile of complete data, between two values where need be: the rule of SQL's `percentile_cont` (Hyndman and Fan 1996, type 7).
 * [1, 2, 3, 4, 10] at 0.9 is 7.6; null without values. Throws `statistics/not-a-share`, `statistics/not-finite`.
 */
export function percentileContinuous(values: readonly number[], share: number): number | null {
  const sorted = inOrder(values, share);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/**
 * The first value that at least the share stays within: the rule of SQL's `percentile_disc` (type 1), always one of the values.
 * [1, 2, 3, 4, 10] at 0.9 is 10; null without values. Throws as `percentileContinuous` does.
 */
export function percentileDiscrete(values: readonly number[], share: number): number | null {
  const sorted = inOrder(values, share);
  return sorted[Math.max(0, Math.ceil(sorted.length * share - 1e-9) - 1)] ?? null;
}

function inOrder(values: readonly number[], share: number): readonly number[] {
  assertProbability(share, 'share of the percentile');
  for (const value of values) assertFinite(value, 'value');
  return [...values].sort((one, other) => one - other);
}
