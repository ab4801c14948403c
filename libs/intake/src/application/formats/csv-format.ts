import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { InfoRecord, Options, Parser } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { complaint } from '../../domain/complaint.js';
import type { Complaint } from '../../domain/complaint.js';
import { readDelimiter } from '../../domain/dialect.js';
import type { Dialect } from '../../domain/dialect.js';
import { withoutGuard } from '../../domain/formula-safe.js';
import type { FileRow, ImportFormat } from './import-format.js';
import { assertFewLines, decoded, detectEncoding, readSample } from './text-file.js';
import { LONGEST_RECORD, rowTooLong, unreadable } from './unreadable.js';

const MOST_COLUMNS = 1_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/** Text with separated columns: commas, semicolons, tabs or bars; quoted or not; UTF-8, UTF-16 or Windows-1252. */
export const CSV_FORMAT: ImportFormat = {
  name: 'csv',

  async inspect(path) {
    const encoding = await detectEncoding(path);
    await assertFewLines(path, encoding);
    const sample = await readSample(path, encoding);
    if (sample.trim() === '') throw unreadable('The file is empty; send one with a header and rows.');
    return { encoding, ...readDelimiter(sample) };
  },

  async open(path, dialect) {
    const records = parsedRecords(path, dialect);
    const first = await records.next().catch(refuseHeader);
    if (first.done) throw unreadable('The file has no header; its first row must name the columns.');
    const header = headerOf(first.value.record, dialect).map(withoutGuard);
    if (header.length > MOST_COLUMNS) throw unreadable(`It has more than ${MOST_COLUMNS} columns.`);
    return { header, rows: rowsBelow(records, header.length, dialect) };
  },
};

/** The parser's complaint of the first record. */
function refuseHeader(error: unknown): never {
  const code = csvCode(error);
  if (code === undefined) throw error;
  if (code === 'CSV_MAX_RECORD_SIZE') throw rowTooLong(1);
  throw unreadable('Its first row cannot be read: a quotation mark is opened there and never closed.');
}

function headerOf(record: readonly string[], dialect: Dialect): readonly string[] {
  try {
    return unwrapped(record, dialect);
  } catch (error) {
    return refuseHeader(error);
  }
}

const optionsOf = ({ delimiter }: Pick<Dialect, 'delimiter'>): Options => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: LONGEST_RECORD,
});

async function* parsedRecords(path: string, dialect: Dialect): AsyncGenerator<Parsed> {
  const from = dialect.hasSeparatorLine ? 2 : 1;
  const parser = parse({ ...optionsOf(dialect), info: true, from_line: from });
  const source = Readable.from(decoded(path, dialect.encoding));
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    yield* parser as Parser & AsyncIterable<Parsed>;
  } finally {
    source.destroy();
  }
}

async function* rowsBelow(
  records: AsyncGenerator<Parsed>,
  width: number,
  dialect: Dialect,
): AsyncGenerator<FileRow> {
  let number = 1;
  try {
    for await (const { record, info } of records) {
      number = info.records + info.empty_lines + (dialect.hasSeparatorLine ? 1 : 0);
      const whole = width > 1 ? unwrappedOrNull(record, dialect) : record;
      if (whole === null) {
        yield { number, cells: record, complaint: complaint('row/quotation-open') };
        continue;
      }
      const found = withoutEmptyTail(whole, width);
      const cells = found.map(withoutGuard);
      if (cells.some((cell) => cell.trim() !== ''))
        yield { number, cells, ...complaintOf(cells, width, info) };
    }
  } catch (error) {
    const code = csvCode(error);
    if (code === undefined) throw error;
    if (code !== 'CSV_QUOTE_NOT_CLOSED') throw rowTooLong(number + 1);
    yield { number: number + 1, cells: [], complaint: complaint('row/quotation-open') };
  }
}

/** Some programs put each line as a whole into quotation marks; the line is then cut again. */
function unwrapped(record: readonly string[], dialect: Dialect): readonly string[] {
  const [only = ''] = record;
  if (record.length !== 1 || !only.includes(dialect.delimiter)) return record;
  const [inner] = parseNow(only, optionsOf(dialect));
  return inner ?? record;
}

/** Null where a quotation mark within the line is never closed: the rows below it are not to blame. */
function unwrappedOrNull(record: readonly string[], dialect: Dialect): readonly string[] | null {
  try {
    return unwrapped(record, dialect);
  } catch (error) {
    if (csvCode(error) === undefined) throw error;
    return null;
  }
}

/** Of a complaint of the parser: each of its builds has a class of its own for them. */
function csvCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('CSV_') ? code : undefined;
}

/** Cells beyond the header that hold nothing are no columns. */
function withoutEmptyTail(cells: readonly string[], width: number): readonly string[] {
  let length = cells.length;
  while (length > width && cells[length - 1]?.trim() === '') length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function complaintOf(
  cells: readonly string[],
  width: number,
  { lines }: InfoRecord,
): { readonly complaint?: Complaint } {
  if (cells.length === width) return {};
  const facts = { cells: cells.length, columns: width };
  const hasBreaks = cells.some((cell) => cell.includes('\n'));
  return {
    complaint: hasBreaks
      ? complaint('row/cells-over-lines', { ...facts, line: lines })
      : complaint('row/cells', facts),
  };
}
