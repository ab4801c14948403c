import { setTimeout as sleep } from 'node:timers/promises';
import type { Trial } from '../lib/trial.js';
import { most, openFloor, serve, tellFaults } from './floor.js';

/** Row 1: the server's process dies at any moment of its work. */
export const KILL9_API: Trial = {
  row: 1,
  kind: 'torture',
  name: 'kill9-api',
  promise:
    'Whatever was acknowledged is there once, and nothing is half written, whenever the server process is killed.',
  unit: 'kill',
  rounds: { short: 4, long: 100 },
  needs: ['build'],
  async run(course) {
    const floor = await openFloor(course);
    const { ledger } = floor;
    const server = await serve(course, floor);
    const stop = ledger.begin(() => server.url);
    const away: number[] = [];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(course.random.int(200, 2_500));
      await server.kill();
      const killed = performance.now();
      await server.restart();
      while (ledger.firstAfter(killed) === undefined) await sleep(20);
      away.push(ledger.firstAfter(killed) ?? 0);
      course.passed();
    }
    await stop();
    tellFaults(course, floor, server);
    course.figure('writes acknowledged', ledger.acknowledged.length, '');
    course.figure('longest from kill to next yes', most(away) / 1_000, 's', { atMost: 10 });
    await ledger.judge(course, server.url);
  },
};
