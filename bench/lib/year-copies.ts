import type { Client } from 'pg';
import { withoutIndexes } from './set-aside.js';
import { copyOfRows, copyOfSums, YEAR_TABLES } from './year-tables.js';
import type { CopiedTables } from './year-tables.js';

/**
 * The last four digits of an id tell the copy: copies stand beside each other in an index, as what happened on one day does.
 */
const FUNCTIONS = [
  'create schema stencil',
  'create table stencil.state (workspace_id uuid not null, leads int not null, copies int not null, head bigint not null)',
  `create function stencil.copied(id uuid, number int) returns uuid language sql immutable
     as $$ select overlay(id::text placing lpad(to_hex(('x' || substr(id::text, 33))::bit(16)::int # number), 4, '0') from 33)::uuid $$`,
  // Sums that are told apart within an object.
  `create function stencil.plus(one jsonb, other jsonb) returns jsonb language sql immutable as $$
     select case when other = '{}' then one else (
       select coalesce(jsonb_object_agg(key, n), '{}') from (
         select key, sum(value::numeric) as n
           from (select * from jsonb_each_text(one) union all select * from jsonb_each_text(other)) as e group by key) as s) end $$`,
  `create function stencil.times(one jsonb, number int) returns jsonb language sql immutable as $$
     select coalesce(jsonb_object_agg(key, value::numeric * number), '{}') from jsonb_each_text(one) $$`,
  `create aggregate stencil.summed(jsonb) (sfunc = stencil.plus, stype = jsonb, initcond = '{}')`,
  'create table stencil.turn (id uuid, name text, number int, other uuid, primary key (number, id))',
];

/** $1 the first and $2 the last number: a copy has the next campaign of the same channel, and its asset, so that all are met by many. */
const TURN = `
  with placed as (select id, workspace_id, channel, row_number() over w - 1 as place, count(*) over (partition by workspace_id, channel) as of
                    from campaign window w as (partition by workspace_id, channel order by name)),
       moved as (select p.id, n as number, q.id as other from placed p cross join generate_series($1::int, $2::int) as n
                   join placed q on q.workspace_id = p.workspace_id and q.channel = p.channel and q.place = (p.place + n) % p.of)
  insert into stencil.turn
  select id, id::text, number, other from moved
   union all
  select a.id, a.id::text, m.number, coalesce(o.id, a.id) from asset a join moved m on m.id = a.campaign_id left join asset o on o.campaign_id = m.other`;

/** Notes of what changed, for what was copied with its sums. */
const NOTES = ['touch_change', 'content_reach_change', 'journey_touch_change'];

/** A year of leads as the product wrote it, and as many copies of all of it as are wanted: instants stay, ids and campaigns are others. */
export class YearCopies {
  private constructor(
    private readonly admin: Client,
    readonly workspaceId: string,
    /** Of the year itself. */
    private readonly base: number,
    private copies: number,
    private readonly tables: CopiedTables,
  ) {}

  get leads(): number {
    return this.base * (this.copies + 1);
  }

  /** Those of a cluster that was kept. */
  static async kept(admin: Client): Promise<YearCopies | undefined> {
    const { rows: there } = await admin.query(`select 1 where to_regclass('stencil.state') is not null`);
    if (there.length === 0) return undefined;
    const { rows } = await admin.query<{ workspace_id: string; leads: number; copies: number }>(
      'select * from stencil.state',
    );
    const [state] = rows;
    return state && new YearCopies(admin, state.workspace_id, state.leads, state.copies, YEAR_TABLES);
  }

  /** Notes what there is now, of which copies are made. */
  static async of(
    admin: Client,
    workspaceId: string,
    leads: number,
    tables = YEAR_TABLES,
  ): Promise<YearCopies> {
    for (const statement of FUNCTIONS) await admin.query(statement);
    for (const table of [...tables.rows, ...tables.sums])
      await admin.query(`create table stencil.${table} as table ${table}`);
    await admin.query('analyze');
    await admin.query(
      'insert into stencil.state select $1, $2, 0, position from journal_head where workspace_id = $1',
      [workspaceId, leads],
    );
    return new YearCopies(admin, workspaceId, leads, 0, tables);
  }

  /** Makes so many more copies that there are at least `total` leads, in one transaction. */
  async growTo(total: number, note: (text: string) => void): Promise<void> {
    const [first, last] = [this.copies + 1, Math.ceil(total / this.base) - 1];
    if (last < first) return;
    const { admin } = this;
    await admin.query('begin');
    try {
      for (const setting of [
        `synchronous_commit = off`,
        `work_mem = '256MB'`,
        `maintenance_work_mem = '256MB'`,
      ])
        await admin.query(`set local ${setting}`);
      // Nothing may be left to be checked of a table whose indexes are set aside.
      await admin.query('set constraints all immediate');
      await admin.query(TURN, [first, last]);
      await admin.query('analyze stencil.turn');
      const { rows, sums } = this.tables;
      for (const table of rows) await this.write(table, await copyOfRows(admin, table), [first, last], note);
      for (const table of sums) await this.write(table, await copyOfSums(admin, table), [first, last], note);
      if (rows.includes('journal_entry')) await this.moveHead(last - first + 1);
      for (const table of NOTES) await admin.query(`delete from ${table}`);
      await admin.query('update stencil.state set copies = $1', [last]);
      await admin.query('commit');
    } catch (error) {
      await admin.query('rollback');
      throw error;
    }
    this.copies = last;
    await admin.query('analyze');
  }

  /** Copies of entries have positions of their own, which every reader has read. */
  private async moveHead(copies: number): Promise<void> {
    for (const table of ['journal_head', 'journal_reader'])
      await this.admin.query(
        `update ${table} set position = position + $2 * (select head from stencil.state) where workspace_id = $1`,
        [this.workspaceId, copies],
      );
  }

  private async write(
    table: string,
    statement: string,
    copies: readonly number[],
    note: (text: string) => void,
  ): Promise<void> {
    const { rowCount } = await withoutIndexes(this.admin, table, () =>
      this.admin.query(statement, [...copies]),
    );
    note(`${table}: ${(rowCount ?? 0).toLocaleString('en')} rows`);
  }
}
