import { predicateProblems } from '#contracts';
import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { matrixProblems } from './matrix-problems.js';
import type { ScoreModel } from './score-model.js';

/** Bounds that keep scoring cheap: every rule is asked of every action of a lead. */
export const MODEL_BOUNDS = { rules: 100, points: 1000, halfLifeDays: 3650, most: 1000 } as const;

const KEY = /^[a-z][a-z0-9-]{0,63}$/;
const MEMBERS = ['fit', 'engagement', 'halfLifeDays', 'thresholds', 'matrix'];
const RULE_MEMBERS = {
  fit: ['key', 'points', 'when'],
  engagement: ['key', 'points', 'when', 'most', 'isLasting'],
} as const;

type Row = Readonly<Record<string, unknown>>;

/** The value as a score model. Throws `score-model/invalid` naming every wrong place by its JSON pointer. */
export function readScoreModel(value: unknown): ScoreModel {
  const fields = scoreModelProblems(value);
  if (fields.length === 0) return value as ScoreModel;
  const message = 'The score model is not valid; correct the named places.';
  throw new AppError('invalid', 'score-model/invalid', message, { fields });
}

/** Everything wrong with a would-be score model; empty when it is one. */
export function scoreModelProblems(value: unknown): FieldProblem[] {
  if (!isRow(value)) return [{ pointer: '', detail: `an object of ${MEMBERS.join(', ')}` }];
  return [
    ...unknownMembers(value, '', MEMBERS),
    ...rulesProblems(value.fit, 'fit'),
    ...rulesProblems(value.engagement, 'engagement'),
    ...numberProblem(value.halfLifeDays, '/halfLifeDays', 0.01, MODEL_BOUNDS.halfLifeDays),
    ...thresholdProblems(value.thresholds),
    ...matrixProblems(value.matrix),
  ];
}

function rulesProblems(value: unknown, axis: 'fit' | 'engagement'): FieldProblem[] {
  if (!Array.isArray(value) || value.length > MODEL_BOUNDS.rules)
    return [{ pointer: `/${axis}`, detail: `a list of at most ${MODEL_BOUNDS.rules} rules` }];
  const keys = value.map((rule: unknown) => (isRow(rule) ? rule.key : undefined));
  return value.flatMap((rule: unknown, index) => {
    const pointer = `/${axis}/${index}`;
    if (!isRow(rule)) return [{ pointer, detail: 'a rule of key, points and when' }];
    const isTwice = keys.indexOf(rule.key) !== index;
    return [
      ...(isTwice ? [{ pointer: `${pointer}/key`, detail: 'each key once' }] : []),
      ...ruleProblems(rule, pointer, axis),
    ];
  });
}

function ruleProblems(rule: Row, pointer: string, axis: 'fit' | 'engagement'): FieldProblem[] {
  const { key, points, when, most, isLasting } = rule;
  const problems = [
    ...unknownMembers(rule, pointer, RULE_MEMBERS[axis]),
    ...numberProblem(points, `${pointer}/points`, -MODEL_BOUNDS.points, MODEL_BOUNDS.points),
    ...predicateProblems(when, `${pointer}/when`),
  ];
  if (typeof key !== 'string' || !KEY.test(key))
    problems.push({ pointer: `${pointer}/key`, detail: 'lower-case letters, digits and hyphens' });
  if (most !== undefined && !(Number.isInteger(most) && isWithin(most, 1, MODEL_BOUNDS.most)))
    problems.push({ pointer: `${pointer}/most`, detail: `a whole number from 1 to ${MODEL_BOUNDS.most}` });
  if (isLasting !== undefined && typeof isLasting !== 'boolean')
    problems.push({ pointer: `${pointer}/isLasting`, detail: 'true or false' });
  return problems;
}

function thresholdProblems(value: unknown): FieldProblem[] {
  if (!isRow(value)) return [{ pointer: '/thresholds', detail: 'an object of fit and engagement' }];
  return [
    ...unknownMembers(value, '/thresholds', ['fit', 'engagement']),
    ...numberProblem(value.fit, '/thresholds/fit', 0, 1e6),
    ...numberProblem(value.engagement, '/thresholds/engagement', 0, 1e6),
  ];
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWithin = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && value >= min && value <= max;

const numberProblem = (value: unknown, pointer: string, min: number, max: number): FieldProblem[] =>
  isWithin(value, min, max) ? [] : [{ pointer, detail: `a number from ${min} to ${max}` }];

const unknownMembers = (row: Row, pointer: string, known: readonly string[]): FieldProblem[] =>
  Object.keys(row)
    .filter((name) => !known.includes(name))
    .map((name) => ({ pointer: `${pointer}/${name}`, detail: `unknown; known are ${known.join(', ')}` }));
