import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/server-process.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const CLI = join(__dirname, '../../dist/program/cli.js');
/** Several processes start one after the other, on a machine that may be busy (ms). */
const PATIENCE_MS = 180_000;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a cluster on one machine', () => {
  let db: TestDatabase;
  let cluster: ChildProcess;
  let url: string;
  let said = '';
  const home = mkdtempSync(join(tmpdir(), 'staffetta-cluster-'));
  /** Where each process was last said to be. */
  const pidsOf = (): number[] => [...said.matchAll(/ pid (\d+) {2}http/g)].map(([, pid]) => Number(pid));

  beforeAll(async () => {
    db = await testDatabase();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    cluster = spawn(process.execPath, [CLI, 'cluster', '--api', '2', '--workers', '1'], {
      env: {
        ...{ ...process.env, NODE_OPTIONS: '', PORT: String(port), STAFFETTA_HOME: home, LOG_LEVEL: 'error' },
        ...{ DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl, DATABASE_ALLOW_LOSS: 'true' },
        SHUTDOWN_DRAIN_MS: '1000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    cluster.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the cluster to run', () => said.includes('Stop it with'), PATIENCE_MS);
  }, PATIENCE_MS);
  afterAll(async () => {
    cluster.kill('SIGKILL');
    await until('its processes to end with it', () => !pidsOf().some(isAlive), PATIENCE_MS);
    rmSync(home, { recursive: true, force: true });
    await db.drop();
  }, PATIENCE_MS);

  /**
   * Asks all the while, as any client does; resolves with the statuses when `what` is done. Readiness is no such question: a process that
   * is about to stop says that it is not ready, and answers everything else until the balancer has seen it.
   */
  const asking = async (what: () => Promise<unknown>): Promise<Set<number>> => {
    const statuses = new Set<number>();
    let isDone = false;
    const working = what().finally(() => (isDone = true));
    for (; !isDone; await sleep(50)) statuses.add((await fetch(`${url}/api/v1/setup`)).status);
    await working;
    return statuses;
  };

  it(
    'starts a process again that died, and answers meanwhile',
    async () => {
      const [first = 0] = pidsOf();
      const statuses = await asking(async () => {
        process.kill(first, 'SIGKILL');
        await until('the death to be told', () => said.includes('died and is started again'));
      });
      expect([...statuses].filter((status) => status !== 200 && status !== 502)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'replaces every process without one request that fails',
    async () => {
      const statuses = await asking(async () => {
        cluster.kill('SIGHUP');
        await until('all to be replaced', () => said.match(/was replaced/g)?.length === 3, PATIENCE_MS);
      });
      expect([...statuses]).toEqual([200]);
    },
    PATIENCE_MS,
  );

  it(
    'stops with all its processes',
    async () => {
      const gone = once(cluster, 'exit');
      cluster.kill('SIGTERM');
      expect((await gone)[0]).toBe(0);
      expect(pidsOf().filter(isAlive)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
