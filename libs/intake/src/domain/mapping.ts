import { AppError } from '#kernel';
import { complaint } from './complaint.js';
import type { Complaint, ComplaintCode, Facts } from './complaint.js';
import { isDateFormat } from './date-readings.js';
import { fieldNamed } from './import-field.js';
import type { ImportField } from './import-field.js';
import { NUMBER_READINGS } from './number-readings.js';
import { storable } from './storable.js';

/** Where one column goes, and how its cells are to be read. */
export interface ColumnMapping {
  readonly field: string;
  /** Other words for cells: `{"1": "customer", "": "other"}`; cells that are not named stay as they are. */
  readonly values?: Readonly<Record<string, string>>;
  /** `DD/MM/YYYY` for dates, `1.234,56` for numbers; found from the column when left out. */
  readonly format?: string;
}

/** How a file becomes records; the same JSON for the web page, the API and the command line. */
export interface ImportMapping {
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** Fields with one value for all rows. */
  readonly constants: Readonly<Record<string, string>>;
  /** ISO 8601 with an offset: the instant of rows without a date of their own. No clock starts from it. */
  readonly instant?: string;
  /**
   * `as_lived`: dated rows count on their own days, as if they had come in then: what was promised is owed and credited.
   * `none`: they count in the funnel only; no clock starts and nothing is credited.
   */
  readonly clocks: Clocks;
  /** The system whose ids stand in the file: the same record of the same source is never taken twice. */
  readonly source: string;
  /** ISO 4217, for amounts that name none; the workspace's currency when left out. */
  readonly currency?: string;
}

export const CLOCKS = ['as_lived', 'none'] as const;
export type Clocks = (typeof CLOCKS)[number];

/** What is wrong with one part of a mapping: `pointer` is an RFC 6901 JSON pointer into it. */
export interface MappingProblem extends Complaint {
  readonly pointer: string;
}

/** What a kind of import offers to map to. */
export interface MappingTarget {
  readonly fields: readonly ImportField[];
  readonly keepsCustom: boolean;
}

const KNOWN = new Set(['columns', 'constants', 'instant', 'source', 'currency', 'clocks']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MOST_COLUMNS = 1_000;

/**
 * Reads a mapping as somebody wrote it.
 * @throws AppError `import/mapping` naming each part that is wrong by its JSON pointer
 */
export function readMapping(given: unknown, target: MappingTarget): ImportMapping {
  const problems: MappingProblem[] = [];
  const json = isRecord(given) ? given : {};
  for (const name of Object.keys(json).filter((each) => !KNOWN.has(each)))
    problems.push({ pointer: `/${pointed(name)}`, ...complaint('mapping/unknown-part') });
  const columns = readColumns(json.columns, target, problems);
  const constants = readConstants(json.constants, target, problems);
  checkRequired(columns, constants, target, problems);
  const facts = readFacts(json, problems);
  if (problems.length > 0) throw wrongMapping(problems);
  return { columns, constants, ...facts };
}

function readFacts(
  { source, instant, currency, clocks = 'as_lived' }: Readonly<Record<string, unknown>>,
  problems: MappingProblem[],
): Pick<ImportMapping, 'source' | 'instant' | 'currency' | 'clocks'> {
  const name = typeof source === 'string' ? source.trim() : '';
  if (!isSource(name)) problems.push({ pointer: '/source', ...complaint('mapping/source') });
  checkInstant(instant, problems);
  if (currency !== undefined && !isCurrency(currency))
    problems.push({ pointer: '/currency', ...complaint('mapping/currency') });
  const isClocks = CLOCKS.some((each) => each === clocks);
  if (!isClocks) problems.push({ pointer: '/clocks', ...complaint('mapping/clocks') });
  return {
    source: name,
    clocks: clocks as Clocks,
    ...(typeof instant === 'string' && { instant }),
    ...(typeof currency === 'string' && { currency }),
  };
}

const isSource = (name: string): boolean => name !== '' && name.length <= 100 && isStorable(name);

export const wrongMapping = (problems: readonly MappingProblem[]): AppError =>
  new AppError('invalid', 'import/mapping', 'The mapping does not fit; each part is named under errors.', {
    fields: problems,
  });

/** RFC 6901: `~` and `/` are escaped. */
export const pointed = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCurrency = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{3}$/.test(value);

function checkInstant(instant: unknown, problems: MappingProblem[]): void {
  const isRight = typeof instant === 'string' && INSTANT.test(instant) && !Number.isNaN(Date.parse(instant));
  if (instant !== undefined && !isRight)
    problems.push({ pointer: '/instant', ...complaint('mapping/instant') });
}

function readColumns(
  given: unknown,
  target: MappingTarget,
  problems: MappingProblem[],
): Record<string, ColumnMapping> {
  const columns: Record<string, ColumnMapping> = {};
  if (!isRecord(given) || Object.keys(given).length === 0 || Object.keys(given).length > MOST_COLUMNS) {
    problems.push({ pointer: '/columns', ...complaint('mapping/columns') });
    return columns;
  }
  for (const [name, value] of Object.entries(given)) {
    const found = readColumn(`/columns/${pointed(name)}`, value, target, problems);
    if (found) columns[name] = found;
  }
  for (const field of repeated(Object.values(columns).map(({ field }) => field)))
    problems.push({ pointer: '/columns', ...complaint('mapping/taken-twice', { field }) });
  return columns;
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

function readColumn(
  pointer: string,
  value: unknown,
  target: MappingTarget,
  problems: MappingProblem[],
): ColumnMapping | undefined {
  const { field, values, format, ...others } = isRecord(value)
    ? value
    : ({ field: value } as Record<string, unknown>);
  const known = typeof field === 'string' ? fieldNamed(target.fields, field, target.keepsCustom) : undefined;
  const before = problems.length;
  const complain = (isWrong: boolean, at: string, code: ComplaintCode, facts?: Facts): void =>
    void (isWrong && problems.push({ pointer: at, ...complaint(code, facts) }));
  complain(!known, pointer, 'mapping/unknown-field', { field: String(field) });
  complain(values !== undefined && !areTexts(values), `${pointer}/values`, 'mapping/texts');
  complain(format !== undefined && !fitsFormat(format, known), `${pointer}/format`, formatHint(known));
  for (const name of Object.keys(others))
    complain(true, `${pointer}/${pointed(name)}`, 'mapping/unknown-part');
  if (!known || problems.length > before) return undefined;
  return {
    field: known.name,
    ...(areTexts(values) && { values }),
    ...(typeof format === 'string' && { format }),
  };
}

const areTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.entries(value).every((each) => each.every(isStorable));

const isStorable = (value: unknown): boolean => typeof value === 'string' && storable(value) === value;

function fitsFormat(format: unknown, field: ImportField | undefined): boolean {
  if (typeof format !== 'string' || !field) return false;
  if (field.type === 'day' || field.type === 'instant')
    return isDateFormat(format) || format === 'unix' || format === 'unix-ms';
  const isNumber = field.type === 'amount' || field.type === 'integer';
  return isNumber && NUMBER_READINGS.some(({ key }) => key === format);
}

const formatHint = (field: ImportField | undefined): ComplaintCode =>
  field?.type === 'amount' || field?.type === 'integer' ? 'mapping/number-format' : 'mapping/date-format';

function readConstants(
  given: unknown,
  target: MappingTarget,
  problems: MappingProblem[],
): Record<string, string> {
  if (given === undefined) return {};
  if (!areTexts(given)) {
    problems.push({ pointer: '/constants', ...complaint('mapping/texts') });
    return {};
  }
  for (const [name, value] of Object.entries(given)) {
    const field = fieldNamed(target.fields, name, target.keepsCustom);
    const pointer = `/constants/${pointed(name)}`;
    if (!field) problems.push({ pointer, ...complaint('mapping/constant-field') });
    else if (field.type !== 'text' && field.type !== 'choice')
      problems.push({ pointer, ...complaint('mapping/constant-type') });
    else if (field.options.length > 0 && !field.options.includes(value))
      problems.push({
        pointer,
        ...complaint('mapping/constant-choice', { options: field.options.join(', ') }),
      });
  }
  return given;
}

function checkRequired(
  columns: Readonly<Record<string, ColumnMapping>>,
  constants: Readonly<Record<string, string>>,
  { fields }: MappingTarget,
  problems: MappingProblem[],
): void {
  const given = new Set([...Object.values(columns).map(({ field }) => field), ...Object.keys(constants)]);
  for (const { name: field } of fields.filter(({ isRequired }) => isRequired))
    if (!given.has(field))
      problems.push({ pointer: '/columns', ...complaint('mapping/required', { field }) });
}
