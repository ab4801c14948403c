import type { Tx } from '#database';
import { countryCode } from '#people';
import type { Suppression } from '#people';
import { complaint as complaintOf } from '../domain/complaint.js';
import type { Complaint } from '../domain/complaint.js';
import { namedColumns } from '../domain/column-plan.js';
import { ColumnWords } from '../domain/column-words.js';
import type { FileRow } from './formats/import-format.js';
import { sayErased } from './withhold-rows.js';

/** A row as it is shown before anything is taken. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly complaint?: Complaint;
}

/** What a file looks like. */
export interface Looks {
  readonly shown: readonly ShownRow[];
  /** By column: its different words, where they are few. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const SHOWN_ROWS = 20;
const SHOWN_CELL = 200;
/** An address or number that begins where a cell is still shown ends before this. */
const LOOKED_AT = SHOWN_CELL + 320;
const MOST_COUNTRIES = 10;
/** Rows looked at for the words of the columns. */
const READ_ROWS = 20_000;

/** The first rows, and the words of more of them. */
export async function lookAt(rows: AsyncIterable<FileRow>, columns: readonly string[]): Promise<Looks> {
  const shown: ShownRow[] = [];
  const words = new ColumnWords(columns);
  let read = 0;
  for await (const { number, cells, complaint } of rows) {
    if (shown.length < SHOWN_ROWS) {
      const first = cells.map((cell) => cell.slice(0, LOOKED_AT));
      shown.push({ row: number, cells: first, ...(complaint !== undefined && { complaint }) });
    }
    if (complaint === undefined) words.see(cells);
    read += 1;
    if (read >= READ_ROWS) break;
  }
  return { shown, words: words.found() };
}

/** The same as it may be shown: without the rows and words of those who were erased since, or before; long cells cut. */
export async function showable(
  tx: Tx,
  workspaceId: string,
  suppression: Suppression,
  { shown, words }: Looks,
): Promise<Looks> {
  const said = Object.entries(words).flatMap(([column, each]) => each.map((word) => ({ column, word })));
  // Beside a word nothing says which country its number is of: any that the file speaks of.
  const countries = [...new Set(said.flatMap(({ word }) => countryCode(word) ?? []))].slice(
    0,
    MOST_COUNTRIES,
  );
  const asked = [
    ...shown.map(({ cells }) => cells),
    ...said.flatMap(({ word }) => [[word], ...countries.map((country) => [word, country])]),
  ];
  const isTheirs = await sayErased(tx, workspaceId, suppression, asked);
  const left = new Map(Object.keys(words).map((column): [string, string[]] => [column, []]));
  said.forEach(({ column, word }, index) => {
    const from = shown.length + index * (countries.length + 1);
    if (!isTheirs.slice(from, from + countries.length + 1).includes(true)) left.get(column)?.push(word);
  });
  return {
    shown: shown.map(({ row, cells, ...rest }, index) =>
      isTheirs[index]
        ? { row, cells: cells.map(() => ''), complaint: complaintOf('row/erased') }
        : { row, cells: cells.map((cell) => cell.slice(0, SHOWN_CELL)), ...rest },
    ),
    words: Object.fromEntries([...left].filter(([, each]) => each.length > 0)),
  };
}

/** Names of the columns; of a file without a header, whose first row is somebody who was erased, their places. */
export async function columnsOf(
  tx: Tx,
  workspaceId: string,
  suppression: Suppression,
  header: readonly string[],
): Promise<string[]> {
  const [isTheirs] = await sayErased(tx, workspaceId, suppression, [header]);
  return namedColumns(isTheirs ? header.map(() => '') : header);
}
