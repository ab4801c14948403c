import type { Client } from 'pg';
import { columnsOf, insertInto } from './lib/copied-rows.js';
import type { Column } from './lib/copied-rows.js';

/**
 * The tables of a lead, in the order of their references. Sums and contributions stay as they are: they say nothing of what falls due.
 * Two columns name the lead: its own id, or the lead it is about; a reminder names its obligation.
 */
const TABLES = {
  company: 'id in (select company_id from lead where id = $1)',
  person: 'id in (select person_id from lead where id = $1)',
  lead: 'id = $1',
  handover: 'lead_id = $1',
  obligation: 'lead_id = $1',
  acceptance_window: 'lead_id = $1',
  tally_credit: 'lead_id = $1',
  tally_entry: 'lead_id = $1',
  desk_item: 'lead_id = $1',
  standing_duty: 'lead_id = $1',
  open_obligation: 'lead_id = $1',
  journal_entry: 'lead_id = $1 order by position',
  due: `subject_id in (select id from obligation where lead_id = $1 union all select id from acceptance_window where lead_id = $1)`,
} as const;

interface Cell extends Column {
  /** As PostgreSQL writes it. */
  readonly text: string;
}

interface DrawnRow {
  readonly table: string;
  readonly cells: readonly Cell[];
}

/** A lead as the product wrote it, with every row about it: what copies are made from. */
export interface Stencil {
  /** Statements that write one row of each copy, from the rows of `copy (number, ms, ids)` and `$1`, the position before the first. */
  readonly statements: readonly string[];
  /** How many ids are a lead's own. */
  readonly ids: number;
  /** How many of its rows are entries of the journal. */
  readonly entries: number;
}

/** Draws a stencil of a lead: ids of its own are replaced in each copy, instants moved, everything else is as it is. */
export async function drawStencil(admin: Client, leadId: string): Promise<Stencil> {
  const drawn: DrawnRow[] = [];
  for (const [table, condition] of Object.entries(TABLES))
    drawn.push(...(await rowsOf(admin, table, condition, leadId)));
  const ids = drawn.filter(({ table }) => table !== 'due').flatMap(({ cells }) => idIn(cells));
  const places = new Map(ids.map((id, index) => [id, `c.ids[${index + 1}]`]));
  const entries = drawn.filter(({ table }) => table === 'journal_entry');
  const statements = drawn.map((row) => statementFor(row, places, entries));
  return { statements, ids: ids.length, entries: entries.length };
}

const idIn = (cells: readonly Cell[]): string[] =>
  cells.filter(({ name }) => name === 'id').map(({ text }) => text);

async function rowsOf(admin: Client, table: string, condition: string, leadId: string): Promise<DrawnRow[]> {
  const columns = await columnsOf(admin, table);
  const list = columns.map(({ name }) => `${name}::text`).join(', ');
  const { rows } = await admin.query<Record<string, string | null>>(
    `select ${list} from ${table} where ${condition}`,
    [leadId],
  );
  return rows.map((row) => ({
    table,
    cells: columns.flatMap(({ name, type }) => {
      const text = row[name];
      return text === null || text === undefined ? [] : [{ name, type, text }];
    }),
  }));
}

function statementFor(
  row: DrawnRow,
  places: ReadonlyMap<string, string>,
  entries: readonly DrawnRow[],
): string {
  const { table, cells } = row;
  const place = entries.indexOf(row) + 1;
  const valueIn = (cell: Cell): string => {
    if (table === 'due' && cell.name === 'id') return 'uuidv7()';
    if (table === 'journal_entry' && cell.name === 'position')
      return `$1::bigint + c.number * ${entries.length} + ${place}`;
    return valueOf(cell, places);
  };
  const written = cells.map((cell) => ({ name: cell.name, value: valueIn(cell) }));
  return insertInto(table, written, place > 0 ? 'from copy c' : 'from copy c where $1::bigint is not null');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function valueOf({ type, text }: Cell, places: ReadonlyMap<string, string>): string {
  if (type === 'uuid') return places.get(text) ?? `${quoted(text)}::uuid`;
  if (type.startsWith('timestamp')) return moved(text);
  if (type === 'jsonb') return `${patched(text, places)}::jsonb`;
  return `${quoted(text)}::${type}`;
}

const moved = (instant: string): string => `${quoted(instant)}::timestamptz + c.ms * interval '1 ms'`;

/** What is different in a copy: an id, an instant in words, an instant in milliseconds. */
const PARTS =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\b1[5-9]\d{11}\b/g;

function patched(json: string, places: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: part, index } of json.matchAll(PARTS)) {
    const replaced = replacing(part, places);
    if (replaced === undefined) continue;
    pieces.push(quoted(json.slice(from, index)), replaced);
    from = index + part.length;
  }
  return `concat(${[...pieces, quoted(json.slice(from))].join(', ')})`;
}

function replacing(part: string, places: ReadonlyMap<string, string>): string | undefined {
  if (part.includes('T'))
    return `to_char((${moved(part)}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return part.includes('-') ? places.get(part) : `(${part} + c.ms)`;
}
