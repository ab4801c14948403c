import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readSheet } from 'read-excel-file/universal';
import { cellText } from '../../domain/cell-text.js';
import type { Dialect } from '../../domain/dialect.js';
import { guardZip } from './guard-zip.js';
import type { SpilledRow } from './sheet-format.js';
import { brokenPack, noSuchSheet, unreadable } from './unreadable.js';

const MOST_COLUMNS = 1_000;

/**
 * Writes one sheet of a spreadsheet as lines, so that it is read once and streamed from then on; the first one when none is named.
 * Days and instants of its cells are dates, as the clock on the wall said.
 * @throws AppError `import/no-such-sheet`, `import/unreadable`, and whatever `guardZip` throws
 */
export async function spillSheet(path: string, to: string, wanted?: string): Promise<Dialect> {
  const { sheets } = await guardZip(path);
  const sheet = wanted ?? sheets[0] ?? '';
  if (!sheets.includes(sheet)) throw noSuchSheet(sheet, sheets);
  const cells = await cellsOf(path, sheets.indexOf(sheet) + 1);
  const first = cells.findIndex((row) => row.some((cell) => cellText(cell).trim() !== ''));
  if (first < 0) throw unreadable(`The sheet “${sheet}” is empty; send one with a header and rows.`);
  const columns = withoutEmptyTail((cells[first] ?? []).map(cellText));
  if (columns.length > MOST_COLUMNS) throw unreadable(`It has more than ${MOST_COLUMNS} columns.`);
  await pipeline(Readable.from(linesFrom(cells, first + 1)), createWriteStream(to, { mode: 0o600 }));
  return { encoding: 'utf-8', delimiter: '', hasSeparatorLine: false, columns, sheet, sheets };
}

/**
 * Read by the directory at the end of the file, as the guard did: what streams by the headers within it may see another file, and waits
 * for ever on some that are damaged.
 */
async function cellsOf(path: string, sheet: number): Promise<readonly (readonly unknown[])[]> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  try {
    return await readSheet(buffer.slice(byteOffset, byteOffset + byteLength), sheet);
  } catch (error) {
    throw brokenPack(error);
  }
}

function* linesFrom(cells: readonly (readonly unknown[])[], from: number): Generator<string> {
  for (let index = from; index < cells.length; index += 1) {
    const row: SpilledRow = [index + 1, ...(cells[index] ?? []).map(cellText)];
    yield `${JSON.stringify(row)}\n`;
  }
}

function withoutEmptyTail(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name.trim() !== '');
  return names.slice(0, last + 1);
}
