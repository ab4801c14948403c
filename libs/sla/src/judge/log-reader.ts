import type { AttributeValue, LeadAttributes } from '#contracts';
import { AppError } from '#kernel';
import type { EpochMs } from '#kernel';
import type { Evidence } from '../clauses/evidence.js';
import { instantReader } from './instant-format.js';
import type { InstantReader, NoInstant } from './instant-format.js';
import type { AttributeColumn, LogColumns } from './log-columns.js';

/** A row of a log, read. */
export interface LogRow {
  readonly case: string;
  readonly at: EpochMs;
  /** What it says: the event, then the cells of the attributes, in the order of the rules. */
  readonly told: readonly string[];
}

/** Why a row is not judged. */
export interface RefusedRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Null when the whole row is wrong. */
  readonly column: string | null;
  readonly value: string;
  readonly detail: string;
}

/** What a row of a log says apart from its case and instant: rows that say the same share one. */
export interface LogEvent {
  readonly evidence: readonly [Evidence & { readonly kind: 'event' }];
  /** The attributes of its row; blank cells are left out. */
  readonly attributes: LeadAttributes;
}

/** Turns cells into rows of a log, by the columns of the rules. */
export class LogReader {
  private readonly width: number;
  private readonly places: { readonly case: number; readonly event: number; readonly instant: number };
  private readonly attributePlaces: readonly number[];
  private readonly readInstant: InstantReader;

  /** Throws `log/columns` naming the columns that the header has not. */
  constructor(
    private readonly columns: LogColumns,
    zone: string | null,
    header: readonly string[],
  ) {
    const missing = missingColumns(columns, header);
    if (missing.length > 0) throw noSuchColumns(missing, header);
    const place = (name: string): number => header.indexOf(name);
    this.width = header.length;
    this.places = {
      case: place(columns.case),
      event: place(columns.event),
      instant: place(columns.instant.column),
    };
    this.attributePlaces = columns.attributes.map(({ column }) => place(column));
    this.readInstant = instantReader(columns.instant.formats, zone);
  }

  /** Throws `log/zone-missing` for an instant without offset where the rules name no zone: that is no fault of the row. */
  read(row: number, cells: readonly string[]): LogRow | RefusedRow {
    if (cells.length !== this.width) {
      const detail = `The row has ${cells.length} cells, the header has ${this.width}.`;
      return { row, column: null, value: '', detail };
    }
    const { columns, places } = this;
    const id = cells[places.case]!.trim();
    if (id === '') return { row, column: columns.case, value: '', detail: 'The case is missing.' };
    const event = cells[places.event]!.trim();
    if (event === '') return { row, column: columns.event, value: '', detail: 'The event is missing.' };
    if (event.includes(NO_CHARACTER)) return { row, column: columns.event, value: event, detail: NO_TEXT };
    const instant = cells[places.instant]!.trim();
    const at = this.readInstant(instant);
    if (typeof at !== 'number') return this.refuseInstant(row, instant, at);
    return this.readAttributes(row, cells, { case: id, at, told: [event] });
  }

  private readAttributes(
    row: number,
    cells: readonly string[],
    read: LogRow & { readonly told: string[] },
  ): LogRow | RefusedRow {
    for (const [index, attribute] of this.columns.attributes.entries()) {
      const value = cells[this.attributePlaces[index]!]!.trim();
      if (value.includes(NO_CHARACTER)) return { row, column: attribute.column, value, detail: NO_TEXT };
      if (attribute.type !== 'text' && value !== '' && valueOf(attribute, value) === null)
        return { row, column: attribute.column, value, detail: WANTED[attribute.type] };
      read.told.push(value);
    }
    return read;
  }

  private refuseInstant(row: number, value: string, why: NoInstant): RefusedRow {
    const { column, formats } = this.columns.instant;
    if (why === 'no-zone') {
      const message = `Row ${row}, column “${column}”: “${value}” does not say its offset. Name in the rules the zone it is meant in, such as "zone": "Europe/Rome".`;
      throw new AppError('invalid', 'log/zone-missing', message, {
        fields: [{ pointer: '/zone', detail: message }],
      });
    }
    if (value === '') return { row, column, value, detail: 'The instant is missing.' };
    const detail =
      why === 'out-of-range'
        ? 'Instants from 1900 to 2198 can be judged.'
        : `No instant of the format ${formats.join(', ')}.`;
    return { row, column, value, detail };
  }
}

/** Unicode keeps it from ever being one; whoever keeps rows may put it between texts. */
const NO_CHARACTER = '\uFFFF';
const NO_TEXT = 'The code point U+FFFF is no character.';

const WANTED = {
  number: 'A number with a decimal point is needed.',
  boolean: 'True or false is needed.',
} as const;

/** The columns of the rules that a header has not. */
export const missingColumns = (columns: LogColumns, header: readonly string[]): readonly string[] =>
  [
    columns.case,
    columns.event,
    columns.instant.column,
    ...columns.attributes.map(({ column }) => column),
  ].filter((name) => !header.includes(name));

function noSuchColumns(missing: readonly string[], header: readonly string[]): AppError {
  const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
  const message = `The log has no column ${quoted(missing)}. Its columns are ${quoted(header.slice(0, 50))}.`;
  return new AppError('invalid', 'log/columns', message);
}

/** The event that a row tells, given its texts in the order of `LogRow.told`. */
export function logEvent(told: readonly string[], columns: readonly AttributeColumn[]): LogEvent {
  const plain: Record<string, AttributeValue> = {};
  const custom: Record<string, AttributeValue> = {};
  for (const [index, attribute] of columns.entries()) {
    const value = valueOf(attribute, told[index + 1] ?? '');
    if (value === null) continue;
    const { field } = attribute;
    if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = value;
    else plain[field] = value;
  }
  const attributes: LeadAttributes = { ...plain, custom };
  return { evidence: [{ kind: 'event', name: told[0] ?? '', attributes }], attributes };
}

/** Null for a blank cell, and for one that is not of the type. */
function valueOf({ type }: AttributeColumn, text: string): AttributeValue | null {
  if (text === '') return null;
  if (type === 'text') return text;
  if (type === 'number') return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  return TRUTHS.get(text.toLowerCase()) ?? null;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
