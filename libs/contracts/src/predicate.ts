import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import type { TargetVerdict } from './target.js';

/** A value a lead attribute may have. */
export type AttributeValue = string | number | boolean;

/** What a predicate may ask of a lead, as it was when the fact was written (never today's row). */
export interface LeadAttributes {
  readonly channel?: string | null;
  readonly campaignId?: string | null;
  readonly assetId?: string | null;
  readonly leadType?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
  readonly grade?: string | null;
  readonly partnerId?: string | null;
  /** Number of employees. */
  readonly companySize?: number | null;
  readonly industry?: string | null;
  readonly origin?: string | null;
  readonly intent?: string | null;
  /** Whether it is one of those that are wanted: `in`, `out` or `unknown`; frozen at the hand-over, missing before. */
  readonly target?: TargetVerdict | null;
  readonly custom?: Readonly<Record<string, AttributeValue | null>>;
}

export const PREDICATE_FIELDS = [
  'channel',
  'campaignId',
  'assetId',
  'leadType',
  'region',
  'country',
  'grade',
  'partnerId',
  'companySize',
  'industry',
  'origin',
  'intent',
  'target',
] as const;

export type PredicateField = (typeof PREDICATE_FIELDS)[number] | `custom.${string}`;

export const PREDICATE_OPS = ['eq', 'ne', 'in', 'notIn', 'gte', 'lte', 'exists'] as const;
export type PredicateOp = (typeof PREDICATE_OPS)[number];

export interface Condition {
  readonly field: PredicateField;
  readonly op: PredicateOp;
  readonly value: AttributeValue | readonly AttributeValue[];
}

/** The one language in which tiers, segments, routing rules and filters say which leads they mean. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | Condition;

/** Matches every lead. */
export const EVERYONE: Predicate = { all: [] };

/** Bounds that keep matching cheap: a predicate is evaluated for every lead of a rehearsal. */
export const PREDICATE_BOUNDS = { depth: 8, nodes: 200, values: 500, text: 200 } as const;

/**
 * True when the attributes satisfy the predicate.
 *
 * - `{all: []}` is everyone, `{any: []}` is no one.
 * - Two-valued: `ne` is exactly `not eq`, `notIn` is exactly `not in`. An attribute is missing when it is absent, null or ''.
 *
 *   | op | missing attribute |
 *   |---|---|
 *   | eq, in, gte, lte, exists true | false |
 *   | ne, notIn, exists false | true |
 *
 * - `gte` and `lte` compare numbers with numbers and text with text (ISO dates sort rightly); unlike types never match.
 * - Text is compared as it stands, case included.
 */
export function matches(predicate: Predicate, attributes: LeadAttributes): boolean {
  if ('all' in predicate) return predicate.all.every((part) => matches(part, attributes));
  if ('any' in predicate) return predicate.any.some((part) => matches(part, attributes));
  if ('not' in predicate) return !matches(predicate.not, attributes);
  return TESTS[predicate.op](attributeOf(attributes, predicate.field), predicate.value);
}

/**
 * Returns the value as a typed predicate.
 * Throws `predicate/invalid` naming every wrong place by its JSON pointer.
 */
export function validatePredicate(value: unknown, pointer = ''): Predicate {
  const problems = predicateProblems(value, pointer);
  if (problems.length === 0) return value as Predicate;
  throw new AppError(
    'invalid',
    'predicate/invalid',
    'The condition is not valid; correct the named places.',
    {
      fields: problems,
    },
  );
}

/** Everything wrong with a would-be predicate; empty when it is one. */
export function predicateProblems(value: unknown, pointer = ''): FieldProblem[] {
  const walk: Walk = { nodes: 0, problems: [] };
  inspect(value, { pointer, depth: 1 }, walk);
  return walk.problems;
}

interface Walk {
  nodes: number;
  readonly problems: FieldProblem[];
}

interface Place {
  readonly pointer: string;
  readonly depth: number;
}

function attributeOf(attributes: LeadAttributes, field: PredicateField): AttributeValue | undefined {
  const isCustom = field.startsWith('custom.');
  const record = (isCustom ? (attributes.custom ?? {}) : attributes) as Readonly<Record<string, unknown>>;
  const name = isCustom ? field.slice('custom.'.length) : field;
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return value === null || value === '' ? undefined : (value as AttributeValue | undefined);
}

type Test = (actual: AttributeValue | undefined, value: Condition['value']) => boolean;

const equals: Test = (actual, value) => actual === value;
const isListed: Test = (actual, value) =>
  actual !== undefined && (value as readonly AttributeValue[]).includes(actual);

const TESTS: Readonly<Record<PredicateOp, Test>> = {
  eq: equals,
  ne: (actual, value) => !equals(actual, value),
  in: isListed,
  notIn: (actual, value) => !isListed(actual, value),
  gte: (actual, value) => isComparable(actual, value) && actual! >= value,
  lte: (actual, value) => isComparable(actual, value) && actual! <= value,
  exists: (actual, value) => (actual !== undefined) === value,
};

const isComparable = (actual: unknown, value: unknown): boolean =>
  typeof actual === typeof value && (typeof actual === 'number' || typeof actual === 'string');

const SHAPES = 'use exactly one of {all}, {any}, {not} or {field, op, value}';

function inspect(value: unknown, place: Place, walk: Walk): void {
  walk.nodes += 1;
  const { nodes, depth } = PREDICATE_BOUNDS;
  const wrong = (detail: string): void => void walk.problems.push({ pointer: place.pointer, detail });
  if (walk.nodes === nodes + 1) wrong(`at most ${nodes} parts`);
  if (walk.nodes > nodes) return;
  if (place.depth > depth) return wrong(`at most ${depth} levels deep`);
  if (!isRecord(value)) return wrong(SHAPES);
  if ('field' in value || 'op' in value) return inspectCondition(value, place.pointer, walk);
  inspectJoin(value, place, walk);
}

function inspectJoin(value: Record<string, unknown>, place: Place, walk: Walk): void {
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || !['all', 'any', 'not'].includes(key)) {
    walk.problems.push({ pointer: place.pointer, detail: SHAPES });
    return;
  }
  const below = { pointer: `${place.pointer}/${key}`, depth: place.depth + 1 };
  if (key === 'not') inspect(value[key], below, walk);
  else inspectParts(value[key], below, walk);
}

function inspectParts(parts: unknown, place: Place, walk: Walk): void {
  if (!Array.isArray(parts)) {
    walk.problems.push({ pointer: place.pointer, detail: 'a list of conditions' });
    return;
  }
  // Stops by itself once the part budget is spent, so a hostile list costs no more than the budget.
  for (let index = 0; index < parts.length && walk.nodes <= PREDICATE_BOUNDS.nodes; index += 1) {
    inspect(parts[index], { ...place, pointer: `${place.pointer}/${index}` }, walk);
  }
}

function inspectCondition(condition: Record<string, unknown>, pointer: string, walk: Walk): void {
  const wrong = (at: string, detail: string): void =>
    void walk.problems.push({ pointer: `${pointer}/${at}`, detail });
  for (const key of Object.keys(condition)) {
    if (!['field', 'op', 'value'].includes(key)) wrong(key, 'unknown; a condition has field, op and value');
  }
  if (!isField(condition.field)) wrong('field', `one of ${PREDICATE_FIELDS.join(', ')} or custom.<name>`);
  if (!PREDICATE_OPS.includes(condition.op as PredicateOp))
    return wrong('op', `one of ${PREDICATE_OPS.join(', ')}`);
  const { isGood, detail } = VALUE_RULES[condition.op as PredicateOp];
  if (!isGood(condition.value)) wrong('value', detail);
}

const LIST = `a list of 1 to ${PREDICATE_BOUNDS.values} texts, numbers or booleans`;
const SCALAR = `a text of 1 to ${PREDICATE_BOUNDS.text} characters, a number or a boolean`;

interface ValueRule {
  readonly isGood: (value: unknown) => boolean;
  readonly detail: string;
}

const isOrdered = (value: unknown): boolean => isScalar(value) && typeof value !== 'boolean';

const isScalarList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= PREDICATE_BOUNDS.values &&
  value.every(isScalar);

const ONE: ValueRule = { isGood: (value) => isScalar(value), detail: SCALAR };
const MANY: ValueRule = { isGood: isScalarList, detail: LIST };
const ORDERED: ValueRule = { isGood: isOrdered, detail: 'a number or a text' };

const VALUE_RULES: Readonly<Record<PredicateOp, ValueRule>> = {
  eq: ONE,
  ne: ONE,
  in: MANY,
  notIn: MANY,
  gte: ORDERED,
  lte: ORDERED,
  exists: { isGood: (value) => typeof value === 'boolean', detail: 'true or false' },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isField = (value: unknown): boolean =>
  typeof value === 'string' &&
  ((PREDICATE_FIELDS as readonly string[]).includes(value) ||
    /^custom\.[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value));

function isScalar(value: unknown): boolean {
  if (typeof value === 'string') return value.length > 0 && value.length <= PREDICATE_BOUNDS.text;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/**
 * Whether the attributes satisfy the predicate, or null where that hangs on one that is missing, or that is known as another type than
 * it is asked for, such as the text `80` by a file where a number is meant (Kleene’s three values). Where all is known and alike it is
 * what `matches` says. Only `exists` can be answered of a missing attribute; `ne` and `notIn` of one are null, not true.
 */
export function matchesIfKnown(predicate: Predicate, attributes: LeadAttributes): boolean | null {
  if ('all' in predicate) return allOf(predicate.all.map((part) => matchesIfKnown(part, attributes)));
  if ('any' in predicate)
    return negated(allOf(predicate.any.map((part) => negated(matchesIfKnown(part, attributes)))));
  if ('not' in predicate) return negated(matchesIfKnown(predicate.not, attributes));
  const { field, op, value } = predicate;
  const isTold = op === 'exists' || isAlike(attributeOf(attributes, field), value);
  return isTold ? matches(predicate, attributes) : null;
}

/** Whether something is known, and is what it is held against or of the same type. */
const isAlike = (actual: AttributeValue | undefined, value: Condition['value']): boolean =>
  actual !== undefined &&
  (isListed(actual, [value].flat()) || [value].flat().every((each) => typeof each === typeof actual));

const negated = (value: boolean | null): boolean | null => (value === null ? null : !value);

const allOf = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;
