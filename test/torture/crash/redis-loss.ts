import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import {
  buildWorkspace,
  FORGETFUL,
  freePort,
  Ground,
  startServer,
  until,
} from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { Writers } from './writers.js';

const BOARD = 'funnel';
/** Leads that are captured while Redis is not itself. */
const LEADS = 10;
/** How long Redis is away in the long mode, and in the short one (ms). */
const AWAY_MS = { long: 60_000, short: 3_000 };
const FAULTS = ['killed', 'flushed', 'hung'] as const;

/** A redis-server of this trial on one port, as an operator runs it beside the product. */
class Redis {
  private child: ChildProcess | undefined;

  constructor(readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'];
    this.child = spawn('redis-server', args, { stdio: 'ignore' });
    await until('Redis', () =>
      this.flush().then(
        () => true,
        () => false,
      ),
    );
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  async flush(): Promise<void> {
    const socket = { reconnectStrategy: false as const };
    const client = createClient({ url: this.url, socket }).on('error', () => undefined);
    await client.connect();
    await client.flushAll();
    client.destroy();
  }
}

async function harm(redis: Redis, fault: (typeof FAULTS)[number]): Promise<() => Promise<void>> {
  if (fault === 'killed') await redis.kill();
  else if (fault === 'hung') redis.freeze();
  else await redis.flush();
  return async () => {
    if (fault === 'killed') await redis.start();
    else redis.resume();
  };
}

const shown = (client: LiveClient): number => Number(client.last(BOARD)?.cells['now.inquiry'] ?? 0);

/** Captures leads one by one and waits for each on the board of the other process; the time that took goes to `lags`. */
async function follow(
  course: Course,
  { writers, client }: { readonly writers: Writers; readonly client: LiveClient },
  lags: number[],
): Promise<void> {
  for (let lead = 0; lead < LEADS; lead += 1) {
    await writers.write();
    const at = performance.now();
    const wanted = writers.leadIds.length;
    const isThere = await until('the board', () => shown(client) >= wanted).catch(() => false);
    course.check(isThere === true, () => `the board shows ${shown(client)} of ${wanted}`);
    lags.push(performance.now() - at);
  }
  course.check(shown(client) === writers.leadIds.length, 'the board shows more than there is');
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? 0;

async function run(course: Course): Promise<void> {
  const { cleanup, home } = course;
  const redis = new Redis(await freePort());
  cleanup.add(() => redis.kill());
  await redis.start();
  const ground = await Ground.open(cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const { members } = await buildWorkspace(db, {
    members: [{ name: 'Ada', roles: ['administrator', 'marketing-manager'], team: 'marketing' }],
  });
  const env = { DATABASE_ALLOW_LOSS: 'true', STAFFETTA_HOME: home, REDIS_URL: redis.url };
  course.say('starting a server for requests and sockets, and a worker');
  const api = await startServer(db, { cleanup, env: { ...env, ROLES: 'api,live' } });
  await startServer(db, { cleanup, env: { ...env, ROLES: 'worker' } });
  const client = new LiveClient(api.url, { cookie: members.Ada.cookie });
  cleanup.add(() => client.close());
  await client.watch(BOARD);
  const at = { writers: new Writers(api.url, members.Ada), client };
  const [calm, lost]: [number[], number[]] = [[], []];
  for (let round = 0; round < course.rounds; round += 1) {
    const fault = FAULTS[round % FAULTS.length] ?? 'killed';
    course.say(`round ${round + 1}: Redis is ${fault}`);
    const mend = await harm(redis, fault);
    const backAt = performance.now() + AWAY_MS[course.isLong ? 'long' : 'short'];
    await follow(course, at, lost);
    await sleep(Math.max(0, backAt - performance.now()));
    await mend();
    await follow(course, at, calm);
  }
  for (const wrong of at.writers.wrong) course.failed(wrong);
  for (const violation of client.violations) course.failed(violation);
  course.figure('95 % of changes are shown, Redis lost', Math.round(p95(lost)), 'ms', { atMost: 2_500 });
  course.figure('95 % of changes are shown, Redis back', Math.round(p95(calm)), 'ms');
}

export const redisLoss: Trial = {
  row: 9,
  kind: 'torture',
  name: 'redis-loss',
  promise:
    'Redis is killed, flushed or hangs: every request is served, sockets get every change by way of the database, and nothing comes twice when it is back.',
  unit: 'loss',
  rounds: { short: 3, long: 9 },
  needs: ['build', 'redis'],
  run,
};
