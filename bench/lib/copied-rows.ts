import type { Client } from 'pg';

/** A column that is written; what the database makes by itself is none. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

export async function columnsOf(admin: Client, table: string): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
      order by attnum`,
    [table],
  );
  return rows;
}

/** What a copy has in a column. */
export interface Written {
  readonly name: string;
  /** SQL over what stands in `from`. */
  readonly value: string;
}

export const insertInto = (table: string, written: readonly Written[], from: string): string =>
  `insert into ${table} (${written.map(({ name }) => name).join(', ')})
   select ${written.map(({ value }) => value).join(', ')} ${from}`;
