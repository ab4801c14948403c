import type { FieldProblem } from '#kernel';
import { scoreModelProblems } from '#scoring';
import type { EngagementRule, FitRule, Grade, ScoreModel } from '#scoring';
import { freeKey, keyOf } from '../keys.js';

export type Axis = 'fit' | 'engagement';
export type Rule = FitRule | EngagementRule;

export const rulesOf = (model: ScoreModel, axis: Axis): readonly EngagementRule[] => model[axis];

const withRules = (model: ScoreModel, axis: Axis, rules: readonly Rule[]): ScoreModel => ({
  ...model,
  [axis]: rules,
});

/** One more rule on an axis, for a lead or against it. */
export function withRule(model: ScoreModel, axis: Axis, name: string, points: number): ScoreModel {
  const key = freeKey(
    keyOf(name, 'rule'),
    model[axis].map((rule) => rule.key),
  );
  const rule: Rule =
    axis === 'fit'
      ? { key, points, when: { field: 'industry', op: 'exists', value: true } }
      : { key, points, when: { all: [] }, most: 1 };
  return withRules(model, axis, [...model[axis], rule]);
}

/** A change of undefined takes the member away. */
export function withRuleChanged(model: ScoreModel, axis: Axis, at: number, change: object): ScoreModel {
  const changed = (rule: Rule): Rule => {
    const members = Object.entries({ ...rule, ...change }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(members) as unknown as Rule;
  };
  return withRules(
    model,
    axis,
    rulesOf(model, axis).map((rule, index) => (index === at ? changed(rule) : rule)),
  );
}

export const withoutRule = (model: ScoreModel, axis: Axis, at: number): ScoreModel =>
  withRules(model, axis, rulesOf(model, axis).toSpliced(at, 1));

const CUTS = { fit: 'fitCuts', engagement: 'engagementCuts' } as const;

export const cutsOf = ({ matrix }: ScoreModel, axis: Axis): readonly number[] => matrix[CUTS[axis]];

export const withCut = (model: ScoreModel, axis: Axis, at: number, cut: number): ScoreModel => ({
  ...model,
  matrix: { ...model.matrix, [CUTS[axis]]: cutsOf(model, axis).with(at, cut) },
});

/** One band more at the top; it begins with the grades of the one below. */
export function withBand(model: ScoreModel, axis: Axis): ScoreModel {
  const cuts = cutsOf(model, axis);
  const { grades } = model.matrix;
  const next = [...cuts, (cuts.at(-1) ?? 0) + 20];
  const more =
    axis === 'fit' ? [...grades, grades.at(-1) ?? []] : grades.map((row) => [...row, row.at(-1) ?? 'D']);
  return { ...model, matrix: { ...model.matrix, [CUTS[axis]]: next, grades: more } };
}

/** Without the top band; the last cut stays. */
export function withoutBand(model: ScoreModel, axis: Axis): ScoreModel {
  const cuts = cutsOf(model, axis);
  if (cuts.length <= 1) return model;
  const { grades } = model.matrix;
  const fewer = axis === 'fit' ? grades.slice(0, -1) : grades.map((row) => row.slice(0, -1));
  return { ...model, matrix: { ...model.matrix, [CUTS[axis]]: cuts.slice(0, -1), grades: fewer } };
}

export const withGrade = (model: ScoreModel, fit: number, engagement: number, grade: Grade): ScoreModel => ({
  ...model,
  matrix: {
    ...model.matrix,
    grades: model.matrix.grades.map((row, at) => (at === fit ? row.with(engagement, grade) : row)),
  },
});

/** Everything wrong with a draft, by the rules of the server. */
export const problemsOf = (model: ScoreModel): readonly FieldProblem[] => scoreModelProblems(model);

/** What is wrong somewhere at or under a place. */
export const problemUnder = (problems: readonly FieldProblem[], place: string): FieldProblem | undefined =>
  problems.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));
