import { AppError } from '#kernel';

/** Longest record taken (characters): a quotation mark that is never closed would swallow the file. */
export const LONGEST_RECORD = 1_048_576;

/** Most lines taken: twice what a spreadsheet holds. All of them are read while somebody waits for the answer. */
export const MOST_LINES = 2_000_000;

export const unreadable = (what: string): AppError => new AppError('invalid', 'import/unreadable', what);

/** Something else under the name of a table. */
export const notATable = (what: string): AppError =>
  new AppError(
    'invalid',
    'import/not-a-table',
    `The file is ${what}. Send a table: CSV, TSV, lines of JSON or an Excel file (.xlsx), gzip or not.`,
    { facts: { what } },
  );

export const tooLargeInside = (most: number): AppError =>
  new AppError(
    'invalid',
    'import/too-large-inside',
    `Unpacked it is larger than ${most} MB, which is not read. Split it, or save a spreadsheet as CSV.`,
    { facts: { most } },
  );

export const tooManyLines = (): AppError =>
  new AppError(
    'invalid',
    'import/too-many-lines',
    `It has more than ${MOST_LINES} lines, which one import does not take. Split it and send one part after the other; records that come twice are taken once.`,
    { facts: { most: MOST_LINES } },
  );

export const brokenPack = (cause?: unknown): AppError =>
  new AppError(
    'invalid',
    'import/broken-pack',
    'The packed file is cut off or damaged and cannot be unpacked; make it anew and send it again.',
    { cause },
  );

export const rowTooLong = (row: number): AppError =>
  new AppError(
    'invalid',
    'import/row-too-long',
    `Row ${row} is longer than ${LONGEST_RECORD} characters; a quotation mark is probably opened there and never closed. Correct the file and send it again; what was taken before never comes twice.`,
    { facts: { row } },
  );

export const noSuchSheet = (sheet: string, sheets: readonly string[]): AppError =>
  new AppError(
    'invalid',
    'import/no-such-sheet',
    `The file has no sheet “${sheet}”; it has: ${sheets.join(', ')}.`,
    { facts: { sheet, sheets: sheets.join(', ') } },
  );
