import { AppError } from '#kernel';
import { assertNotNegative } from '../checks.js';
import { gammaTails } from '../special/incomplete-gamma.js';

/** How far a population moved away from the one it is compared with. */
export interface PopulationStability {
  /** 0 where nothing moved. */
  readonly index: number;
  /** P(an index at least as large by chance, from one and the same population). */
  readonly byChance: number;
}

/** What stands in an empty cell: half a case, so that the logarithm is finite. */
const EMPTY = 0.5;

/**
 * Population stability index `Σ (a − e) · ln(a / e)` over the shares of the same levels then (`before`) and now (`after`), given as
 * counts (Siddiqi 2006). By rule of thumb below 0.1 is little and from 0.25 much, whatever the number of cases; by chance alone it is
 * near `(1/n + 1/m) · χ²(levels − 1)` (Yurdakul and Naranjo 2020), which `byChance` answers. An empty cell counts as half a case.
 * Null where one of both has no cases. Throws `statistics/not-alike`, `statistics/negative`.
 */
export function populationStability(
  before: readonly number[],
  after: readonly number[],
): PopulationStability | null {
  if (before.length !== after.length)
    throw new AppError(
      'invalid',
      'statistics/not-alike',
      `There are ${before.length} levels before and ${after.length} after; give both of the same levels.`,
    );
  [...before, ...after].forEach((count) => assertNotNegative(count, 'count of a level'));
  const [n, m] = [total(before), total(after)];
  if (n === 0 || m === 0) return null;
  const levels = before.map((_, level) => level).filter((level) => before[level]! + after[level]! > 0);
  const then = sharesOf(levels.map((level) => before[level]!));
  const now = sharesOf(levels.map((level) => after[level]!));
  // No term is below zero; what is rounded may be.
  const moved = then.map((share, level) => (now[level]! - share) * Math.log(now[level]! / share));
  const index = Math.max(0, total(moved));
  const freedom = levels.length - 1;
  const byChance = freedom === 0 ? 1 : gammaTails(freedom / 2, index / (1 / n + 1 / m) / 2).upper;
  return { index, byChance };
}

function sharesOf(counts: readonly number[]): number[] {
  const filled = counts.map((count) => Math.max(count, EMPTY));
  const all = total(filled);
  return filled.map((count) => count / all);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
