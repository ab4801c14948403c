import { CAPTURES_PER_SECOND, copySide, importSide } from './import-sides.js';
import type { ImportRound } from './import-sides.js';
import type { Bench, Course, Outcome, Table } from './lib/bench.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';

/** Sizes are rows of one file; each size has a PostgreSQL of its own. */
export const imports: Bench = {
  name: 'import',
  isOfBuild: true,
  defaults: { rounds: 1, sizes: [100_000], seconds: 0 },
  run: async (course) => {
    const measured: Measured[] = [];
    for (const size of course.sizes) measured.push(await measureSize(size, course));
    return {
      tables: measured.map(tableOf),
      figures: measured.flatMap(figuresOf),
      numbers: measured,
      faults: measured.flatMap(faultsOf),
    } satisfies Outcome;
  },
};

interface Measured {
  readonly size: number;
  readonly history: readonly ImportRound[];
  readonly lived: readonly ImportRound[];
  readonly floor: readonly ImportRound[];
}

/** The two imports have a product and a PostgreSQL each, for an agreement of one would judge the rows of the other. */
async function measureSize(size: number, course: Course): Promise<Measured> {
  const floorGround = await openGround(course, {}, 'floor');
  const sides = [
    await importSide(floorGround, course, { rows: size, clocks: 'none' }),
    await importSide(await openGround(course, {}, 'lived'), course, { rows: size, clocks: 'as_lived' }),
    await copySide(floorGround, course, size),
  ];
  course.note(`${size} rows`);
  const [history = [], lived = [], floor = []] = await takeTurns(sides, course.rounds, course.note);
  return { size, history, lived, floor };
}

const ratesOf = (rounds: readonly ImportRound[]): number[] => rounds.map(({ perSecond }) => perSecond);
const middle = (numbers: readonly (number | undefined)[]): string =>
  shortly(spreadOf(numbers.map((number) => number ?? Number.NaN)).median);

function figuresOf({ size, history, lived, floor }: Measured): Figure[] {
  const of = (name: string, rounds: readonly ImportRound[]): Figure[] => [
    ...figure(`rows ${name}`, '/s', ratesOf(rounds), { size, floor: ratesOf(floor) }),
    ...figure(
      `read after the end, ${name}`,
      's',
      rounds.map(({ readAfterMs }) => readAfterMs / 1_000),
      { size },
    ),
    ...figure(
      `memory of the server, ${name}`,
      'MB more',
      rounds.map(({ memory }) => memory.most - memory.began),
      {
        size,
      },
    ),
  ];
  return [
    ...of('as history, no clocks', history),
    ...of(`with clocks, beside ${CAPTURES_PER_SECOND} captures/s`, lived),
    ...figure(
      'p99 of a capture beside it',
      'ms',
      lived.map(({ meanwhile }) => meanwhile?.p99),
      {
        ...{ size, floor: lived.flatMap(({ alone }) => alone?.p99 ?? []) },
      },
    ),
  ];
}

function tableOf({ size, history, lived, floor }: Measured): Table {
  const rowOf = (name: string, rounds: readonly ImportRound[]): string[] => [
    ...[name, spreadText(spreadOf(ratesOf(rounds)))],
    spreadText(ratiosOf(ratesOf(rounds), ratesOf(floor))),
    ...[middle(rounds.map(({ serverMicros }) => serverMicros))],
    ...[middle(rounds.map(({ databaseMicros }) => databaseMicros))],
    ...[middle(rounds.map(({ readAfterMs }) => readAfterMs / 1_000))],
    ...[middle(rounds.map(({ memory }) => memory.most - memory.began))],
  ];
  const p99 = (pick: 'alone' | 'meanwhile'): string => middle(lived.map((round) => round[pick]?.p99));
  return {
    title: `import of ${size} rows, ${history.length} rounds: median (min–max)`,
    columns: [
      '',
      'rows/s',
      'to the floor',
      'server µs/row',
      'PostgreSQL µs/row',
      'read after s',
      'memory +MB',
    ],
    rows: [
      rowOf('as history, no clocks', history),
      rowOf(`with clocks, beside ${CAPTURES_PER_SECOND} captures/s`, lived),
      ['floor: copy', spreadText(spreadOf(ratesOf(floor)))],
      ['p99 of a capture, alone and beside the import (ms)', p99('alone'), p99('meanwhile')],
    ],
  };
}

/** Every row must be a lead, and where clocks run each lead must be owed. */
function faultsOf({ size, history, lived }: Measured): string[] {
  return [
    ...history.flatMap(({ kept, owed }) => [
      ...(kept === size ? [] : [`${size} rows were imported as history and ${kept} kept.`]),
      ...(owed === 0 ? [] : [`${owed} promises began with rows that start no clock.`]),
    ]),
    ...lived.flatMap(({ kept, owed, meanwhile }) => [
      ...(kept >= size ? [] : [`${size} rows were imported with clocks and ${kept} kept.`]),
      ...(owed >= size ? [] : [`${size} rows start clocks and ${owed} promises began.`]),
      ...(meanwhile?.errors ? [`${meanwhile.errors} captures failed beside the import.`] : []),
    ]),
    ...[...history, ...lived].flatMap(({ readAfterMs }) =>
      Number.isNaN(readAfterMs) ? ['The readers did not catch up.'] : [],
    ),
  ];
}
