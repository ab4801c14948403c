import type { INestApplicationContext } from '@nestjs/common';
import { Timers } from '#agreements';
import { openApplication } from './lib/application.js';
import type { Bench, Course, Outcome, Table } from './lib/bench.js';
import { sideOf } from './lib/board-sides.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import type { Ground } from './lib/ground.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';
import { announcing, RATE } from './timers-announcing.js';
import type { AnnouncingRound } from './timers-announcing.js';
import { startFloor } from './timers-floor.js';
import { startProduct } from './timers-product.js';

/** Finding what falls due next, by round. */
interface Finding {
  readonly pending: number;
  readonly product: readonly Spread[];
  readonly floor: readonly Spread[];
}

interface Measured {
  readonly findings: readonly Finding[];
  readonly pending: number;
  readonly product: readonly AnnouncingRound[];
  readonly floor: readonly AnnouncingRound[];
}

/** Sizes are pending obligations; deadlines are announced among as many as the last one says. */
export const timers: Bench = {
  name: 'timers',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [1_000, 1_000_000], seconds: 30 },
  run: async (course) => {
    // Nothing else tells when a transaction was committed, to the microsecond and after the fact.
    const ground = await openGround(course, { track_commit_timestamp: 'on' });
    const app = await openApplication(ground, course);
    const { crowd, announcer } = await startProduct(ground, course);
    const findings: Finding[] = [];
    for (const pending of course.sizes) {
      await crowd.growTo(pending, course.note);
      await ground.admin.query('vacuum analyze');
      findings.push(await find(app, ground, crowd.pending, course));
    }
    const { pending } = crowd;
    course.note('writing the promises of the floor');
    const floorAnnouncer = await startFloor(ground, course, pending);
    const sides = [announcer, floorAnnouncer].map((each) => announcing(each, ground, course));
    const [product = [], floor = []] = await takeTurns(sides, course.rounds, course.note);
    return outcomeOf({ findings, pending, product, floor }, course);
  },
};

const NEXT = { name: 'next', text: 'select at from due order by at limit 1' };

async function find(
  app: INestApplicationContext,
  { admin }: Ground,
  pending: number,
  { rounds, note }: Course,
): Promise<Finding> {
  const timersOf = app.get(Timers);
  const sides = [
    { name: 'product', read: async () => ({ ms: await timersOf.runDue() }) },
    { name: 'floor', read: async () => ({ at: String((await admin.query(NEXT)).rows.length) }) },
  ].map((read) => sideOf(read, 5));
  const [product = [], floor = []] = await takeTurns(sides, rounds, note);
  return { pending, product, floor };
}

const outcomeOf = (measured: Measured, course: Course): Outcome => ({
  tables: [findingTable(measured), announcingTable(measured, course)],
  figures: figuresFor(measured),
  numbers: { ...measured, growth: growthOf(measured), ratios: ratiosFor(measured) },
  faults: faultsOf(measured),
});

const figuresFor = ({ findings, pending, product, floor }: Measured): Figure[] => [
  ...findings.flatMap((found) =>
    figure('finding what falls due next', 'ms', mediansOf(found.product), {
      ...{ size: found.pending, floor: mediansOf(found.floor) },
    }),
  ),
  ...TOLD.flatMap(([name, unit, key]) =>
    figure(name, unit, ofRounds(product, key), { size: pending, floor: ofRounds(floor, key) }),
  ),
];

const mediansOf = (rounds: readonly Spread[]): number[] => rounds.map(({ median }) => median);

/** What finding costs at the last size, to the first; undefined for one size. */
function growthOf({ findings }: Measured): { product: Spread; floor: Spread } | undefined {
  const [first, last] = [findings[0], findings.at(-1)];
  if (!first || !last || first === last) return undefined;
  const of = (side: 'product' | 'floor'): Spread => ratiosOf(mediansOf(last[side]), mediansOf(first[side]));
  return { product: of('product'), floor: of('floor') };
}

function findingTable(measured: Measured): Table {
  const growth = growthOf(measured);
  return {
    title: 'finding what falls due next: median of the rounds (min–max), ms',
    columns: ['pending', 'product', 'floor', 'product / floor'],
    rows: [
      ...measured.findings.map(({ pending, product, floor }) => [
        pending.toLocaleString('en'),
        ...[product, floor].map((rounds) => spreadText(spreadOf(mediansOf(rounds)))),
        spreadText(ratiosOf(mediansOf(product), mediansOf(floor))),
      ]),
      ...(growth ? [['last / first', spreadText(growth.product), spreadText(growth.floor), '']] : []),
    ],
  };
}

const FIGURES = ['p50', 'p99', 'most', 'processMicros', 'databaseMicros'] as const;

const TOLD = [
  ['deadline to commit, p50', 'ms', 'p50'],
  ['deadline to commit, p99', 'ms', 'p99'],
  ['processor time of the server a deadline', 'µs', 'processMicros'],
  ['processor time of PostgreSQL a deadline', 'µs', 'databaseMicros'],
] as const;

const ofRounds = (rounds: readonly AnnouncingRound[], figure: (typeof FIGURES)[number]): number[] =>
  rounds.map((round) => round[figure] ?? Number.NaN);

const ratiosFor = ({ product, floor }: Measured): Record<string, Spread> =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, ratiosOf(ofRounds(product, figure), ofRounds(floor, figure))]),
  );

function announcingTable(measured: Measured, { seconds }: Course): Table {
  const { pending, product, floor } = measured;
  const line = (name: string, rounds: readonly AnnouncingRound[]): string[] => [
    name,
    ...FIGURES.map((figure) => spreadText(spreadOf(ofRounds(rounds, figure)))),
  ];
  const ratios = ratiosFor(measured);
  return {
    title: `announcing ${RATE} deadlines a second for ${seconds} s among ${pending.toLocaleString('en')}, ${product.length} rounds: median (min–max)`,
    columns: ['', 'p50 ms late', 'p99 ms late', 'latest ms', 'process µs/deadline', 'PostgreSQL µs/deadline'],
    rows: [
      ...[line('product', product), line('floor', floor)],
      ['product / floor', ...FIGURES.map((figure) => shortly(ratios[figure]?.median ?? Number.NaN))],
    ],
  };
}

/** What falls due is told, once, with the deadline as its time. */
const faultsOf = ({ product, floor }: Measured): string[] =>
  [...product, ...floor].flatMap(({ deadlines, told, right }) => [
    ...(told === deadlines ? [] : [`${deadlines - told} of ${deadlines} deadlines were not told in time.`]),
    ...(right === deadlines
      ? []
      : [`${deadlines - right} of ${deadlines} are not told once and with their time.`]),
  ]);
