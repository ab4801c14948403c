import type { Client } from 'pg';
import type { GroundDatabase } from '../../support/stack/index.js';

interface TableFacts {
  readonly name: string;
  readonly isForced: boolean;
  readonly hasIndex: boolean;
  /** Policies of the application role, or of everybody, that let through what is of no or of another workspace. */
  readonly open: readonly string[];
  readonly policies: number;
  readonly privileges: readonly string[];
  /** Of its partitions, which know no policy. */
  readonly byPartition: readonly string[];
}

/** Asked of PostgreSQL itself, not of the product. */
const TABLES = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
         exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                  where i.indrelid = c.oid and i.indisvalid and a.attname = 'workspace_id') as "hasIndex",
         (select count(*)::int from pg_policies p where p.tablename = c.relname and p.roles && array['staffetta_app', 'public']::name[]) as policies,
         array(select p.policyname::text from pg_policies p
                where p.tablename = c.relname and p.roles && array['staffetta_app', 'public']::name[]
                  and (p.cmd in ('ALL', 'SELECT', 'UPDATE', 'DELETE') and coalesce(p.qual, '') !~ 'workspace_id = .*current_workspace\\(\\)'
                    or p.cmd in ('ALL', 'INSERT', 'UPDATE') and coalesce(p.with_check, '') !~ 'workspace_id = .*current_workspace\\(\\)')) as open,
         array(select g from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) g
                where has_table_privilege('staffetta_app', c.oid, g)) as privileges,
         array(select h.inhrelid::regclass::text from pg_inherits h
                where h.inhparent = c.oid and has_table_privilege('staffetta_app', h.inhrelid, 'select, insert, update, delete')) as "byPartition"
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
   order by 1`;

export interface GuardedTable {
  readonly name: string;
  readonly faults: readonly string[];
  /** False for a table that the application role cannot read at all, but under a narrow role. */
  readonly isServed: boolean;
}

/** Every table with a workspace, and what is wrong with how it is kept apart. */
export async function guardTables(db: GroundDatabase): Promise<GuardedTable[]> {
  const tables = await db.oracle<TableFacts>(TABLES);
  return tables.map((facts) => {
    const isServed = facts.privileges.some((privilege) => privilege !== 'insert');
    return { name: facts.name, isServed, faults: isServed ? faultsOf(facts) : [] };
  });
}

const faultsOf = ({ isForced, hasIndex, open, policies, privileges, byPartition }: TableFacts): string[] => [
  ...(isForced ? [] : ['does not force row level security']),
  ...(policies > 0 ? [] : ['has no policy']),
  ...(hasIndex ? [] : ['has no index that begins with workspace_id']),
  ...open.map((policy) => `lets others through by ${policy}`),
  ...(privileges.includes('truncate') ? ['can be truncated'] : []),
  ...byPartition.map((partition) => `is open by its partition ${partition}`),
];

/** SQLSTATEs of a refusal: row level security, or a right the role lacks; and an update of what may not change. */
const REFUSED = '42501';

/** What the application role reaches beyond its workspace when it says none in the statement; nothing is kept of it. */
export async function reachFaults(
  client: Client,
  db: GroundDatabase,
  table: string,
  { own, foreign }: { readonly own: string; readonly foreign: string },
): Promise<string[]> {
  const faults: string[] = [];
  const seen = await within(client, own, `select distinct workspace_id::text as id from ${table}`, []);
  if (seen.rows.some(({ id }) => id !== own)) faults.push('shows rows of others');
  const unset = await within(client, '', `select workspace_id from ${table} limit 1`, []);
  if (unset.rows.length > 0) faults.push('shows rows without a workspace');
  const written = await within(client, own, await copyOf(db, table), [await rowOf(db, table, foreign)]);
  if (written.code !== REFUSED) faults.push(`takes a row of others (${written.code})`);
  const moved = await within(client, own, `update ${table} set workspace_id = $1`, [foreign]);
  if (moved.code !== REFUSED && moved.count > 0) faults.push('gives its rows to others');
  const gone = await within(client, own, `delete from ${table} where workspace_id = $1`, [foreign]);
  if (gone.count > 0) faults.push('deletes rows of others');
  return faults;
}

/** A row of others as it stands, or as one could stand where there is none. */
async function rowOf(db: GroundDatabase, table: string, workspaceId: string): Promise<string> {
  const [row] = await db.oracle<{ row: string }>(
    `select to_jsonb(t)::text as row from ${table} t where workspace_id = $1 limit 1`,
    [workspaceId],
  );
  return row?.row ?? JSON.stringify({ workspace_id: workspaceId });
}

async function copyOf(db: GroundDatabase, table: string): Promise<string> {
  const [found] = await db.oracle<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const columns = found?.columns ?? '';
  return `insert into ${table} (${columns}) overriding system value select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`;
}

interface Outcome {
  readonly rows: readonly { readonly id?: string }[];
  readonly count: number;
  /** SQLSTATE; empty when it went well. */
  readonly code: string;
}

/** Runs a statement within a workspace, or within none, and takes it back. */
async function within(
  client: Client,
  workspaceId: string,
  sql: string,
  values: readonly unknown[],
): Promise<Outcome> {
  await client.query('begin');
  try {
    await client.query(`select set_config('app.workspace', $1, true)`, [workspaceId]);
    const { rows, rowCount } = await client.query<{ id?: string }>(sql, [...values]);
    return { rows, count: rowCount ?? 0, code: '' };
  } catch (error) {
    return { rows: [], count: 0, code: (error as { readonly code?: string }).code ?? 'unknown' };
  } finally {
    await client.query('rollback');
  }
}
