import { complaint } from '../../domain/complaint.js';
import type { FileRow, ImportFormat } from './import-format.js';
import { textLines } from './text-lines.js';
import { unreadable } from './unreadable.js';

/** One row of a sheet as `spillSheet` writes it: its number, and its cells as texts. */
export type SpilledRow = readonly [number, ...string[]];

/** A sheet of a spreadsheet, spilled to lines when the file came in. */
export const SHEET_FORMAT: ImportFormat = {
  name: 'xlsx',

  inspect() {
    return Promise.reject(unreadable('A sheet is spilled before it is read.'));
  },

  open(path, { columns = [] }) {
    return Promise.resolve({ header: columns, rows: rowsOf(path, columns.length) });
  },
};

async function* rowsOf(path: string, width: number): AsyncGenerator<FileRow> {
  for await (const { text } of textLines(path)) {
    const [number, ...cells] = JSON.parse(text) as SpilledRow;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    const facts = { cells: cells.length, columns: width };
    yield extra
      ? { number, cells, complaint: complaint('row/cells', facts) }
      : { number, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') };
  }
}
