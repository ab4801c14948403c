import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { Course } from './bench.js';
import { settle } from './backlog.js';
import type { Backlog } from './backlog.js';
import type { Ground } from './ground.js';
import { post } from './load.js';
import type { Load } from './load.js';
import { familyMicros, processorMicros } from './processor-time.js';
import type { Side } from './rounds.js';
import { startServerProcess } from './server-process.js';
import type { ServerProcess } from './server-process.js';
import { nextBody } from './submissions.js';
import { openWorkspace } from './workspace-key.js';

export const CONNECTIONS = 64;

export interface CaptureRound extends Load {
  /** Processor time per request (µs) of the server and of PostgreSQL, boards included; undefined where the system does not tell. */
  readonly serverMicros: number | undefined;
  readonly databaseMicros: number | undefined;
  /** Rows that are there after the round, and were not before: leads, or rows of the floor. */
  readonly kept: number;
  /** Of the product only. */
  readonly backlog?: Backlog;
}

/** A server that takes submissions, whichever of the two. */
export interface Taker {
  readonly name: string;
  readonly server: ServerProcess;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly count: () => Promise<number>;
  readonly settle?: () => Promise<Backlog>;
}

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The product as it is shipped: built, every role in one process, refusing to serve unless writes are durable. */
export async function startProduct(ground: Ground, { cleanup }: Course): Promise<Taker> {
  const { ownerUrl, appUrl, home, admin } = ground;
  const env = {
    ...{ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home },
    LOG_LEVEL: 'error',
  };
  const server = await startServerProcess(fromRoot('dist/program/server.js'), env, cleanup);
  const { workspaceId, headers } = await openWorkspace(ground, server.url);
  return {
    ...{ name: 'product', server, headers, path: '/api/v1/leads' },
    count: async () => {
      const { rows } = await admin.query<{ n: string }>('select count(*) as n from lead');
      return Number(rows[0]?.n);
    },
    settle: () => settle(admin, workspaceId),
  };
}

/** The least a server can do that keeps what it is sent, in a database of its own on the same PostgreSQL. */
export async function startFloor(ground: Ground, { cleanup }: Course): Promise<Taker> {
  const url = await ground.createDatabase('floor');
  const client = new Client({ connectionString: url });
  await client.connect();
  cleanup.add(() => client.end());
  const env = { FLOOR_DATABASE_URL: url };
  const server = await startServerProcess(fromRoot('bench/insert-floor.mjs'), env, cleanup);
  return {
    ...{ name: 'floor', server, headers: {}, path: '/' },
    count: async () => {
      const { rows } = await client.query<{ n: string }>('select count(*) as n from capture');
      return Number(rows[0]?.n);
    },
  };
}

/**
 * A taker under load: `size` submissions a request. A round is as many requests as the last one promises to fill its seconds with;
 * it begins after a checkpoint and with nothing left to do, and its processor time includes what the boards cost afterwards.
 */
export function sideOf(taker: Taker, size: number, ground: Ground, course: Course): Side<CaptureRound> {
  let perSecond = CONNECTIONS;
  const load = async (seconds: number): Promise<Load> => {
    const requests = Math.max(CONNECTIONS, Math.round(perSecond * seconds));
    const given = await post({
      url: taker.server.url + taker.path,
      ...{ headers: taker.headers, connections: CONNECTIONS, requests },
      body: () => nextBody(size),
    });
    perSecond = given.perSecond;
    return given;
  };
  return {
    name: taker.name,
    round: async (number) => {
      for (let warm = number > 0; !warm;) warm = (await load(2)).seconds > 1;
      await taker.settle?.();
      await ground.admin.query('checkpoint');
      return measure(taker, ground, () => load(course.seconds));
    },
  };
}

async function measure(taker: Taker, ground: Ground, load: () => Promise<Load>): Promise<CaptureRound> {
  const processors = (): (number | undefined)[] => [
    processorMicros(taker.server.pid),
    familyMicros(ground.postmasterPid),
  ];
  const [keptBefore, before] = [await taker.count(), processors()];
  const given = await load();
  const backlog = await taker.settle?.();
  const [serverMicros, databaseMicros] = processors().map((after, index) => {
    const from = before[index];
    return after === undefined || from === undefined ? undefined : (after - from) / given.requests;
  });
  const kept = (await taker.count()) - keptBefore;
  return { ...given, serverMicros, databaseMicros, kept, ...(backlog && { backlog }) };
}
