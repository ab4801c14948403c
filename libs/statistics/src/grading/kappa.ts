import { assertCount } from '../checks.js';
import { AppError } from '#kernel';
import type { Interval } from '../rates/interval.js';
import { twoSidedScore } from '../special/normal.js';

/** How far two graders agree beyond chance. */
export interface Agreement {
  /** Share graded alike. */
  readonly observed: number;
  /** Share that would be graded alike by chance, with each grader's own habits. */
  readonly expected: number;
  /** 1 is full agreement, 0 is chance; null when both give one and the same grade to all, where chance alone agrees fully. */
  readonly kappa: number | null;
  /** Large-sample interval, cut at −1 and 1; null with kappa. */
  readonly interval: Interval | null;
}

/**
 * Cohen's kappa (1960) from a square table: `table[i][j]` cases that the first grader put in grade i and the second in grade j.
 * Interval by the large-sample error of Fleiss, Cohen and Everitt (1969). Null without cases.
 * Throws `statistics/not-square`, `statistics/not-a-count`.
 */
export function cohenKappa(table: readonly (readonly number[])[], confidence = 0.95): Agreement | null {
  const total = checkedTotal(table);
  if (total === 0) return null;
  const shares = table.map((row) => row.map((count) => count / total));
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = shares.map((_, grade) => shares.reduce((sum, row) => sum + row[grade]!, 0));
  const observed = shares.reduce((sum, row, grade) => sum + row[grade]!, 0);
  const expected = rows.reduce((sum, share, grade) => sum + share * columns[grade]!, 0);
  if (expected >= 1 - 1e-12) return { observed, expected, kappa: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const reach = twoSidedScore(confidence) * errorOf({ shares, rows, columns, expected, kappa, total });
  return {
    observed,
    expected,
    kappa,
    interval: { low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) },
  };
}

interface KappaParts {
  readonly shares: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly expected: number;
  readonly kappa: number;
  readonly total: number;
}

function errorOf({ shares, rows, columns, expected, kappa, total }: KappaParts): number {
  const rest = 1 - kappa;
  let sum = 0;
  shares.forEach((row, first) =>
    row.forEach((share, second) => {
      const habit = (rows[second]! + columns[first]!) * rest;
      sum += first === second ? share * (1 - habit) ** 2 : share * habit ** 2;
    }),
  );
  const variance = (sum - (kappa - expected * rest) ** 2) / (total * (1 - expected) ** 2);
  return Math.sqrt(Math.max(0, variance));
}

function checkedTotal(table: readonly (readonly number[])[]): number {
  if (table.some((row) => row.length !== table.length)) {
    throw new AppError(
      'invalid',
      'statistics/not-square',
      'The table of grades is not square; give one row and one column for each grade, in the same order.',
    );
  }
  table.flat().forEach((count) => assertCount(count, 'count of cases'));
  return table.flat().reduce((sum, count) => sum + count, 0);
}
