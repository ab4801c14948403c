import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { MINUTE_MS } from '#kernel';
import { keepForCopy, writeRows } from './import-rows.js';
import { agree, openRoom } from './lib/agreed-room.js';
import type { Room } from './lib/agreed-room.js';
import type { Course } from './lib/bench.js';
import type { Ground } from './lib/ground.js';
import { MemoryWatch } from './lib/memory.js';
import { familyMicros, processorMicros } from './lib/processor-time.js';
import type { Side } from './lib/rounds.js';
import { startServerProcess } from './lib/server-process.js';
import type { ServerProcess } from './lib/server-process.js';
import { nextBody } from './lib/submissions.js';
import { Trickle } from './lib/trickle.js';
import type { TrickleResult } from './lib/trickle.js';

/** Captures that come in beside an import with clocks. */
export const CAPTURES_PER_SECOND = 100;
/** Captures alone, for comparison, before each such import (ms). */
const ALONE_MS = 5_000;
/** Longest wait for the end of an import, and for readers after it. */
const PATIENCE_MS = 15 * MINUTE_MS;

export interface ImportRound {
  readonly perSecond: number;
  readonly serverMicros: number;
  readonly databaseMicros: number;
  readonly kept: number;
  readonly owed: number;
  /** From the end of the import until every reader had read it; NaN when patience ended first. */
  readonly readAfterMs: number;
  /** MB. */
  readonly memory: { readonly began: number; readonly most: number };
  readonly alone?: TrickleResult;
  readonly meanwhile?: TrickleResult;
}

/** A promise of marketing on every lead, and a number of leads: each row is owed and counted. */
const TERMS = {
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'Leads', owedBy: 'marketing', owedTo: 'sales' },
      goal: 1_000_000,
    },
    {
      ...{ kind: 'duty.handover', key: 'handover', title: 'Handed over', owedBy: 'marketing' },
      ...{
        owedTo: 'sales',
        objective: 0.9,
        tiers: [{ key: 'all', label: 'All', targetMs: 1_440 * MINUTE_MS }],
      },
    },
  ],
};

const SERVER = fileURLToPath(new URL('../dist/program/server.js', import.meta.url));
const COUNTS = `select (select count(*) from lead)::int as leads, (select count(*) from obligation)::int as owed`;
const BEHIND = `
  select (select count(*) from journal_entry where position is null)::int
       + coalesce((select max(h.position - r.position) from journal_head h join journal_reader r using (workspace_id)), 0)::int as entries`;

/** The product as it is shipped, every role in one process; with an agreement that judges each lead where clocks run. */
export async function importSide(
  ground: Ground,
  { cleanup }: Course,
  { rows, clocks }: { rows: number; clocks: 'none' | 'as_lived' },
): Promise<Side<ImportRound>> {
  const { ownerUrl, appUrl, home } = ground;
  const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home, LOG_LEVEL: 'error' };
  const server = await startServerProcess(SERVER, env, cleanup);
  const room = await openRoom(ground, server.url);
  if (clocks === 'as_lived') await agree(room, TERMS);
  const isLived = clocks === 'as_lived';
  return {
    name: isLived ? 'with clocks, beside captures' : 'as history',
    round: async (number) => {
      const size = number === 0 ? Math.ceil(rows / 20) : rows;
      // With clocks the rows lie after the signing: what came in before it is owed by nobody.
      const file = writeRows(size, { until: new Date(), days: isLived ? size / 86_400_000 : 365, clocks });
      const alone = isLived ? await captureFor(room, ALONE_MS) : undefined;
      const capturing = isLived ? startCaptures(room) : undefined;
      const measured = await measure(ground, server, () => importAll(room, file));
      const meanwhile = await capturing?.stop();
      return { ...measured, ...(alone && { alone }), ...(meanwhile && { meanwhile }) };
    },
  };
}

const startCaptures = (room: Room): Trickle =>
  new Trickle(
    () => room.giulia.ask('POST', '/leads', JSON.parse(nextBody(1)) as object).then(() => true),
    CAPTURES_PER_SECOND,
  );

async function captureFor(room: Room, ms: number): Promise<TrickleResult> {
  const capturing = startCaptures(room);
  await sleep(ms);
  return capturing.stop();
}

/** Uploads, maps and runs; how many rows it took and in how many seconds, the reading of columns included. */
async function importAll(
  { giulia }: Room,
  file: ReturnType<typeof writeRows>,
): Promise<{ taken: number; seconds: number }> {
  const { id } = await giulia.ask<{ id: string }>(
    'POST',
    '/imports?kind=leads&fileName=leads.csv',
    file.bytes,
  );
  const from = performance.now();
  await giulia.ask('PUT', `/imports/${id}/mapping`, file.mapping);
  await giulia.ask('POST', `/imports/${id}/run`, {});
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const run = await giulia.ask<{ state: string; captured: number; why: string }>('GET', `/imports/${id}`);
    if (run.state === 'done') return { taken: run.captured, seconds: (performance.now() - from) / 1_000 };
    if (run.state === 'failed') throw new Error(`The import failed: ${run.why}`);
    await sleep(50);
  }
  throw new Error('The import does not end.');
}

async function measure(
  { admin, postmasterPid }: Ground,
  server: ServerProcess,
  work: () => Promise<{ taken: number; seconds: number }>,
): Promise<ImportRound> {
  const processors = (): number[] => [
    processorMicros(server.pid) ?? Number.NaN,
    familyMicros(postmasterPid) ?? Number.NaN,
  ];
  const counts = async (): Promise<{ leads: number; owed: number }> =>
    (await admin.query<{ leads: number; owed: number }>(COUNTS)).rows[0] ?? { leads: 0, owed: 0 };
  const [before, from, watch] = [await counts(), processors(), new MemoryWatch(server.pid)];
  const { taken, seconds } = await work();
  const readAfterMs = await untilRead(admin);
  const [serverMicros = Number.NaN, databaseMicros = Number.NaN] = processors().map(
    (after, index) => (after - (from[index] ?? Number.NaN)) / taken,
  );
  const after = await counts();
  return {
    ...{ perSecond: taken / seconds, serverMicros, databaseMicros, readAfterMs, memory: watch.stop() },
    ...{ kept: after.leads - before.leads, owed: after.owed - before.owed },
  };
}

/** Until no reader is further behind than what captures bring meanwhile. */
async function untilRead(admin: Client): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < PATIENCE_MS) {
    const { rows } = await admin.query<{ entries: number }>(BEHIND);
    if ((rows[0]?.entries ?? 0) < 2 * CAPTURES_PER_SECOND) return performance.now() - from;
    await sleep(100);
  }
  return Number.NaN;
}

/** The least that keeps the rows: PostgreSQL reads the same file by itself into a table with a key. */
export async function copySide(
  ground: Ground,
  { cleanup }: Course,
  rows: number,
): Promise<Side<ImportRound>> {
  const client = new Client({ connectionString: await ground.createDatabase('floor') });
  await client.connect();
  cleanup.add(() => client.end());
  await client.query(
    `create table lead (id bigint primary key, first text, last text, email text, phone text, title text, company text,
       domain text, channel text, campaign text, intent text, created timestamptz)`,
  );
  return {
    name: 'floor',
    round: async () => {
      const path = join(ground.home, 'floor.csv');
      keepForCopy(path, writeRows(rows, { until: new Date(), days: 365, clocks: 'none' }));
      const from = performance.now();
      const { rowCount } = await client.query(`copy lead from '${path}' with (format csv, header true)`);
      const perSecond = (rowCount ?? 0) / ((performance.now() - from) / 1_000);
      const none = { serverMicros: 0, databaseMicros: Number.NaN, owed: 0, readAfterMs: 0 };
      return { ...none, perSecond, kept: rowCount ?? 0, memory: { began: 0, most: 0 } };
    },
  };
}
