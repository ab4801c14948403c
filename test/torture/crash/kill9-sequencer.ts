import { setTimeout as sleep } from 'node:timers/promises';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import { Wire } from '../../support/stack/index.js';
import type { Held, Program } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { most, openFloor, serve } from './floor.js';
import type { Floor } from './floor.js';

/** The statements of numbering and reading: whoever does that work is killed right before or right after one of them. */
const POINTS: readonly RegExp[] = [
  /select position::float8 as position from journal_head where workspace_id = \$1 for update/,
  /batch as \(/,
  /update journal_head set position/,
  /update journal_reader set position/,
  /from journal_entry where workspace_id = \$1 and position >/,
  /fence from journal_reader where workspace_id/,
];
const BOARD = 'funnel';

interface Worker {
  readonly wire: Wire;
  readonly program: Program;
}

/** Row 5: whoever numbers the journal and folds it dies at any of its steps; another goes on. */
export const KILL9_SEQUENCER: Trial = {
  row: 5,
  kind: 'torture',
  name: 'kill9-sequencer',
  promise:
    'No revision of a board is skipped, repeated or wrong when the process that numbers and folds is killed at any of its statements; another takes over within 4 s.',
  unit: 'kill',
  rounds: { short: 4, long: 500 },
  needs: ['build'],
  async run(course) {
    const floor = await openFloor(course);
    const api = await serve(course, floor, { env: { ROLES: 'api,live' } });
    const workers = [await startWorker(course, floor), await startWorker(course, floor)];
    const clients = Array.from({ length: 5 }, () => new LiveClient(api.url, floor.ledger.watcher));
    course.cleanup.add(() => clients.forEach((client) => client.close()));
    await Promise.all(clients.map((client) => client.watch(BOARD)));
    const stop = floor.ledger.begin(() => api.url, 3);
    const takeovers: number[] = [];
    for (let round = 0; round < course.rounds; round += 1) {
      await sleep(course.random.int(200, 800));
      takeovers.push(await killOne(course, floor, workers, round));
    }
    await stop();
    const [usual, longest] = [
      takeovers.sort((one, other) => one - other)[takeovers.length >> 1] ?? 0,
      most(takeovers),
    ];
    course.figure('usual takeover', usual / 1_000, 's');
    course.figure('longest takeover', longest / 1_000, 's', { atMost: 4 });
    await floor.ledger.judge(course, api.url);
    judgeClients(course, clients);
  },
};

async function startWorker(course: Course, floor: Floor): Promise<Worker> {
  const wire = await Wire.before(floor.db.appUrl, course.cleanup);
  return { wire, program: await serve(course, floor, { wire, env: { ROLES: 'worker' } }) };
}

/** Kills the one that comes to the point first, and gives how long it takes until the journal is numbered further (ms). */
async function killOne(
  course: Course,
  { ledger, db }: Floor,
  workers: readonly Worker[],
  round: number,
): Promise<number> {
  const point = POINTS[round % POINTS.length] ?? /commit/i;
  const place = course.random.chance(0.5) ? { before: point } : { after: point };
  const holds = workers.map(({ wire }) => wire.hold(place));
  const victim = await Promise.race(holds.map(({ reached }, index) => reached.then(() => index)));
  const { program } = workers[victim] as Worker;
  await program.kill();
  const killed = performance.now();
  holds.forEach((hold: Held, index) => index !== victim && hold.release());
  const before = await folded(db, ledger.workspaceId);
  while ((await folded(db, ledger.workspaceId)) <= before) await sleep(25);
  const ms = performance.now() - killed;
  holds.forEach((hold) => hold.release());
  await program.restart();
  course.passed();
  return ms;
}

/** How far the reader that lags most has read. */
async function folded(db: Floor['db'], workspaceId: string): Promise<number> {
  const [row] = await db.oracle<{ position: number }>(
    'select min(position)::float8 as position from journal_reader where workspace_id = $1',
    [workspaceId],
  );
  return row?.position ?? 0;
}

function judgeClients(course: Course, clients: readonly LiveClient[]): void {
  for (const client of clients) {
    course.check(client.violations.length === 0, () => client.violations.slice(0, 3).join('; '));
    const stages = client.last(BOARD)?.cells ?? {};
    const first = clients[0]?.last(BOARD)?.cells ?? {};
    course.check(JSON.stringify(stages) === JSON.stringify(first), 'two clients see different numbers');
  }
}
