import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { migrate } from '#database';
import { MIGRATIONS } from '../../migrations/index.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const ROOT = join(__dirname, '../..');

/** Tables that know no workspace, or are seen by a narrow role only; the list is short on purpose. */
const WITHOUT_ISOLATION = [
  'account',
  'session',
  'credential',
  'one_time_link',
  'shared_bound',
  'second_factor',
  'recovery_code',
  'sign_in_step',
  'provider_link',
  'workspace',
  'due',
  'mailbox',
  'installation_secret',
  'lease',
  'backup_run',
  'migration',
];

interface TableFacts {
  readonly name: string;
  readonly isForced: boolean;
  readonly hasWorkspace: boolean;
  readonly first: string | null;
  readonly unchecked: number;
}

const TABLES = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
         exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped) as "hasWorkspace",
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first,
         (select count(*)::int from pg_policies p where p.tablename = c.relname and 'staffetta_app' = any(p.roles)
             and p.cmd = 'ALL' and (p.qual is null or p.with_check is null)) as unchecked
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
   order by c.relname`;

async function importAllRows(): Promise<void> {
  const files = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.row.ts'),
  );
  for (const file of files) await import(join(ROOT, 'libs', file));
}

describe('the schema', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await importAllRows();
  });
  afterAll(() => db.drop());

  it('isolates every table of a workspace: forced for the owner too, checked in both directions, the workspace first in its key', async () => {
    const tables = (await db.oracle<TableFacts>(TABLES)).filter(
      ({ name }) => !WITHOUT_ISOLATION.includes(name),
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = tables.filter(
      ({ isForced, hasWorkspace, first, unchecked }) =>
        !isForced || !hasWorkspace || first !== 'workspace_id' || unchecked > 0,
    );
    expect(open).toEqual([]);
  });

  it('lets the owner read every table in a transaction that is a backup, and in no other', async () => {
    const closed = await db.oracle<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relforcerowsecurity
          and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = c.relname || '_backup'
                             and p.cmd = 'SELECT' and p.roles = '{staffetta_owner}' and p.qual like '%staffetta.purpose%')`,
    );
    expect(closed).toEqual([]);
  });

  it('shows the serving role nothing of the tables without a workspace', async () => {
    const granted = await db.oracle<{ table_name: string; privilege_type: string }>(
      `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'staffetta_app' and table_name = any($1)`,
      [WITHOUT_ISOLATION],
    );
    expect(
      granted.filter(
        ({ table_name, privilege_type }) =>
          !(table_name === 'workspace' && privilege_type === 'SELECT') &&
          !(table_name === 'due' && privilege_type === 'INSERT'),
      ),
    ).toEqual([]);
  });

  it('catches a table that somebody forgot to isolate', async () => {
    await db.oracle('create table forgotten (workspace_id uuid, id uuid, primary key (id))');
    const [forgotten] = (await db.oracle<TableFacts>(TABLES)).filter(({ name }) => name === 'forgotten');
    await db.oracle('drop table forgotten');
    expect(forgotten).toMatchObject({ isForced: false, first: 'id' });
  });

  it('has one row class for every table, column for column', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: db.adminUrl,
      entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    });
    await source.initialize();
    try {
      const described = source.entityMetadatas.map((entity) => ({
        table: entity.tableName,
        columns: entity.columns
          .map(({ databaseName, isNullable }) => `${databaseName}${isNullable ? '?' : ''}`)
          .sort(),
      }));
      const real = await db.oracle<{ table: string; columns: string[] }>(
        `select c.relname as table, array_agg(a.attname || case when a.attnotnull then '' else '?' end order by a.attname) as columns
           from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
          group by c.relname order by c.relname`,
      );
      const sorted = real.map(({ table, columns }) => ({ table, columns: [...columns].sort() }));
      expect(described.sort((a, b) => (a.table < b.table ? -1 : 1))).toEqual(
        sorted.sort((a, b) => (a.table < b.table ? -1 : 1)),
      );
    } finally {
      await source.destroy();
    }
  });

  it('names every constraint and index by hand', async () => {
    const unnamed = await db.oracle<{ name: string }>(
      `select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
          and conrelid <> 'migration'::regclass and conname !~ '^(pk|uq|fk|ck)_' and not exists (select 1 from pg_class c where c.oid = conrelid and c.relispartition)
       union select indexrelid::regclass::text from pg_index join pg_class t on t.oid = indrelid
        where t.relnamespace = 'public'::regnamespace and not t.relispartition and t.relname <> 'migration' and indexrelid::regclass::text !~ '^(pk|uq|ix)_'`,
    );
    expect(unnamed).toEqual([]);
  });

  describe('migrating', () => {
    let fresh: string;
    const admin = async (sql: string): Promise<void> => {
      const client = new Client({ connectionString: db.adminUrl });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    beforeEach(async () => {
      const name = `m_${randomBytes(5).toString('hex')}`;
      await admin(`create database ${name} owner staffetta_owner`);
      fresh = Object.assign(new URL(db.ownerUrl), { pathname: `/${name}` }).href;
    });
    afterEach(() => admin(`drop database ${new URL(fresh).pathname.slice(1)} with (force)`));

    it('does once what twenty processes ask for at once, and nothing the next time', async () => {
      const reports = await Promise.all(Array.from({ length: 20 }, () => migrate(fresh, MIGRATIONS)));
      expect(reports.flatMap(({ applied }) => applied)).toEqual(MIGRATIONS.map(({ name }) => name));
      expect(await migrate(fresh, MIGRATIONS)).toEqual({ applied: [] });
    });

    it('refuses a schema that is newer than the program', async () => {
      await migrate(fresh, MIGRATIONS);
      await expect(migrate(fresh, MIGRATIONS.slice(0, -1))).rejects.toThrow(/newer than this program/);
    });
  });

  it('lists every migration file once, in the order of its stamp', () => {
    const files = readdirSync(join(ROOT, 'migrations')).filter((file) => /^\d{13}-/.test(file));
    expect(files.map((file) => file.slice(0, 13))).toEqual(MIGRATIONS.map(({ name }) => name.slice(-13)));
    for (const file of files)
      expect(readFileSync(join(ROOT, 'migrations', file), 'utf8')).toContain('implements MigrationInterface');
  });
});
