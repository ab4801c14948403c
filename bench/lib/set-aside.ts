import type { Client } from 'pg';

/**
 * What finds the indexes of a table that hold nothing together; keys stay, for rows that refer to others are checked by them. Of a table
 * in partitions PostgreSQL tells the index of the whole alone (`ON ONLY`), which finds nothing until its parts have theirs.
 */
const INDEXES = `
  select indexrelid::regclass::text as name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as definition from pg_index
   where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`;

/** Writes rows of a table without its indexes, and makes them anew afterwards: sorted at once, not row by row. In a transaction. */
export async function withoutIndexes<T>(admin: Client, table: string, write: () => Promise<T>): Promise<T> {
  const { rows } = await admin.query<{ name: string; definition: string }>(INDEXES, [table]);
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  const written = await write();
  for (const { definition } of rows) await admin.query(definition);
  await requireUsable(admin);
  return written;
}

/** @throws Error when an index is there and not used: everything measured then would be that of another product */
async function requireUsable(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select indexrelid::regclass::text as name from pg_index where not indisvalid',
  );
  if (rows[0]) throw new Error(`The index ${rows[0].name} is not valid.`);
}
