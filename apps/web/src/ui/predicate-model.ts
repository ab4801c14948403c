import type { AttributeValue, Condition, Predicate, PredicateField } from '#contracts';

/** Conditions as they are built: a group is all, any or none of its parts. */
export type Together = 'all' | 'any' | 'none';
export const TOGETHER: readonly Together[] = ['all', 'any', 'none'];

/** Operations as they are offered; `exists` is asked as two of them. */
export const BUILT_OPS = ['eq', 'ne', 'in', 'notIn', 'gte', 'lte', 'known', 'unknown'] as const;
export type BuiltOp = (typeof BUILT_OPS)[number];

const NO_ORDER: readonly BuiltOp[] = ['eq', 'ne', 'in', 'notIn', 'known', 'unknown'];
const ORDERED: readonly BuiltOp[] = ['eq', 'ne', 'gte', 'lte', 'known', 'unknown'];

/** What may be asked of a field: only numbers, and own fields, have an order. */
export function opsFor(field: PredicateField): readonly BuiltOp[] {
  if (field === 'companySize') return ORDERED;
  return field.startsWith('custom.') ? BUILT_OPS : NO_ORDER;
}

export const isGroup = (predicate: Predicate): boolean => !('field' in predicate);

/** How a group goes together, and its parts; a single condition counts as a group of one. */
export function groupOf(predicate: Predicate): { together: Together; parts: readonly Predicate[] } {
  if ('all' in predicate) return { together: 'all', parts: predicate.all };
  if ('any' in predicate) return { together: 'any', parts: predicate.any };
  if ('not' in predicate) {
    const inner = predicate.not;
    return { together: 'none', parts: 'any' in inner ? inner.any : [inner] };
  }
  return { together: 'all', parts: [predicate] };
}

/** The predicate of a group. Without a part it is every lead, however it goes together: nobody shuts all out by leaving out. */
export function predicateOf(together: Together, parts: readonly Predicate[]): Predicate {
  if (parts.length === 0 || together === 'all') return { all: parts };
  return together === 'any' ? { any: parts } : { not: { any: parts } };
}

export const opOf = ({ op, value }: Condition): BuiltOp =>
  op !== 'exists' ? op : value === true ? 'known' : 'unknown';

/** The same condition asked otherwise; what was given stays where it can. */
export function askedBy(condition: Condition, op: BuiltOp): Condition {
  const { field, value } = condition;
  if (op === 'known' || op === 'unknown') return { field, op: 'exists', value: op === 'known' };
  // What `exists` holds is an answer, no value; and yes and no have no order.
  const values = (condition.op === 'exists' ? [] : [value].flat()) as readonly AttributeValue[];
  if (op === 'in' || op === 'notIn') return { field, op, value: values.filter((each) => each !== '') };
  const isOrder = op === 'gte' || op === 'lte';
  const [first] = values.filter((each) => !isOrder || typeof each !== 'boolean');
  return { field, op, value: first ?? emptyFor(field) };
}

/** A condition about another field: its value is asked anew. */
export function askedAbout({ op }: Condition, field: PredicateField): Condition {
  const asked = opsFor(field).find((each) => each === op) ?? 'eq';
  return askedBy({ field, op: 'eq', value: emptyFor(field) }, asked);
}

const emptyFor = (field: PredicateField): string | number => (field === 'companySize' ? 1 : '');

/** Of which kind a value is: own fields may hold any. */
export const VALUE_KINDS = ['text', 'number', 'yesNo'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export const kindOf = (value: AttributeValue): ValueKind =>
  typeof value === 'boolean' ? 'yesNo' : typeof value === 'number' ? 'number' : 'text';

const AS_KIND: Readonly<Record<ValueKind, (value: AttributeValue) => AttributeValue>> = {
  text: String,
  number: (value) => (Number.isFinite(Number(value)) ? Number(value) : 0),
  yesNo: (value) => value !== false && value !== 'false',
};

/** The same condition with a value of another kind, read from what was given where it can be. */
export const withKind = (condition: Condition, kind: ValueKind): Condition => ({
  ...condition,
  value: AS_KIND[kind](condition.value as AttributeValue),
});

/** Values as they were written: one that stood there already stays of its kind, so that a yes never becomes a word. */
export const valuesWritten = (
  texts: readonly string[],
  before: readonly AttributeValue[],
): readonly AttributeValue[] => texts.map((text) => before.find((each) => String(each) === text) ?? text);

export const NEW_CONDITION: Condition = { field: 'channel', op: 'in', value: [] };
