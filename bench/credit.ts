import { PathCredits, U_SHAPED } from '#credit';
import type { PathCreditModel, PathReport } from '#credit';
import { BenchPaths, WON_EVERY } from './credit-paths.js';
import type { Bench, Course, Outcome } from './lib/bench.js';
import { figure } from './lib/figures.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';

/** Sizes are paths. */
export const credit: Bench = {
  name: 'credit',
  isOfBuild: false,
  defaults: { rounds: 3, sizes: [1_000_000], seconds: 60 },
  run: async (course) => {
    const measured: Measured[] = [];
    for (const size of course.sizes) measured.push(await measure(size, course));
    return outcomeOf(measured);
  },
};

const RULES: readonly PathCreditModel[] = [
  { kind: 'first' },
  { kind: 'last' },
  { kind: 'lastNonDirect', direct: ['channel 3'] },
  { kind: 'linear' },
  U_SHAPED,
];

const PRODUCTS: readonly (readonly [name: string, models: readonly PathCreditModel[]])[] = [
  ['five rules together', RULES],
  ['Shapley', [{ kind: 'shapley' }]],
  ['Markov, order 1', [{ kind: 'markov', order: 1 }]],
  ['Markov, order 2', [{ kind: 'markov', order: 2 }]],
  ['Markov, order 3', [{ kind: 'markov', order: 3 }]],
];

interface Taken {
  readonly seconds: number;
  /** The most the process held so far (its largest resident set, MB), the paths of the bench included. */
  readonly memoryMb: number;
}

interface Measured {
  readonly size: number;
  readonly touches: number;
  readonly names: readonly string[];
  readonly taken: readonly (readonly Taken[])[];
  readonly faults: readonly string[];
}

async function measure(size: number, { rounds, note }: Course): Promise<Measured> {
  note(`making ${size.toLocaleString('en')} paths`);
  const paths = new BenchPaths(size);
  const faults: string[] = [];
  const sides = [
    ...PRODUCTS.map(([name, models]) =>
      timed(name, () => faults.push(...faultsOf(name, credited(paths, models), size))),
    ),
    timed('floor: their lengths, summed', () => {
      const length = lengthOf(paths);
      if (length !== paths.touches) faults.push(`The floor counted ${length} touches.`);
    }),
  ];
  const taken = await takeTurns(sides, rounds, note);
  return { size, touches: paths.touches, names: sides.map(({ name }) => name), taken, faults };
}

function credited(paths: BenchPaths, models: readonly PathCreditModel[]): PathReport {
  const credits = new PathCredits(models);
  paths.each((channels, isWon) =>
    credits.add(channels, { conversions: isWon ? 1 : 0, value: isWon ? 100 : 0, nulls: isWon ? 0 : 1 }),
  );
  return credits.report();
}

function lengthOf(paths: BenchPaths): number {
  let sum = 0;
  paths.each((channels) => (sum += channels.length));
  return sum;
}

/** Credits must add up to the conversions, and a chain must convert as often as the paths did. */
function faultsOf(name: string, { models }: PathReport, size: number): string[] {
  const won = Math.ceil(size / WON_EVERY);
  return models.flatMap(({ channels, markov }) => {
    const sum = channels.reduce((all, { conversions }) => all + conversions, 0);
    const isWhole = Math.abs(sum - won) < 1e-6 * won;
    const isTrue = markov === null || Math.abs(markov.probability - won / size) < 1e-9;
    return [
      ...(isWhole ? [] : [`${name} credits ${sum} of ${won} conversions.`]),
      ...(isTrue ? [] : [`${name} converts ${markov.probability}.`]),
    ];
  });
}

const timed = (name: string, work: () => void): Side<Taken> => ({
  name,
  round: () => {
    const from = performance.now();
    work();
    const seconds = (performance.now() - from) / 1_000;
    return Promise.resolve({ seconds, memoryMb: process.resourceUsage().maxRSS / 1_024 });
  },
});

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: measured.map(({ size, touches, names, taken }) => {
    const seconds = (side: number): number[] => taken[side]!.map((each) => each.seconds);
    const last = names.length - 1;
    return {
      title: `credit, ${size.toLocaleString('en')} paths, ${touches.toLocaleString('en')} touches: median of the rounds (min–max)`,
      columns: ['', 's', 'most memory MB', 'to the floor'],
      rows: names.map((name, side) => [
        name,
        spreadText(spreadOf(seconds(side))),
        shortly(Math.max(...taken[side]!.map(({ memoryMb }) => memoryMb))),
        side === last ? '' : spreadText(ratiosOf(seconds(side), seconds(last))),
      ]),
    };
  }),
  figures: measured.flatMap(({ size, names, taken }) =>
    taken.slice(0, -1).flatMap((runs, side) =>
      figure(
        names[side] ?? '',
        's',
        runs.map(({ seconds }) => seconds),
        {
          ...{ size, floor: (taken.at(-1) ?? []).map(({ seconds }) => seconds) },
        },
      ),
    ),
  ),
  numbers: measured,
  faults: measured.flatMap(({ faults }) => faults),
});
