import type { ClientBase } from 'pg';

/** A table as a backup keeps it. */
export interface KeptTable {
  readonly name: string;
  /** Columns whose values are kept; others follow from them, or begin anew. */
  readonly columns: readonly string[];
  /** Columns of the primary key, by which rows are put in an order that is always the same. */
  readonly key: readonly string[];
}

/**
 * Rows that are of the running installation and not of its data: who holds which work, who is signed in, which links are out, what
 * was counted to slow somebody down, which steps of the schema were taken.
 */
const PASSING = ['lease', 'session', 'one_time_link', 'backup_run', 'migration'];

/** What begins anew after a restore: sockets that go on from before have to look again. */
const BEGUN_ANEW: Readonly<Record<string, readonly string[]>> = { journal_head: ['epoch'] };

const TABLES = `
  select c.relname as name,
         array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
         array(select a.attname::text from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
   order by c.relname`;

/** Every table whose rows last, by name. @throws when one has no primary key: its rows would have no order */
export async function keptTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(TABLES);
  const kept = rows.filter(({ name }) => !PASSING.includes(name));
  const keyless = kept.find(({ key }) => key.length === 0);
  if (keyless) throw new Error(`The table ${keyless.name} has no primary key, so that it cannot be kept.`);
  return kept.map(({ name, columns, key }) => ({
    ...{ name, key },
    columns: columns.filter((column) => !BEGUN_ANEW[name]?.includes(column)),
  }));
}

/** A counter of the database and where it stands. */
export interface KeptSequence {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

export async function keptSequences(client: ClientBase): Promise<KeptSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by 1`,
  );
  const kept: KeptSequence[] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<Omit<KeptSequence, 'name'>>(
      `select last_value::text as value, is_called as "isCalled" from "${name}"`,
    );
    for (const state of states) kept.push({ name, ...state });
  }
  return kept;
}

/** Months of the journal that have a partition of their own, as their first days: `2026-11-01`. */
export async function journalMonths(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'journal_entry'::regclass order by 1`,
  );
  return rows.flatMap(({ name }) => {
    const month = /_(\d{4})(\d{2})$/.exec(name);
    return month ? [`${month[1]}-${month[2]}-01`] : [];
  });
}

/** The last step of the schema that was taken. */
export async function schemaStep(client: ClientBase): Promise<string | undefined> {
  const there = await client.query<{ is: boolean }>(`select to_regclass('migration') is not null as is`);
  if (!there.rows[0]?.is) return undefined;
  const { rows } = await client.query<{ name: string }>(
    'select name from migration order by id desc limit 1',
  );
  return rows[0]?.name;
}
