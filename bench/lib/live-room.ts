import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '#database';
import { addMember, IdentityConfig, openSession } from '#identity';
import type { Course } from './bench.js';
import { fromRoot } from './capture-sides.js';
import type { Ground } from './ground.js';
import { MemoryWatch } from './memory.js';
import { startServerProcess } from './server-process.js';
import type { ServerProcess } from './server-process.js';
import { openWorkspace } from './workspace-key.js';

/** Who watches: a hundred members, so that nobody holds more sockets than one may. */
const MEMBERS = 100;
/** Pause until a fresh process has nothing left to do (ms). */
const REST_MS = 5_000;

export interface LiveRoom {
  readonly server: ServerProcess;
  readonly workspaceId: string;
  /** What captures carry. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the sockets of each member carry. */
  readonly watchers: readonly Readonly<Record<string, string>>[];
  /** Memory of the server that nobody has asked anything yet (MB). */
  readonly idleMb: number;
}

/** The built server, every role in one process, and a workspace with members who watch. */
export async function openLiveRoom(ground: Ground, { cleanup }: Course): Promise<LiveRoom> {
  const { ownerUrl, appUrl, home } = ground;
  const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home, LOG_LEVEL: 'error' };
  const server = await startServerProcess(fromRoot('dist/program/server.js'), env, cleanup);
  await sleep(REST_MS);
  const idleMb = new MemoryWatch(server.pid).stop().began;
  const { workspaceId, headers } = await openWorkspace(ground, server.url);
  return { server, workspaceId, headers, watchers: await sessionsIn(ground, workspaceId), idleMb };
}

async function sessionsIn({ appUrl }: Ground, workspaceId: string): Promise<{ cookie: string }[]> {
  const database = await Database.connect({ url: appUrl, poolSize: 2, statementTimeoutMs: 30_000 });
  const watchers: { cookie: string }[] = [];
  try {
    for (let number = 0; number < MEMBERS; number += 1) {
      const facts = {
        ...{ name: `Watcher ${number}`, email: `watcher.${number}@example.com` },
        ...{ roles: ['leadership'], teamIds: [] },
      };
      const { accountId } = await addMember(database, workspaceId, facts);
      const token = await database.withRole('accounts', (tx) =>
        openSession(tx, accountId, workspaceId, new IdentityConfig()),
      );
      watchers.push({ cookie: `staffetta=${token}` });
    }
    return watchers;
  } finally {
    await database.onApplicationShutdown();
  }
}
