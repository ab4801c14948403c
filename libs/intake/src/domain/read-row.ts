import { kindsIn } from './company-kinds.js';
import { complaint } from './complaint.js';
import type { Complaint } from './complaint.js';
import { replaced } from './column-plan.js';
import type { ImportPlan, PlannedColumn } from './column-plan.js';
import type { Reading } from './column-format.js';
import { DATE_READINGS, dateReading, dayOfReading, instantOf } from './date-readings.js';
import { fieldNamed } from './import-field.js';
import type { FieldType, ImportField } from './import-field.js';
import type { ImportMapping, MappingTarget } from './mapping.js';
import { NUMBER_READINGS } from './number-readings.js';
import { storable } from './storable.js';

/** What is wrong with one cell, or with a row as a whole (`column` null). */
export interface RowProblem extends Complaint {
  readonly column: string | null;
  readonly value: string | null;
}

/** The values of one row by field, read by type: texts, whole numbers as numbers, amounts and days as text, instants as dates. */
export type RowValues = ReadonlyMap<string, string | number | Date>;

export interface ReadRow {
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
}

/** Longest text kept of a cell; longer ones are errors, never cut. */
const LONGEST = 10_000;
const LARGEST_INTEGER = 2_147_483_647;

type Parse = (text: string) => string | number | Date | undefined;

interface Parser {
  readonly parse: Parse;
  /** Told where it gives nothing. */
  readonly refusal: Complaint;
}

type Reader = PlannedColumn & Parser;

/** Makes the function that reads each row of one file. `zone` is where dates without an offset are meant. */
export function rowReader(
  plan: ImportPlan,
  mapping: ImportMapping,
  target: MappingTarget,
  zone: string,
): (cells: readonly string[]) => ReadRow {
  const fieldOf = (name: string): ImportField | undefined =>
    fieldNamed(target.fields, name, target.keepsCustom);
  const readers = plan.columns.map((column): Reader => ({
    ...column,
    ...parserOf(fieldOf(column.field), column.format, zone),
  }));
  const constants = Object.entries(mapping.constants);
  const required = target.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return (cells) => {
    const values = new Map<string, string | number | Date>(constants);
    const problems: RowProblem[] = [];
    for (const reader of readers) readCell(reader, cells, values, problems);
    for (const name of problems.length > 0 ? [] : required.filter((each) => !values.has(each)))
      problems.push(missing(name, readers));
    return { values, problems };
  };
}

function readCell(
  { index, column, field, values: words, parse, refusal }: Reader,
  cells: readonly string[],
  values: Map<string, string | number | Date>,
  problems: RowProblem[],
): void {
  const cell = (cells[index] ?? '').trim();
  const text = replaced(cell, words);
  if (text === '') return;
  const unfit = unstorable(text);
  const value = unfit === undefined ? parse(text) : undefined;
  if (value === undefined) problems.push({ column, value: shortened(cell), ...(unfit ?? refusal) });
  else values.set(field, value);
}

const missing = (name: string, readers: readonly Reader[]): RowProblem => ({
  column: readers.find(({ field }) => field === name)?.column ?? null,
  value: null,
  ...complaint('row/empty'),
});

function unstorable(text: string): Complaint | undefined {
  if (text.includes('\0')) return complaint('row/nul');
  return text.length > LONGEST ? complaint('row/too-long', { most: LONGEST }) : undefined;
}

export const shortened = (text: string): string => [...storable(text)].slice(0, 100).join('');

const PARSERS: Readonly<
  Record<FieldType, (field: ImportField, format: string | null, zone: string) => Parser>
> = {
  choice: choiceParser,
  kinds: choiceParser,
  member: memberParser,
  day: (_field, format, zone) => dateParser('day', format, zone),
  instant: (_field, format, zone) => dateParser('instant', format, zone),
  amount: (_field, format) => numberParser('amount', format),
  integer: (_field, format) => numberParser('integer', format),
  email: () => ADDRESS,
  text: () => TEXT,
};

const parserOf = (field: ImportField | undefined, format: string | null, zone: string): Parser =>
  field === undefined ? TEXT : PARSERS[field.type](field, format, zone);

const ADDRESS: Parser = {
  parse: (text) => (/^\S+@\S+$/u.test(text) ? text : undefined),
  refusal: complaint('row/email'),
};
const TEXT: Parser = { parse: (text) => text, refusal: complaint('row/unstorable') };

function choiceParser({ type, options }: ImportField): Parser {
  const refusal = complaint('row/choice', { options: options.join(', ') });
  if (type === 'kinds') return { parse: kindsIn, refusal };
  const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '-');
  const known = new Map(options.map((option) => [folded(option), option]));
  return {
    parse: (text) => known.get(folded(text)),
    refusal,
  };
}

/** A member by id, or by a name that one member only has. */
function memberParser({ options, names = {} }: ImportField): Parser {
  const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const ids = new Set(options);
  const named = new Map<string, string | null>();
  for (const [id, name] of Object.entries(names))
    named.set(folded(name), named.has(folded(name)) ? null : id);
  return {
    parse: (text) => (ids.has(text) ? text : (named.get(folded(text)) ?? undefined)),
    refusal: complaint('row/member'),
  };
}

function dateParser(type: 'day' | 'instant', format: string | null, zone: string): Parser {
  const reading =
    format === null ? undefined : (DATE_READINGS.find(({ key }) => key === format) ?? dateReading(format));
  return {
    parse: (text) => {
      const read = reading?.read(text);
      if (read === undefined) return undefined;
      return type === 'day' ? dayOfReading(read) : instantOf(read, zone);
    },
    refusal: reading ? complaint('row/date', { format: reading.key }) : complaint('row/date-unreadable'),
  };
}

function numberParser(type: 'amount' | 'integer', format: string | null): Parser {
  const reading: Reading | undefined =
    NUMBER_READINGS.find(({ key }) => key === format) ?? NUMBER_READINGS[0];
  const parse: Parse = (text) => {
    const read = reading?.read(text);
    if (read === undefined || type === 'amount') return read;
    const number = Number(read);
    return Number.isSafeInteger(number) && Math.abs(number) <= LARGEST_INTEGER ? number : undefined;
  };
  const code = type === 'amount' ? 'row/number' : 'row/whole-number';
  return { parse, refusal: complaint(code, { format: reading?.key ?? '1,234.56' }) };
}
