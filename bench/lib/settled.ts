import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { Cleanup } from '../../test/support/stack/cleanup.js';
import { fromRoot } from './capture-sides.js';
import type { Ground } from './ground.js';
import { startServerProcess } from './server-process.js';
import type { ServerProcess } from './server-process.js';

/** Longest wait until everything is taken up. */
const PATIENCE_MS = 600_000;

/** What rounds of the product have not taken up yet: touches noted, counts that are loose, reach that nobody keeps. */
const DUE = `
  select (select count(*) from touch_change) + (select count(*) from content_reach_change) + (select count(*) from journey_touch_change)
         + (select count(*) from touch_day where is_loose) + (select count(*) from workspace w
             where exists (select from asset a where a.workspace_id = w.id)
               and not exists (select from content_reach_state s where s.workspace_id = w.id)) as due`;

/** The built server over a ground; it answers questions, and does nothing else unless it has every role. */
export function serverOver(
  { ownerUrl, appUrl, home }: Ground,
  cleanup: Cleanup,
  roles = 'api',
): Promise<ServerProcess> {
  const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home, LOG_LEVEL: 'error' };
  return startServerProcess(fromRoot('dist/program/server.js'), { ...env, ROLES: roles }, cleanup);
}

/** Lets the product go its rounds until nothing is left to be taken up. */
export async function settle(ground: Ground, note: (text: string) => void): Promise<void> {
  const rounds = new Cleanup();
  try {
    await serverOver(ground, rounds, 'api,live,worker');
    const from = performance.now();
    for (let due = await dueIn(ground.admin); due > 0; due = await dueIn(ground.admin)) {
      if (performance.now() - from > PATIENCE_MS) throw new Error(`The product leaves ${due} notes lie.`);
      await sleep(500);
    }
    note('everything is taken up');
  } finally {
    await rounds.run();
  }
}

async function dueIn(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ due: string }>(DUE);
  return Number(rows[0]?.due ?? 0);
}
