import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { Course } from './lib/bench.js';
import type { Ground } from './lib/ground.js';
import { startServerProcess } from './lib/server-process.js';
import type { Announcer } from './timers-announcing.js';

const PROGRAM = fileURLToPath(new URL('timers-floor.mjs', import.meta.url));

const TABLES = [
  'create table promise (id uuid primary key, due_at timestamptz(3) not null, state text not null, body jsonb not null)',
  `create index ix_promise_due on promise (due_at) where state = 'pending'`,
  'create table entry (id uuid primary key, promise_id uuid not null, at timestamptz(3) not null, body jsonb not null)',
];

/** $1 how many, $2 and $3 between which instants they fall due; a body of the size of an obligation. */
const PROMISE = `
  insert into promise select uuidv7(), $2::timestamptz + random() * ($3::timestamptz - $2::timestamptz), 'pending',
                             jsonb_build_object('number', number, 'text', repeat('x', 600))
    from generate_series(1, $1::int) as number`;

const OUTCOME = `
  select count(*)::int as deadlines, count(late)::int as told, count(late)::int as right,
         percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.99) within group (order by late) as p99,
         max(late) as most
    from (select case when p.state = 'breached'
                      then extract(epoch from pg_xact_commit_timestamp(p.xmin) - a.due_at)::float8 * 1000 end as late
            from armed a join promise p using (id)) as each`;

/** A program that announces and nothing else, in a database of its own on the same PostgreSQL, with as many promises. */
export async function startFloor(ground: Ground, { cleanup }: Course, pending: number): Promise<Announcer> {
  const url = await ground.createDatabase('floor');
  const client = new Client({ connectionString: url });
  await client.connect();
  cleanup.add(() => client.end());
  for (const table of TABLES) await client.query(table);
  await client.query(PROMISE, [pending, new Date(Date.now() + 7_200_000), new Date(Date.now() + 72_000_000)]);
  await client.query('vacuum analyze');
  const { pid } = await startServerProcess(PROGRAM, { FLOOR_DATABASE_URL: url }, cleanup);
  return {
    ...{ name: 'floor', pid, client, outcome: OUTCOME },
    arm: async (count, { from, to }) => {
      await client.query(PROMISE, [count, from, to]);
      await client.query(`insert into armed select id, due_at from promise where due_at between $1 and $2`, [
        from,
        to,
      ]);
    },
    settle: () => Promise.resolve(),
  };
}
