import type { FieldProblem } from '#kernel';
import { GRADES } from './score-model.js';
import type { Grade } from './score-model.js';

const MOST_CUTS = 9;

interface Cells {
  readonly fitCuts: unknown;
  readonly engagementCuts: unknown;
  readonly grades: unknown;
}

/** Everything wrong with a would-be matrix: bands rise, every cell has its grade, and more of either never makes it worse. */
export function matrixProblems(value: unknown, pointer = '/matrix'): FieldProblem[] {
  if (typeof value !== 'object' || value === null)
    return [{ pointer, detail: 'an object of fitCuts, engagementCuts and grades' }];
  const { fitCuts, engagementCuts, grades } = value as Cells;
  const cuts = [
    ...cutsProblem(fitCuts, `${pointer}/fitCuts`),
    ...cutsProblem(engagementCuts, `${pointer}/engagementCuts`),
  ];
  if (cuts.length > 0) return cuts;
  const [rows, columns] = [fitCuts, engagementCuts].map((list) => (list as number[]).length + 1);
  if (!isGrid(grades, rows ?? 0, columns ?? 0))
    return [
      {
        pointer: `${pointer}/grades`,
        detail: `${rows} rows of ${columns} grades out of ${GRADES.join(', ')}`,
      },
    ];
  return isRising(grades)
    ? []
    : [{ pointer: `${pointer}/grades`, detail: 'grades that more fit or more engagement never makes worse' }];
}

const cutsProblem = (value: unknown, pointer: string): FieldProblem[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_CUTS && value.every(isAbove)
    ? []
    : [{ pointer, detail: `1 to ${MOST_CUTS} numbers, each above the one before` }];

const isAbove = (cut: unknown, index: number, cuts: readonly unknown[]): boolean =>
  Number.isFinite(cut) && (index === 0 || (cut as number) > (cuts[index - 1] as number));

const isGrid = (value: unknown, rows: number, columns: number): value is Grade[][] =>
  Array.isArray(value) &&
  value.length === rows &&
  value.every(
    (row) =>
      Array.isArray(row) && row.length === columns && row.every((cell) => GRADES.includes(cell as Grade)),
  );

const isRising = (grades: readonly (readonly Grade[])[]): boolean =>
  grades.every((row, fit) =>
    row.every((grade, engagement) => {
      const worse = [grades[fit - 1]?.[engagement], row[engagement - 1]];
      return worse.every((other) => other === undefined || GRADES.indexOf(other) >= GRADES.indexOf(grade));
    }),
  );
