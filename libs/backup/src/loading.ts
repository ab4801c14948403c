import type { ClientBase } from 'pg';
import type { KeptSequence } from './catalogue.js';

/** What was taken off the tables while they are filled. */
export interface Bared {
  readonly tables: readonly { readonly name: string; readonly isForced: boolean }[];
  readonly references: readonly { readonly table: string; readonly name: string; readonly text: string }[];
}

const ORDINARY = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;

/**
 * Takes off what would judge or answer single rows on their way in: row level security for the owner, triggers, references to rows
 * that come later. All of it stands in this transaction.
 */
export async function bareTables(client: ClientBase): Promise<Bared> {
  const { rows: tables } = await client.query<Bared['tables'][number]>(
    `select c.relname as name, c.relforcerowsecurity as "isForced" from pg_class c where ${ORDINARY} order by 1`,
  );
  const { rows: references } = await client.query<Bared['references'][number]>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as text
       from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and ${ORDINARY} order by 1, 2`,
  );
  for (const { table, name } of references)
    await client.query(`alter table "${table}" drop constraint "${name}"`);
  for (const { name } of tables) {
    await client.query(`alter table "${name}" no force row level security`);
    await client.query(`alter table "${name}" disable trigger user`);
  }
  return { tables, references };
}

/** Puts it on again; references are looked at for every row. */
export async function dressTables(client: ClientBase, { tables, references }: Bared): Promise<void> {
  for (const { table, name, text } of references) {
    await client.query(`alter table "${table}" add constraint "${name}" ${text}`);
  }
  for (const { name, isForced } of tables) {
    if (isForced) await client.query(`alter table "${name}" force row level security`);
    await client.query(`alter table "${name}" enable trigger user`);
  }
}

export async function setSequences(client: ClientBase, sequences: readonly KeptSequence[]): Promise<void> {
  for (const { name, value, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [`public."${name}"`, value, isCalled]);
  }
}
