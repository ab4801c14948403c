import { stringify } from 'csv-stringify/sync';
import type { ExportFormat, ExportRow } from './exported.js';

/** How rows become text; `guard` makes a cell safe for spreadsheets. */
export interface Writing {
  readonly format: ExportFormat;
  readonly columns: readonly string[];
  readonly guard: (cell: string) => string;
}

const MARK = '\uFEFF';

/** What stands before the first row. */
export const headOf = ({ format, columns, guard }: Writing): string =>
  format === 'csv' ? MARK + stringify([columns.map(guard)]) : '';

/** Rows as text: each column in its place; lines of JSON say only what there is. */
export const written = (rows: readonly ExportRow[], { format, columns, guard }: Writing): string =>
  format === 'csv'
    ? stringify(rows.map((row) => columns.map((column) => guard(cellOf(row[column])))))
    : rows.map((row) => `${JSON.stringify(present(row))}\n`).join('');

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const present = (row: ExportRow): ExportRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
