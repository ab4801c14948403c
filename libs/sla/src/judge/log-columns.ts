import { PREDICATE_FIELDS } from '#contracts';
import type { PredicateField } from '#contracts';
import { onlyMembers, reading, text, wrong } from '../clauses/reading.js';
import type { Reading } from '../clauses/reading.js';
import { isInstantFormat } from './instant-format.js';

export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** A column that says something a condition, a tier or a group may ask. */
export interface AttributeColumn {
  readonly field: PredicateField;
  readonly column: string;
  readonly type: AttributeType;
}

/** Where in a log what stands. */
export interface LogColumns {
  readonly case: string;
  readonly event: string;
  readonly instant: { readonly column: string; readonly formats: readonly string[] };
  readonly attributes: readonly AttributeColumn[];
}

const MAX_NAME = 200;
const MAX_FORMATS = 10;
const MAX_ATTRIBUTES = 50;
const FORMATS =
  'iso, epoch-s, epoch-ms or a pattern of yyyy MM M dd d HH H hh h mm ss SSS a X, such as dd/MM/yyyy HH:mm';

export function readColumns(from: Reading): LogColumns {
  const columns = reading(from.value.columns, '/columns', from.problems);
  onlyMembers(columns, ['case', 'event', 'instant', 'attributes']);
  return {
    case: text(columns, 'case', { max: MAX_NAME }),
    event: text(columns, 'event', { max: MAX_NAME }),
    instant: readInstant(columns),
    attributes: readAttributes(columns),
  };
}

function readInstant(columns: Reading): LogColumns['instant'] {
  const row = columnRow(columns, 'instant');
  onlyMembers(row, ['column', 'format']);
  const { format = 'iso' } = row.value;
  const formats: readonly unknown[] = Array.isArray(format) ? format : [format];
  const isGood = formats.length > 0 && formats.length <= MAX_FORMATS && formats.every(isFormat);
  if (!isGood) wrong(row, 'format', `${FORMATS}; or a list of them`);
  return { column: text(row, 'column', { max: MAX_NAME }), formats: isGood ? formats : ['iso'] };
}

const isFormat = (format: unknown): format is string => typeof format === 'string' && isInstantFormat(format);

/** A column is its name, or an object with its name and more. */
function columnRow(from: Reading, member: string): Reading {
  const value = from.value[member];
  const whole = typeof value === 'string' ? { column: value } : value;
  return reading(whole, `${from.pointer}/${member}`, from.problems);
}

function readAttributes(columns: Reading): readonly AttributeColumn[] {
  if (columns.value.attributes === undefined) return [];
  const from = reading(columns.value.attributes, '/columns/attributes', columns.problems);
  const fields = Object.keys(from.value);
  if (fields.length > MAX_ATTRIBUTES) wrong(columns, 'attributes', `at most ${MAX_ATTRIBUTES}`);
  return fields.slice(0, MAX_ATTRIBUTES).map((field) => {
    if (!isField(field)) wrong(from, field, `named ${PREDICATE_FIELDS.join(', ')} or custom.<name>`);
    const row = columnRow(from, field);
    onlyMembers(row, ['column', 'type']);
    return {
      field: field as PredicateField,
      column: text(row, 'column', { max: MAX_NAME }),
      type: typeOf(row, field),
    };
  });
}

const isField = (name: string): boolean =>
  (PREDICATE_FIELDS as readonly string[]).includes(name) ||
  /^custom\.[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name);

function typeOf(row: Reading, field: string): AttributeType {
  const own = field === 'companySize' ? 'number' : 'text';
  const { type = own } = row.value;
  if (ATTRIBUTE_TYPES.some((each) => each === type)) return type as AttributeType;
  wrong(row, 'type', `one of ${ATTRIBUTE_TYPES.join(', ')}`);
  return own;
}
