import type { Grade, GradeMatrix } from './score-model.js';

/** The grade of a fit and an engagement: a value that equals a cut is in the band above it. */
export function gradeOf(
  { fitCuts, engagementCuts, grades }: GradeMatrix,
  fit: number,
  engagement: number,
): Grade {
  return grades[bandOf(fitCuts, fit)]?.[bandOf(engagementCuts, engagement)] ?? 'D';
}

const bandOf = (cuts: readonly number[], value: number): number => cuts.filter((cut) => value >= cut).length;
