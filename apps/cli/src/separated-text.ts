import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Options } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import type { LogEncoding } from '#sla';
import { UsageError } from './usage-error.js';
import { textOf } from './judge-text.js';

/** Separators a file may use, in the order in which they win a draw. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Longest row taken (characters): a quotation mark that is never closed would swallow the file. */
const LONGEST_RECORD = 1_048_576;

export interface SeparatedRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface OpenSeparated {
  readonly header: readonly string[];
  /** The rows below the header that are not blank, many at a time. Used up or ended by the caller. */
  readonly blocks: AsyncGenerator<readonly SeparatedRow[]>;
}

/** How many of the columns that are needed a header has not. */
export type MissingOf = (header: readonly string[]) => number;

/**
 * Opens separated text, plain or gzip. The separator is the one by which the header has the columns that are needed.
 * Throws UsageError for a file without rows, one that is no text, or a row that is too long, and names the row.
 */
export async function openSeparated(
  path: string,
  encoding: LogEncoding,
  missingOf: MissingOf,
): Promise<OpenSeparated> {
  const texts = textOf(path, encoding);
  const head = await untilLineEnd(texts);
  if (head.trim() === '') throw new UsageError(`${path} is empty: its first row must name the columns.`);
  const said = /^"?sep=(.)"?\r?\n/i.exec(head);
  const body = said ? head.slice(said[0].length) : head;
  const delimiter = said?.[1] ?? likeliest(body, missingOf);
  const blocks = blocksOf(preceded(body, texts), delimiter, path, said ? 1 : 0);
  const first = await blocks.next();
  if (first.done) throw new UsageError(`${path} has no header: its first row must name the columns.`);
  const [header, ...rows] = first.value;
  return { header: header!.cells.map((name) => name.trim()), blocks: preceded(rows, blocks) };
}

async function* preceded<T>(first: T, others: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

const optionsOf = (delimiter: string): Options => ({
  ...{ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_RECORD },
  record_delimiter: ['\r\n', '\n', '\r'],
});

/** Two lines at least, so that a line that names the separator is not all there is. */
async function untilLineEnd(texts: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while ((head.match(/\n/g)?.length ?? 0) < 2) {
    const next = await texts.next();
    if (next.done) break;
    head += next.value;
    if (head.length > LONGEST_RECORD) break;
  }
  return head;
}

function likeliest(head: string, missingOf: MissingOf): string {
  const missing = DELIMITERS.map((delimiter) => missingOf(headerBy(head, delimiter)));
  return DELIMITERS[missing.indexOf(Math.min(...missing))] ?? ',';
}

function headerBy(head: string, delimiter: string): readonly string[] {
  try {
    const [header = []] = parseNow(head, { ...optionsOf(delimiter), to: 1, skip_empty_lines: true });
    return (header as readonly string[]).map((name) => name.trim());
  } catch {
    return [];
  }
}

/**
 * Rows as they come. Up to the first quotation mark a line is a row and is cut where it stands: that takes a fifth of the time a parser
 * does, and most logs have none. From there on the parser reads.
 */
async function* blocksOf(
  texts: AsyncGenerator<string>,
  delimiter: string,
  path: string,
  before: number,
): AsyncGenerator<readonly SeparatedRow[], void> {
  let [row, rest] = [before, ''];
  for await (const text of texts) {
    const known = rest + text;
    if (!isPlain(known)) return yield* parsedBlocks(preceded(known, texts), delimiter, path, row);
    const end = known.lastIndexOf('\n') + 1;
    rest = known.slice(end);
    const block = recordsOf(known.slice(0, end).split('\n').slice(0, -1), delimiter, row);
    row = block.row;
    if (block.records.length > 0) yield block.records;
  }
  const { records } = recordsOf(rest === '' ? [] : [rest], delimiter, row);
  if (records.length > 0) yield records;
}

/** Without quotation marks, and without the line ends of old Macintoshes; the last character may yet become one of Windows. */
const isPlain = (text: string): boolean =>
  !text.includes('"') && text.length <= LONGEST_RECORD && !(text.includes('\r') && /\r[^\n]/.test(text));

function recordsOf(
  lines: readonly string[],
  delimiter: string,
  before: number,
): { readonly row: number; readonly records: readonly SeparatedRow[] } {
  let row = before;
  const records: SeparatedRow[] = [];
  for (const line of lines) {
    row += 1;
    const cells = (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter);
    if (!isBlank(cells)) records.push({ row, cells });
  }
  return { row, records };
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]!.trim() === '';

async function* parsedBlocks(
  texts: AsyncGenerator<string>,
  delimiter: string,
  path: string,
  before: number,
): AsyncGenerator<readonly SeparatedRow[], void> {
  const parser = parse(optionsOf(delimiter));
  const source = Readable.from(texts);
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  let row = before;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      if (!isBlank(cells)) yield [{ row, cells }];
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, path, row + 1) : error;
  } finally {
    source.destroy();
  }
}

const unreadable = ({ code, message }: CsvError, path: string, row: number): UsageError =>
  new UsageError(
    code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
      ? `${path}, row ${row}: a quotation mark is opened there and never closed, or the row is longer than ${LONGEST_RECORD} characters.`
      : `${path}, row ${row}: ${message}`,
  );
