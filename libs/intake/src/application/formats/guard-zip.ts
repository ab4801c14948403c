import { stat } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { AppError } from '#kernel';
import { storable } from '../../domain/storable.js';
import { brokenPack, notATable, tooLargeInside } from './unreadable.js';

export interface GuardedSpreadsheet {
  /** Names of its sheets, in their order. */
  readonly sheets: readonly string[];
}

/** All that a spreadsheet may unpack to (bytes): its reader holds a sheet as a whole. */
const LARGEST_UNPACKED = 201_326_592;
const MOST_ENTRIES = 2_000;
/** Cells from the first to the last corner, filled or not: its reader makes all of them. */
const MOST_CELLS = 20_000_000;
const MEGABYTE = 1_048_576;

/**
 * Looks into a ZIP before anything reads it: it must be a spreadsheet, and small enough once it is unpacked, as it says and as it is.
 * @throws AppError `import/not-a-table`, `import/too-large-inside`, `import/broken-pack`
 */
export async function guardZip(path: string): Promise<GuardedSpreadsheet> {
  if ((await stat(path)).size > LARGEST_UNPACKED) throw tooLarge();
  const zip = await openPromise(path).catch((error: unknown) => {
    throw brokenPack(error);
  });
  const looked = new Looked();
  try {
    for await (const entry of zip.eachEntry()) await look(zip, entry, looked);
  } catch (error) {
    throw error instanceof AppError ? error : brokenPack(error);
  } finally {
    zip.close();
  }
  if (!looked.names.has(WORKBOOK)) throw notATable(whatIsIn([...looked.names]));
  return { sheets: sheetNames(storable(looked.workbook)) };
}

const WORKBOOK = 'xl/workbook.xml';

/** What was seen of a ZIP so far. */
class Looked {
  readonly names = new Set<string>();
  workbook = '';
  unpacked = 0;

  /** @throws AppError `import/too-large-inside` */
  count(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > LARGEST_UNPACKED) throw tooLarge();
  }
}

/** Really unpacked, for a ZIP may say what it likes; only what the reader of spreadsheets would unpack. */
async function look(zip: ZipFile, entry: Entry, looked: Looked): Promise<void> {
  const { fileName } = entry;
  looked.names.add(fileName);
  if (looked.names.size > MOST_ENTRIES) throw notATable('a ZIP archive of many files');
  if (!/\.(xml|rels)$/.test(fileName)) return;
  if (entry.uncompressedSize > LARGEST_UNPACKED - looked.unpacked) throw tooLarge();
  const corner = fileName.startsWith('xl/worksheets/') ? new Corner() : null;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    looked.count(bytes.length);
    corner?.see(bytes.toString('latin1'));
    if (fileName === WORKBOOK) looked.workbook += bytes.toString('utf8');
  }
}

const tooLarge = (): AppError => tooLargeInside(LARGEST_UNPACKED / MEGABYTE);

/** The last row and column that any cell names: one far away makes a sheet of thousands of millions of cells. */
class Corner {
  private tail = '';
  private row = 0;
  private column = 0;

  see(text: string): void {
    const seen = this.tail + text;
    for (const [, letters = '', row] of seen.matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g)) {
      this.row = Math.max(this.row, Number(row));
      this.column = Math.max(this.column, columnNumber(letters));
    }
    if (this.row * this.column > MOST_CELLS) throw tooLarge();
    this.tail = seen.slice(-20);
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const sheetNames = (workbook: string): string[] =>
  [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    name.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole),
  );

function whatIsIn(names: readonly string[]): string {
  if (names.includes('word/document.xml')) return 'a Word document';
  if (names.some((name) => name.startsWith('ppt/'))) return 'a presentation';
  if (names.includes('xl/workbook.bin')) return 'a binary Excel file (.xlsb)';
  if (names.includes('content.xml')) return 'an OpenDocument file (.ods)';
  if (names.some((name) => name.startsWith('Index/'))) return 'a Numbers file';
  return 'a ZIP archive; unpack it first';
}
