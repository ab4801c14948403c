import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addressFor, Database } from '#database';
import { Program } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import { asAdmin } from '../../support/test-database.js';
import { Ledger } from '../lib/ledger.js';
import type { Course, Trial } from '../lib/trial.js';
import { judgeProcess, most } from './floor.js';

const MAIN = fileURLToPath(new URL('../../../dist/program/server.js', import.meta.url));

/** Row 2: the product with the PostgreSQL it brings along. */
export const KILL9_EMBEDDED: Trial = {
  row: 2,
  kind: 'torture',
  name: 'kill9-embedded',
  promise:
    'The product with its own PostgreSQL comes up by itself after a kill of its process, and goes on when only its PostgreSQL is killed.',
  unit: 'kill',
  rounds: { short: 2, long: 40 },
  needs: ['build', 'linux'],
  async run(course) {
    const home = join(course.home, 'installation');
    const env = { STAFFETTA_HOME: home, LOG_LEVEL: 'error' };
    const server = await Program.start(MAIN, { env }, course.cleanup);
    const ledger = await openLedger(course, home);
    const stop = ledger.begin(() => server.url);
    const [up, back]: [number[], number[]] = [[], []];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(course.random.int(500, 2_500));
      const { pid } = server;
      const from = performance.now();
      if (round % 2 === 0) {
        await server.kill();
        await server.restart();
        up.push(performance.now() - from);
      } else process.kill(pidFile(home).pid, 'SIGKILL');
      while (ledger.firstAfter(from + 500) === undefined && server.isAlive) await sleep(20);
      if (round % 2 === 1) {
        back.push(ledger.firstAfter(from + 500) ?? 0);
        judgeProcess(course, server, pid);
      } else course.passed();
    }
    await stop();
    course.figure('longest from the start of a killed product until it is ready', most(up) / 1_000, 's', {
      atMost: 10,
    });
    course.figure('longest from a kill of its PostgreSQL to the next yes', most(back) / 1_000, 's', {
      atMost: 10,
    });
    await ledger.judge(course, server.url);
  },
};

interface PidFile {
  readonly pid: number;
  readonly port: number;
}

function pidFile(home: string): PidFile {
  const [pid, , , port] = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(pid), port: Number(port) };
}

/** Its addresses are asked for anew each time: a product that starts again takes another port. */
async function openLedger(course: Course, home: string): Promise<Ledger> {
  const password = readFileSync(join(home, 'superuser'), 'utf8').trim();
  const roles = JSON.parse(readFileSync(join(home, 'roles.json'), 'utf8')) as { owner: string; app: string };
  const address = (user: string, secret: string): string =>
    addressFor(`postgres://127.0.0.1:${pidFile(home).port}`, user, secret, 'staffetta');
  const adminUrl = (): string => address('postgres', password);
  const appUrl = (): string => address('staffetta_app', roles.app);
  const database = await Database.connect({ url: appUrl(), poolSize: 2, statementTimeoutMs: 30_000 });
  const db: GroundDatabase = {
    get adminUrl() {
      return adminUrl();
    },
    get ownerUrl() {
      return address('staffetta_owner', roles.owner);
    },
    get appUrl() {
      return appUrl();
    },
    database,
    oracle: <T>(text: string, values: readonly unknown[] = []) =>
      asAdmin<T>(adminUrl(), { text, values: [...values] }),
  };
  const ledger = await Ledger.open(course, db);
  await database.onApplicationShutdown();
  return ledger;
}
