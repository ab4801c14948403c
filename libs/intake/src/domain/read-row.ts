import { replaced } from './column-plan.js';
import type { ImportPlan, PlannedColumn } from './column-plan.js';
import type { Reading } from './column-format.js';
import { DATE_READINGS, dateReading, dayOfReading, instantOf } from './date-readings.js';
import { fieldNamed } from './import-field.js';
import type { ImportField } from './import-field.js';
import type { ImportMapping, MappingTarget } from './mapping.js';
import { NUMBER_READINGS } from './number-readings.js';

/** What is wrong with one cell, or with a row as a whole (`column` null). */
export interface RowProblem {
  readonly column: string | null;
  readonly value: string | null;
  readonly detail: string;
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

interface Reader extends PlannedColumn {
  readonly parse: Parse;
  readonly hint: string;
}

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
  { index, column, field, values: words, parse, hint }: Reader,
  cells: readonly string[],
  values: Map<string, string | number | Date>,
  problems: RowProblem[],
): void {
  const cell = (cells[index] ?? '').trim();
  const text = replaced(cell, words);
  if (text === '') return;
  const complaint = unstorable(text);
  const value = complaint === undefined ? parse(text) : undefined;
  if (value === undefined) problems.push({ column, value: shortened(cell), detail: complaint ?? hint });
  else values.set(field, value);
}

const missing = (name: string, readers: readonly Reader[]): RowProblem => ({
  column: readers.find(({ field }) => field === name)?.column ?? null,
  value: null,
  detail: 'It is empty; each row needs it.',
});

function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'It holds NUL characters; remove them.';
  return text.length > LONGEST ? `It is longer than ${LONGEST} characters.` : undefined;
}

export const shortened = (text: string): string => [...text.replaceAll('\0', '␀')].slice(0, 100).join('');

function parserOf(
  field: ImportField | undefined,
  format: string | null,
  zone: string,
): Pick<Reader, 'parse' | 'hint'> {
  switch (field?.type) {
    case 'choice':
      return choiceParser(field.options);
    case 'day':
    case 'instant':
      return dateParser(field.type, format, zone);
    case 'amount':
    case 'integer':
      return numberParser(field.type, format);
    case 'email':
      return {
        parse: (text) => (/^\S+@\S+$/u.test(text) ? text : undefined),
        hint: 'It is no e-mail address.',
      };
    case 'text':
    case undefined:
      return { parse: (text) => text, hint: '' };
  }
}

function choiceParser(options: readonly string[]): Pick<Reader, 'parse' | 'hint'> {
  const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '-');
  const known = new Map(options.map((option) => [folded(option), option]));
  return {
    parse: (text) => known.get(folded(text)),
    hint: `It must be one of: ${options.join(', ')}; name other words under “values” of the mapping.`,
  };
}

function dateParser(
  type: 'day' | 'instant',
  format: string | null,
  zone: string,
): Pick<Reader, 'parse' | 'hint'> {
  const reading =
    format === null ? undefined : (DATE_READINGS.find(({ key }) => key === format) ?? dateReading(format));
  return {
    parse: (text) => {
      const read = reading?.read(text);
      if (read === undefined) return undefined;
      return type === 'day' ? dayOfReading(read) : instantOf(read, zone);
    },
    hint: reading ? `It is no date written ${reading.key}.` : 'It is no date.',
  };
}

function numberParser(type: 'amount' | 'integer', format: string | null): Pick<Reader, 'parse' | 'hint'> {
  const reading: Reading | undefined =
    NUMBER_READINGS.find(({ key }) => key === format) ?? NUMBER_READINGS[0];
  const parse: Parse = (text) => {
    const read = reading?.read(text);
    if (read === undefined || type === 'amount') return read;
    const number = Number(read);
    return Number.isSafeInteger(number) && Math.abs(number) <= LARGEST_INTEGER ? number : undefined;
  };
  const what = type === 'amount' ? 'number' : 'whole number';
  return { parse, hint: `It is no ${what} written like ${reading?.key ?? '1,234.56'}.` };
}
