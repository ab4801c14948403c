import { predicateProblems, SUB_REASONS } from '#contracts';
import type { SubReason } from '#contracts';
import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import type { TargetDefinition } from './target-definition.js';

/** A definition longer than this is one that nobody can keep in mind. */
export const MOST_TARGET_CRITERIA = 40;

const KEY = /^[a-z][a-z0-9-]{0,63}$/;
const MEMBERS = ['key', 'subReason', 'when', 'unknownCountsAs'];
/** What is told by the verdict cannot be asked for it: the grade counts it, and the verdict is itself. */
const TOLD_LATER: readonly unknown[] = ['target', 'grade'];

type Row = Readonly<Record<string, unknown>>;

/** The value as a target definition. Throws `target/invalid` naming every wrong place by its JSON pointer. */
export function readTarget(value: unknown): TargetDefinition {
  const fields = targetProblems(value);
  if (fields.length === 0) return value as TargetDefinition;
  const message = 'The target definition is not valid; correct the named places.';
  throw new AppError('invalid', 'target/invalid', message, { fields });
}

/** Everything wrong with a would-be target definition; empty when it is one. */
export function targetProblems(value: unknown): FieldProblem[] {
  if (!isRow(value) || !Array.isArray(value.criteria))
    return [{ pointer: '/criteria', detail: 'a list of criteria' }];
  const criteria: readonly unknown[] = value.criteria;
  if (criteria.length === 0 || criteria.length > MOST_TARGET_CRITERIA)
    return [{ pointer: '/criteria', detail: `1 to ${MOST_TARGET_CRITERIA} criteria` }];
  const keys = criteria.map((criterion) => (isRow(criterion) ? criterion.key : undefined));
  const others = Object.keys(value).filter((name) => name !== 'criteria');
  return [
    ...others.map((name) => ({ pointer: `/${name}`, detail: 'unknown; a definition has criteria' })),
    ...criteria.flatMap((criterion, index) => {
      const pointer = `/criteria/${index}`;
      if (!isRow(criterion)) return [{ pointer, detail: `an object of ${MEMBERS.join(', ')}` }];
      const isTwice = keys.indexOf(criterion.key) !== index;
      const twice = isTwice ? [{ pointer: `${pointer}/key`, detail: 'each key once' }] : [];
      return [...twice, ...criterionProblems(criterion, pointer)];
    }),
  ];
}

function criterionProblems(criterion: Row, pointer: string): FieldProblem[] {
  const { key, subReason, when, unknownCountsAs } = criterion;
  const rules: readonly (readonly [string, boolean, string])[] = [
    ['key', typeof key === 'string' && KEY.test(key), 'lower-case letters, digits and hyphens'],
    ['subReason', SUB_REASONS.includes(subReason as SubReason), `one of ${SUB_REASONS.join(', ')}`],
    ['unknownCountsAs', unknownCountsAs === 'unknown' || unknownCountsAs === 'out', 'unknown or out'],
  ];
  const unknown = Object.keys(criterion).filter((name) => !MEMBERS.includes(name));
  return [
    ...unknown.map((name) => ({
      pointer: `${pointer}/${name}`,
      detail: `unknown; known are ${MEMBERS.join(', ')}`,
    })),
    ...rules.flatMap(([member, isGood, detail]) =>
      isGood ? [] : [{ pointer: `${pointer}/${member}`, detail }],
    ),
    ...whenProblems(when, `${pointer}/when`),
  ];
}

function whenProblems(when: unknown, pointer: string): FieldProblem[] {
  const problems = predicateProblems(when, pointer);
  if (problems.length > 0) return problems;
  const asksItself = [...fieldsOf(when as Row)].some((field) => TOLD_LATER.includes(field));
  return asksItself ? [{ pointer, detail: 'nothing about target or grade, which follow from it' }] : [];
}

/** Every field a sound predicate asks about. */
function* fieldsOf(predicate: Row): Generator<unknown> {
  if ('field' in predicate) yield predicate.field;
  const parts = predicate.not === undefined ? (predicate.all ?? predicate.any ?? []) : [predicate.not];
  for (const part of parts as readonly Row[]) yield* fieldsOf(part);
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
