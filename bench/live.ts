import type { Bench, Course, Outcome, Table } from './lib/bench.js';
import { fromRoot } from './lib/capture-sides.js';
import { openGround } from './lib/ground.js';
import { openLiveRoom } from './lib/live-room.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { startServerProcess } from './lib/server-process.js';
import { SocketProcess } from './lib/socket-process.js';
import { quantileOf, ratiosOf, spreadOf } from './lib/statistics.js';
import { fanOutOf, figuresOf, floorMicros, productMicros } from './live-figures.js';
import type { Measured } from './live-figures.js';
import { aloneSide, floorSide, PER_SECOND, watchedSide } from './live-sides.js';
import type { Alone, Floor, Stage, Watched } from './live-sides.js';

/** Sizes are sockets. */
export const live: Bench = {
  name: 'live',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [1_000], seconds: 10 },
  run: async (course) => {
    const ground = await openGround(course, { track_commit_timestamp: 'on' });
    course.note('starting the product, the floor and the sockets');
    const room = await openLiveRoom(ground, course);
    const floor = await startServerProcess(fromRoot('bench/live-floor.mjs'), {}, course.cleanup);
    const sockets = new SocketProcess(course.cleanup);
    const measured: Measured[] = [];
    for (const count of course.sizes) {
      course.note(`${count} sockets`);
      const stage = { room, sockets, ground, course, count };
      measured.push({ count, idleMb: room.idleMb, ...(await measure(stage, floor, course)) });
    }
    return outcomeOf(measured, course);
  },
};

async function measure(
  stage: Stage,
  floorServer: Parameters<typeof floorSide>[1],
  course: Course,
): Promise<Pick<Measured, 'alone' | 'watched' | 'floor'>> {
  let sample = '';
  const watchedOne = watchedSide(stage);
  const sides: Side<Alone | Watched | Floor>[] = [
    aloneSide(stage),
    {
      name: watchedOne.name,
      round: async (number) => {
        const given = await watchedOne.round(number);
        sample = given.sample;
        return given;
      },
    },
    floorSide(stage, floorServer, () => sample),
  ];
  const [alone, watched, floor] = await takeTurns(sides, course.rounds, course.note);
  return { alone, watched, floor } as Pick<Measured, 'alone' | 'watched' | 'floor'>;
}

const outcomeOf = (measured: readonly Measured[], { seconds }: Course): Outcome => ({
  tables: measured.flatMap((each) => [delayTable(each, seconds), loadTable(each), fanOutTable(each)]),
  figures: measured.flatMap(figuresOf),
  numbers: measured.map(({ watched, ...each }) => ({
    ...each,
    watched: watched.map(({ lone, lags, sample: _, ...round }) => ({
      ...round,
      lone: quantilesOf(lone),
      commitToClient: quantilesOf([...lags]),
    })),
    fanOut: fanOutOf({ watched, ...each }),
  })),
  faults: measured.flatMap(faultsOf),
});

const quantilesOf = (values: readonly number[]): Record<'p50' | 'p99' | 'most', number> => ({
  p50: quantileOf(values, 0.5),
  p99: quantileOf(values, 0.99),
  most: quantileOf(values, 1),
});

function delayTable({ count, watched }: Measured, seconds: number): Table {
  const cells = (values: (round: Watched) => readonly number[]): string[] =>
    [0.5, 0.99, 1].map((share) =>
      spreadText(spreadOf(watched.map((round) => quantileOf(values(round), share)))),
    );
  return {
    title: `to each of ${count} sockets, ${watched.length} rounds of ${seconds} s: median (min–max) of the rounds, ms`,
    columns: ['', 'p50', 'p99', 'most'],
    rows: [
      ['a lone change, from the start of the HTTP call', ...cells(({ lone }) => lone)],
      [`commit to client at ${PER_SECOND} changes/s`, ...cells(({ lags }) => [...lags])],
    ],
  };
}

function loadTable({ idleMb, count, alone, watched }: Measured): Table {
  const row = (name: string, rounds: readonly Alone[], memory: string): string[] => [
    name,
    spreadText(spreadOf(rounds.map(({ trickle: { p50 } }) => p50))),
    spreadText(spreadOf(rounds.map(({ trickle: { p99 } }) => p99))),
    middle(rounds.map(({ serverMicros, trickle: { sent } }) => (serverMicros ?? Number.NaN) / sent)),
    memory,
  ];
  const p99s = [watched, alone].map((rounds) => rounds.map(({ trickle: { p99 } }) => p99));
  return {
    title: `API at ${PER_SECOND} captures/s`,
    columns: ['', 'p50 ms', 'p99 ms', 'server µs/capture', 'memory MB'],
    rows: [
      row('no sockets', alone, `${shortly(idleMb)} idle`),
      row(`${count} sockets`, watched, spreadText(spreadOf(watched.map(({ memoryMb }) => memoryMb)))),
      ['with / without', '', spreadText(ratiosOf(p99s[0] ?? [], p99s[1] ?? []))],
      [`all ${count} sockets on the board after ms`, middle(watched.map(({ openedMs }) => openedMs))],
    ],
  };
}

function fanOutTable(measured: Measured): Table {
  const { count, watched, floor } = measured;
  const { speed, micros } = fanOutOf(measured);
  const spreads = (rounds: readonly { readonly spreads: readonly number[] }[]): string =>
    spreadText(spreadOf(rounds.map((round) => quantileOf(round.spreads, 0.5))));
  return {
    title: `fan-out of one change to ${count} sockets`,
    columns: ['', 'first to last ms', 'server µs/message', 'messages'],
    rows: [
      [
        'product',
        spreads(watched),
        middle(productMicros(measured)),
        middle(watched.map(({ messages }) => messages)),
      ],
      ['bare ws', spreads(floor), middle(floorMicros(measured)), ''],
      ['product / floor (1 is as fast)', spreadText(speed), spreadText(micros)],
    ],
  };
}

const middle = (values: readonly number[]): string => shortly(spreadOf(values).median);

function faultsOf({ count, alone, watched, floor }: Measured): string[] {
  const reports = [...watched, ...floor].map(({ report }) => report);
  const sumOf = (pick: (report: (typeof reports)[number]) => number): number =>
    reports.reduce((sum, report) => sum + pick(report), 0);
  const problems: readonly (readonly [number, string])[] = [
    [watched.reduce((sum, { missed }) => sum + missed, 0), 'lone changes did not reach a socket'],
    [
      watched.reduce((sum, { lags }) => sum + lags.filter((lag) => !Number.isFinite(lag)).length, 0),
      'changes were lost',
    ],
    [sumOf(({ violations }) => violations), 'changes did not begin where the socket stood'],
    [sumOf(({ refused, lost, open }) => refused + lost + count - open), 'sockets were refused or lost'],
    [[...alone, ...watched].reduce((sum, { trickle }) => sum + trickle.errors, 0), 'captures failed'],
  ];
  return problems.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what} (${count} sockets).`);
}
