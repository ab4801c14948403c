import { rows } from '#database';
import type { Tx } from '#database';
import { HELD } from './held.sql.js';

/** Of whom it is asked what is held. */
export interface Held {
  readonly personIds: readonly string[];
  readonly leadIds: readonly string[];
  /** Addresses and whole names in lower case, and numbers. */
  readonly contacts: readonly string[];
}

/** Rows fetched at once, so that however much is held fits in memory. */
const PORTION = 20;
/** Files lie in pieces of a megabyte. */
const PORTION_OF_FILES = 2;

export async function heldOf(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Held> {
  const leads = await rows<{ id: string }>(
    tx,
    'select id from lead where workspace_id = $1 and person_id = any($2::uuid[]) order by id',
    [workspaceId, personIds],
  );
  const contacts = await rows<{ value: string }>(
    tx,
    `select lower(value) as value from person_identity where workspace_id = $1 and person_id = any($2::uuid[]) and kind in ('email', 'phone')
      union select lower(v) from person p, unnest(array[p.email, p.phone]) v where p.workspace_id = $1 and p.id = any($2::uuid[]) and v is not null
      union select lower(p.first_name || ' ' || p.last_name) from person p where p.workspace_id = $1 and p.id = any($2::uuid[])
        and p.first_name is not null and p.last_name is not null`,
    [workspaceId, personIds],
  );
  return { personIds, leadIds: leads.map(({ id }) => id), contacts: contacts.map(({ value }) => value) };
}

/** The rows of one table that are of the person, a portion at a time, each as JSON text; bytes as hexadecimal. */
export async function* heldRows(
  tx: Tx,
  workspaceId: string,
  table: string,
  held: Held,
): AsyncGenerator<string[]> {
  const where = HELD[table];
  if (where === undefined) throw new Error(`Nobody says of whom the rows of ${table} are.`);
  const size = table === 'attachment_chunk' ? PORTION_OF_FILES : PORTION;
  // A statement may not have more values than it names: whether a table asks by person, lead or contact, all are named.
  await tx.query(
    `declare held no scroll cursor for
     select (to_jsonb(t) - 'workspace_id')::text as row from ${table} t
      where t.workspace_id = $1 and (${where}) and ($2::uuid[] is not null and $3::uuid[] is not null and $4::text[] is not null)`,
    [workspaceId, held.personIds, held.leadIds, held.contacts],
  );
  try {
    for (;;) {
      const portion = await rows<{ row: string }>(tx, `fetch ${size} from held`, []);
      if (portion.length > 0) yield portion.map(({ row }) => row);
      if (portion.length < size) return;
    }
  } finally {
    await tx.query('close held');
  }
}
