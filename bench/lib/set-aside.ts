import type { Client } from 'pg';

/** What finds the indexes of a table that hold nothing together; keys stay, for rows that refer to others are checked by them. */
const INDEXES = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
   where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`;

/** Writes rows of a table without its indexes, and makes them anew afterwards: sorted at once, not row by row. In a transaction. */
export async function withoutIndexes<T>(admin: Client, table: string, write: () => Promise<T>): Promise<T> {
  const { rows } = await admin.query<{ name: string; definition: string }>(INDEXES, [table]);
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  const written = await write();
  for (const { definition } of rows) await admin.query(definition);
  return written;
}
