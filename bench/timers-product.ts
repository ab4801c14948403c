import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { Course } from './lib/bench.js';
import type { Ground } from './lib/ground.js';
import { startServerProcess } from './lib/server-process.js';
import type { ServerProcess } from './lib/server-process.js';
import { agreeAndOffer } from './timers-agreement.js';
import type { Announcer } from './timers-announcing.js';
import { Crowd, FALL_TOGETHER } from './timers-crowd.js';
import { drawStencil } from './timers-stencil.js';

export interface Product {
  readonly crowd: Crowd;
  readonly announcer: Announcer;
}

const SERVER = fileURLToPath(new URL('../dist/program/server.js', import.meta.url));

/** Longest wait until the boards know the first lead. */
const PATIENCE_MS = 30_000;

/** $1 the first and $2 the last instant of the round. */
const ARM = `insert into armed select id, due_at from obligation where status = 'pending' and due_at between $1 and $2`;

/**
 * Nothing touches an obligation between its breach and its next alarm, ten hours later: the transaction that wrote its row is the one
 * that announced it. Right is one breach of the journal, dated by the deadline.
 */
const OUTCOME = `
  select count(*)::int as deadlines, count(late)::int as told, coalesce(sum(is_right::int), 0)::int as right,
         percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.99) within group (order by late) as p99,
         max(late) as most
    from (select case when o.status = 'breached'
                      then extract(epoch from pg_xact_commit_timestamp(o.xmin) - a.due_at)::float8 * 1000 end as late,
                 (select count(*) = 1 and bool_and(e.occurred_at = a.due_at) from journal_entry e
                   where e.workspace_id = o.workspace_id and e.subject_id = o.id and e.type = 'obligation.breached') as is_right
            from armed a join obligation o using (id)) as each`;

/** The product as it is shipped, every role in one process, with a lead that it made itself and the means to copy it. */
export async function startProduct(ground: Ground, course: Course): Promise<Product> {
  const server = await startServer(ground, course);
  const { workspaceId, leadId } = await agreeAndOffer(ground, server.url);
  const { admin } = ground;
  const { rows } = await admin.query<{ at: Date }>('select min(due_at) as at from obligation');
  await admin.query(`select journal_ensure_months(current_date - 2, current_date + 2)`);
  await untilFirstRead(admin);
  const stencil = await drawStencil(admin, leadId);
  const crowd = new Crowd(admin, workspaceId, stencil, rows[0]?.at ?? new Date());
  const announcer: Announcer = {
    ...{ name: 'product', pid: server.pid, client: admin, outcome: OUTCOME },
    arm: async (count, stretch) => {
      await crowd.add(count / FALL_TOGETHER, stretch);
      await admin.query(ARM, [stretch.from, stretch.to]);
    },
    settle: () => crowd.untilRead(),
  };
  return { crowd, announcer };
}

function startServer(ground: Ground, { cleanup }: Course): Promise<ServerProcess> {
  const { ownerUrl, appUrl, home } = ground;
  const urls = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home };
  return startServerProcess(SERVER, { ...urls, LOG_LEVEL: 'error' }, cleanup);
}

/** Boards know the lead, so that a copy has the rows they keep of it. */
async function untilFirstRead(admin: Client): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const { rows } = await admin.query(
      `select 1 where (select count(*) from open_obligation) = 2 and (select count(*) from standing_duty) = 4
        and not exists (select 1 from journal_entry where position is null)`,
    );
    if (rows.length > 0) return;
    await sleep(50);
  }
  throw new Error('The boards do not show the lead that the product made.');
}
