import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Course, Outcome } from './lib/bench.js';
import { fromRoot } from './lib/capture-sides.js';
import { figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { openLiveRoom } from './lib/live-room.js';
import { residentMb } from './lib/memory.js';
import { shortly } from './lib/report.js';
import { startServerProcess } from './lib/server-process.js';
import { SocketProcess } from './lib/socket-process.js';
import { slopeOf } from './lib/statistics.js';
import { Trickle } from './lib/trickle.js';
import { capture, PER_SECOND } from './live-sides.js';

const SOCKETS = 1_000;
const LOOK_EVERY_MS = 5_000;
/** The stretch a growth is told of (s); shorter runs tell none. */
const STRETCH_S = 1_800;
/** What a process fills in the first third of a run, caches and compiled code, is no growth. */
const WARM_UP = 1 / 3;

interface Look {
  readonly atS: number;
  readonly mb: number;
}

interface Measured {
  readonly idleMb: number;
  readonly floorMb: number;
  readonly looks: readonly Look[];
  readonly faults: readonly string[];
}

/** Sizes mean nothing here; one round is one process from its start on. */
export const memory: Bench = {
  name: 'memory',
  isOfBuild: true,
  defaults: { rounds: 1, sizes: [1], seconds: STRETCH_S },
  run: async (course) => {
    const measured: Measured[] = [];
    for (let round = 1; round <= course.rounds; round += 1) measured.push(await measure(course, round));
    return outcomeOf(measured);
  },
};

async function measure(course: Course, round: number): Promise<Measured> {
  const ground = await openGround(course, {}, `-${round}`);
  const floor = await startServerProcess(fromRoot('bench/start-floor-nest.mjs'), {}, course.cleanup);
  course.note('starting the product and leaving it alone');
  const room = await openLiveRoom(ground, course);
  const floorMb = residentMb(floor.pid);
  const sockets = new SocketProcess(course.cleanup);
  await sockets.open({ url: room.server.url, count: SOCKETS, headers: room.watchers, boards: ['funnel'] });
  course.note(`${SOCKETS} sockets are open`);
  const load = new Trickle(() => capture(room), PER_SECOND);
  const looks: Look[] = [];
  const from = performance.now();
  for (let atS = 0; atS < course.seconds; atS = (performance.now() - from) / 1_000) {
    await sleep(LOOK_EVERY_MS);
    await sockets.take();
    looks.push({ atS, mb: residentMb(room.server.pid) });
    if (looks.length % 12 === 0) course.note(`${Math.round(atS)} s: ${shortly(looks.at(-1)?.mb ?? 0)} MB`);
  }
  const { errors, sent } = await load.stop();
  const { lost, refused } = await sockets.close();
  return {
    ...{ idleMb: room.idleMb, floorMb, looks },
    faults: [
      ...(errors > 0 ? [`${errors} of ${sent} captures failed.`] : []),
      ...(lost + refused > 0 ? [`${lost + refused} sockets were lost or refused.`] : []),
    ],
  };
}

const mostOf = ({ looks }: Measured): number => Math.max(...looks.map(({ mb }) => mb));

/** MB that are more after the stretch, by the slope of what follows the warming up. */
function growthOf({ looks }: Measured): number | undefined {
  if ((looks.at(-1)?.atS ?? 0) < STRETCH_S - LOOK_EVERY_MS / 500) return undefined;
  return slopeOf(looks.slice(Math.round(looks.length * WARM_UP)).map(({ atS, mb }) => [atS, mb])) * STRETCH_S;
}

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: [
    {
      title: 'resident set of the server, MB',
      columns: ['', 'idle', 'empty Nest', 'most under load', 'more in 30 minutes'],
      rows: measured.map((each, index) => [
        `round ${index + 1}`,
        ...[shortly(each.idleMb), shortly(each.floorMb), shortly(mostOf(each))],
        shortly(growthOf(each) ?? Number.NaN),
      ]),
    },
  ],
  figures: [
    ...figure(
      'idle',
      'MB',
      measured.map(({ idleMb }) => idleMb),
      {
        floor: measured.map(({ floorMb }) => floorMb),
      },
    ),
    ...figure('1,000 sockets and 200 captures/s', 'MB', measured.map(mostOf)),
    ...figure('more after 30 minutes', 'MB', measured.map(growthOf)),
  ],
  numbers: measured,
  faults: measured.flatMap(({ faults }) => faults),
});
