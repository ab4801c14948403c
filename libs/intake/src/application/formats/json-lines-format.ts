import { cellText } from '../../domain/cell-text.js';
import { complaint } from '../../domain/complaint.js';
import type { FileRow, ImportFormat } from './import-format.js';
import { assertFewLines } from './text-file.js';
import { textLines } from './text-lines.js';
import { unreadable } from './unreadable.js';

const MOST_COLUMNS = 1_000;

type Flat = ReadonlyMap<string, string>;

/** One JSON object per line; what lies in an object of an object is a column of its own, `company.name`. */
export const JSON_LINES_FORMAT: ImportFormat = {
  name: 'jsonl',

  async inspect(path) {
    await assertFewLines(path, 'utf-8');
    const columns = new Set<string>();
    for await (const { text } of textLines(path)) {
      for (const name of flattened(text)?.keys() ?? []) columns.add(name);
      if (columns.size > MOST_COLUMNS) throw unreadable(`It has more than ${MOST_COLUMNS} columns.`);
    }
    if (columns.size === 0) throw unreadable('No line holds an object with values.');
    return { encoding: 'utf-8', delimiter: '', hasSeparatorLine: false, columns: [...columns] };
  },

  open(path, { columns = [] }) {
    return Promise.resolve({ header: columns, rows: rowsOf(path, columns) });
  },
};

async function* rowsOf(path: string, columns: readonly string[]): AsyncGenerator<FileRow> {
  for await (const { number, text } of textLines(path)) {
    const values = flattened(text);
    yield values === null
      ? { number, cells: [text.slice(0, 200)], complaint: complaint('row/json') }
      : { number, cells: columns.map((name) => values.get(name) ?? '') };
  }
}

function flattened(text: string): Flat | null {
  try {
    const given: unknown = JSON.parse(text);
    if (!isRecord(given)) return null;
    return new Map(leaves(given, '', 0));
  } catch {
    return null;
  }
}

const DEEPEST = 3;

const leaves = (given: Record<string, unknown>, prefix: string, depth: number): [string, string][] =>
  Object.entries(given).flatMap(([name, value]) =>
    isRecord(value) && depth < DEEPEST
      ? leaves(value, `${prefix}${name}.`, depth + 1)
      : [[`${prefix}${name}`, cellText(value)]],
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
