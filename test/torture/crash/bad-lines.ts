import { setTimeout as sleep } from 'node:timers/promises';
import { Wire } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { judgeProcess, most, openFloor, serve, tellFaults } from './floor.js';
import type { Floor } from './floor.js';

const FAULTS = ['deafen', 'both', 'asks', 'answers'] as const;
/** So many at once: more than the pool has slots. */
const AT_ONCE = 40;

/** Row 6: lines to PostgreSQL stay open and carry nothing. */
export const HALFOPEN_PG: Trial = {
  row: 6,
  kind: 'torture',
  name: 'halfopen-pg',
  promise:
    'A line to PostgreSQL over which nothing comes any more is noticed and replaced; no slot stays taken and the listener hears again.',
  unit: 'fault',
  rounds: { short: 4, long: 60 },
  needs: ['build'],
  async run(course) {
    const floor = await openFloor(course);
    const wire = await Wire.before(floor.db.appUrl, course.cleanup, {
      speaks: 'bytes',
      random: course.random,
    });
    const server = await serve(course, floor, { wire });
    const { pid } = server;
    const stop = floor.ledger.begin(() => server.url);
    const [noticed, back]: [number[], number[]] = [[], []];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(course.random.int(500, 2_000));
      const fault = FAULTS[round % FAULTS.length] ?? 'both';
      course.say(`round ${round + 1}: ${fault}`);
      noticed.push(await goesDark(floor, wire, fault, server.url));
      const cleared = performance.now();
      while (floor.ledger.firstAfter(cleared) === undefined && server.isAlive) await sleep(20);
      back.push(floor.ledger.firstAfter(cleared) ?? 0);
      await servesAll(course, floor, server.url);
      judgeProcess(course, server, pid);
    }
    await stop();
    tellFaults(course, floor, server);
    course.figure('longest until the fault is told or gone round', most(noticed) / 1_000, 's', {
      atMost: 10,
    });
    course.figure('longest until the first yes afterwards', most(back) / 1_000, 's', { atMost: 10 });
    await listens(course, floor);
    await floor.ledger.judge(course, server.url);
  },
};

/** How long it takes until a request is answered again, with “later” or with yes (ms). */
async function goesDark(
  { ledger }: Floor,
  wire: Wire,
  fault: (typeof FAULTS)[number],
  url: string,
): Promise<number> {
  const from = performance.now();
  if (fault === 'deafen') wire.deafen();
  else wire.blackhole(fault);
  const told = ledger.later;
  while (ledger.later === told && ledger.firstAfter(from + 100) === undefined) await sleep(20);
  const ms = performance.now() - from;
  if (fault !== 'deafen') {
    await sleep(2_000);
    await ledger.isServed(url);
    wire.clear();
  }
  return ms;
}

async function servesAll(course: Course, { ledger }: Floor, url: string): Promise<void> {
  const from = performance.now();
  let served = 0;
  while (served < AT_ONCE && performance.now() - from < 30_000) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ledger.isServed(url)));
    served = answers.filter(Boolean).length;
  }
  course.check(
    served === AT_ONCE,
    `only ${served} of ${AT_ONCE} requests at once are served after the fault`,
  );
}

/** Whoever listens does so over a line that is younger than the first fault. */
async function listens(course: Course, { db }: Floor): Promise<void> {
  const sessions = await db.oracle<{ age: number }>(
    `select extract(epoch from clock_timestamp() - state_change)::float8 as age from pg_stat_activity
      where application_name = 'staffetta signals' and datname = current_database() order by backend_start desc`,
  );
  course.check((sessions[0]?.age ?? 99) < 5, () => `nobody listens: ${JSON.stringify(sessions)}`);
}

/** Row 7: PostgreSQL is far away over a bad line. */
export const SLOW_PG: Trial = {
  row: 7,
  kind: 'torture',
  name: 'slow-pg',
  promise:
    'Behind 300 ms of latency and a reset in every hundredth message the product is slower, never wrong.',
  unit: 'stretch of 15 s',
  rounds: { short: 2, long: 40 },
  needs: ['build'],
  async run(course) {
    const floor = await openFloor(course);
    const wire = await Wire.before(floor.db.appUrl, course.cleanup, { random: course.random.fork('wire') });
    const server = await serve(course, floor, { wire });
    const { pid } = server;
    const stop = floor.ledger.begin(() => server.url, 12);
    for (let round = 0; round < course.rounds; round += 1) {
      wire.delay(150);
      wire.resetEach(0.01);
      const before = floor.ledger.acknowledged.length;
      await sleep(15_000);
      course.check(floor.ledger.acknowledged.length > before, 'nothing was acknowledged over the bad line');
      wire.clear();
      await sleep(course.random.int(0, 1_000));
      judgeProcess(course, server, pid);
    }
    await stop();
    tellFaults(course, floor, server);
    course.figure('writes acknowledged', floor.ledger.acknowledged.length, '');
    course.figure('answers “later”', floor.ledger.later, '');
    await floor.ledger.judge(course, server.url);
  },
};
