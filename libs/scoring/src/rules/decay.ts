import { AppError } from '#kernel';

/**
 * What points are worth after some days: `points · 2^(−age / halfLife)`. An age below nothing counts as now.
 * Throws `scoring/half-life` unless the half-life is above nothing.
 */
export function decayed(points: number, ageDays: number, halfLifeDays: number): number {
  if (!(halfLifeDays > 0))
    throw new AppError('invalid', 'scoring/half-life', 'A half-life is a number of days above 0.');
  return points * 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
