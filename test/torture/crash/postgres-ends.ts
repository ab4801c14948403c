import { setTimeout as sleep } from 'node:timers/promises';
import type { Course, Trial } from '../lib/trial.js';
import { judgeProcess, most, openFloor, serve, tellFaults } from './floor.js';

/** Rows 3 and 4: PostgreSQL goes away under load and comes back, while the server's process stays. */
async function goesAway(course: Course, how: 'kill' | 'stop'): Promise<void> {
  const floor = await openFloor(course);
  const { ground, ledger } = floor;
  const server = await serve(course, floor);
  const { pid } = server;
  const stop = ledger.begin(() => server.url);
  const away: number[] = [];
  for (let round = 0; round < course.rounds; round += 1) {
    await sleep(course.random.int(500, 3_000));
    await ground[how]();
    await sleep(course.random.int(0, 3_000));
    const ready = await fetch(`${server.url}/health/ready`).catch(() => undefined);
    course.check(ready?.status === 503, `readiness says ${ready?.status ?? 'nothing'} without a database`);
    await ground.start();
    const back = performance.now();
    while (ledger.firstAfter(back) === undefined && server.isAlive) await sleep(20);
    away.push(ledger.firstAfter(back) ?? 0);
    judgeProcess(course, server, pid);
    if (!server.isAlive) await server.restart();
  }
  await stop();
  tellFaults(course, floor, server);
  course.figure('writes acknowledged', ledger.acknowledged.length, '');
  course.figure('longest until the first yes after the database is back', most(away) / 1_000, 's', {
    atMost: 5,
  });
  await ledger.judge(course, server.url);
}

export const KILL9_POSTGRES: Trial = {
  row: 3,
  kind: 'torture',
  name: 'kill9-postgres',
  promise:
    'When PostgreSQL is killed under load the server stays up, says “later”, goes on by itself, and nothing acknowledged is lost.',
  unit: 'kill',
  rounds: { short: 2, long: 30 },
  needs: ['build'],
  run: (course) => goesAway(course, 'kill'),
};

export const RESTART_POSTGRES: Trial = {
  row: 4,
  kind: 'torture',
  name: 'restart-postgres',
  promise:
    'When PostgreSQL is restarted by its administrator the same process goes on, and no rejection is left unhandled.',
  unit: 'restart',
  rounds: { short: 2, long: 30 },
  needs: ['build'],
  run: (course) => goesAway(course, 'stop'),
};
