import type { Bench, Course, Outcome, Table } from './lib/bench.js';
import { CONNECTIONS, sideOf, startFloor, startProduct } from './lib/capture-sides.js';
import type { CaptureRound } from './lib/capture-sides.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';

/** Sizes are submissions per request. */
export const capture: Bench = {
  name: 'capture',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [1, 100], seconds: 5 },
  run: async (course) => {
    const ground = await openGround(course);
    course.note('starting the product and the floor');
    const takers = [await startProduct(ground, course), await startFloor(ground, course)];
    const measured: Measured[] = [];
    for (const size of course.sizes) {
      course.note(`${size} per request, ${CONNECTIONS} connections`);
      const sides = takers.map((taker) => sideOf(taker, size, ground, course));
      const [product = [], floor = []] = await takeTurns(sides, course.rounds, course.note);
      measured.push({ size, product, floor });
    }
    return outcomeOf(measured, course);
  },
};

interface Measured {
  readonly size: number;
  readonly product: readonly CaptureRound[];
  readonly floor: readonly CaptureRound[];
}

const outcomeOf = (measured: readonly Measured[], { seconds }: Course): Outcome => ({
  tables: measured.map((each) => tableOf(each, seconds)),
  figures: measured.flatMap(figuresOf),
  numbers: measured.map((each) => ({ ...each, ratio: ratioOf(each) })),
  faults: measured.flatMap(faultsOf),
});

function figuresOf({ size, product, floor }: Measured): Figure[] {
  const each = (name: string, unit: string, of: (round: CaptureRound) => number | undefined): Figure[] =>
    figure(name, unit, product.map(of), { size, floor: floor.flatMap((round) => of(round) ?? []) });
  return [
    ...each('requests', '/s', ({ perSecond }) => perSecond),
    ...each('p50', 'ms', ({ p50 }) => p50),
    ...each('p99', 'ms', ({ p99 }) => p99),
    ...each('processor time of the server a request', 'µs', ({ serverMicros }) => serverMicros),
    ...each('processor time of PostgreSQL a request', 'µs', ({ databaseMicros }) => databaseMicros),
    ...figure(
      'boards caught up after the last answer',
      'ms',
      product.map(({ backlog }) => backlog?.clearedAfterMs),
      { size },
    ),
  ];
}

const ratesOf = (rounds: readonly CaptureRound[]): number[] => rounds.map(({ perSecond }) => perSecond);
const ratioOf = ({ product, floor }: Measured): ReturnType<typeof ratiosOf> =>
  ratiosOf(ratesOf(product), ratesOf(floor));

function tableOf(measured: Measured, seconds: number): Table {
  const { size, product, floor } = measured;
  const backlogs = product.flatMap(({ backlog }) => backlog ?? []);
  const catchUp = spreadOf(backlogs.map(({ clearedAfterMs }) => clearedAfterMs));
  return {
    title: `capture, ${size} per request, ${CONNECTIONS} connections, ${product.length} rounds of about ${seconds} s: median (min–max)`,
    columns: ['', 'requests/s', 'leads/s', 'p50 ms', 'p99 ms', 'server µs/request', 'PostgreSQL µs/request'],
    rows: [
      rowOf('product', size, product),
      rowOf('floor', size, floor),
      ['product / floor', spreadText(ratioOf(measured))],
      ['boards caught up after ms', spreadText(catchUp)],
    ],
  };
}

function rowOf(name: string, size: number, rounds: readonly CaptureRound[]): string[] {
  const middle = (figure: (round: CaptureRound) => number | undefined): string =>
    shortly(spreadOf(rounds.map((round) => figure(round) ?? Number.NaN)).median);
  return [
    name,
    spreadText(spreadOf(ratesOf(rounds))),
    middle(({ perSecond }) => perSecond * size),
    middle(({ p50 }) => p50),
    middle(({ p99 }) => p99),
    middle(({ serverMicros }) => serverMicros),
    middle(({ databaseMicros }) => databaseMicros),
  ];
}

/** What was acknowledged must be there, each submission once. */
function faultsOf({ size, product, floor }: Measured): string[] {
  const at = `at ${size} per request`;
  return [
    ...[...product, ...floor].flatMap(({ errors, requests, kept }) => [
      ...(errors > 0 ? [`${errors} requests failed ${at}.`] : []),
      ...(kept === requests * size ? [] : [`${requests * size} were acknowledged and ${kept} kept ${at}.`]),
    ]),
    ...(product.some(({ backlog }) => backlog && !backlog.isCleared)
      ? [`The boards had not caught up when the next round began ${at}.`]
      : []),
  ];
}
