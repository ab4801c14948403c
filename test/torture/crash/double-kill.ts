import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Course, Trial } from '../lib/trial.js';
import { most, openFloor, serve, tellFaults } from './floor.js';
import type { Floor } from './floor.js';

/** Row 11: the server and PostgreSQL die in the same moment. */
export const DOUBLE_KILL: Trial = {
  row: 11,
  kind: 'torture',
  name: 'double-kill',
  promise: 'What was acknowledged survives when the server and PostgreSQL are killed together, mid-load.',
  unit: 'kill',
  rounds: { short: 2, long: 50 },
  needs: ['build'],
  async run(course) {
    const floor = await openFloor(course);
    const { ground, db, ledger } = floor;
    const server = await serve(course, floor);
    const stop = ledger.begin(() => server.url);
    const away: number[] = [];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(course.random.int(500, 3_000));
      await Promise.all(
        course.random.shuffled([() => server.kill(), () => ground.kill()]).map((kill) => kill()),
      );
      const killed = performance.now();
      await ground.start();
      await server.restart();
      while (ledger.firstAfter(killed) === undefined) await sleep(20);
      away.push(ledger.firstAfter(killed) ?? 0);
      course.passed();
    }
    await stop();
    tellFaults(course, floor, server);
    const settings = await db.oracle<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
    );
    for (const { name, setting } of settings) course.check(setting === 'on', `${name} is ${setting}`);
    course.figure('writes acknowledged', ledger.acknowledged.length, '');
    course.figure('longest from kill to next yes', most(away) / 1_000, 's');
    course.remark(
      'Pages that the operating system had not written yet are not lost here: that takes a power cut.',
    );
    await ledger.judge(course, server.url);
    await refusesToForget(course, floor);
  },
};

/** A server that may lose what it acknowledged is not served on. */
async function refusesToForget(course: Course, floor: Floor): Promise<void> {
  const client = new Client({ connectionString: floor.db.adminUrl });
  await client.connect();
  await client.query('alter system set full_page_writes = off');
  await client.query('select pg_reload_conf()');
  await client.end();
  const said = await serve(course, floor).then(
    () => 'it serves',
    (error: Error) => error.message,
  );
  course.check(/full_page_writes is off/.test(said), () => said.slice(-500));
}
