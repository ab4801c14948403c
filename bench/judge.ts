import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Course, Table } from './lib/bench.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';
import { CALENDAR, RULES, writeLogs } from './judge-logs.js';
import type { LogFiles } from './judge-logs.js';
import { runMeasured } from './judge-process.js';
import type { MeasuredRun } from './judge-process.js';

/** Sizes are events. */
export const judge: Bench = {
  name: 'judge',
  isOfBuild: true,
  defaults: { rounds: 3, sizes: [1_000_000], seconds: 60 },
  run: async (course) => {
    const folder = mkdtempSync(join(tmpdir(), 'staffetta-bench-judge-'));
    course.cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
    const measured: Measured[] = [];
    for (const size of course.sizes) {
      course.note(`writing ${size} events, by case, by time and at random`);
      measured.push(await measure(size, writeLogs(folder, size), course));
    }
    return {
      tables: measured.map(tableOf),
      figures: measured.flatMap(figuresOf),
      numbers: measured,
      faults: measured.flatMap(faultsOf),
    };
  },
};

/** MB for waiting rows that make the product sort on disk at any size worth measuring. */
const TIGHT_MB = 16;

interface Measured {
  readonly size: number;
  readonly files: LogFiles;
  readonly names: readonly string[];
  /** By side: the product in each order, the product short of memory, the floor. */
  readonly rounds: readonly (readonly MeasuredRun[])[];
}

async function measure(size: number, files: LogFiles, course: Course): Promise<Measured> {
  const sides = [
    product('by case', files.byCase),
    product('by time', files.byTime),
    product('at random', files.atRandom),
    product(`at random, ${TIGHT_MB} MB`, files.atRandom, ['--memory', String(TIGHT_MB)]),
    floor(files.byCase),
  ];
  const rounds = await takeTurns(sides, course.rounds, course.note);
  return { size, files, names: sides.map(({ name }) => name), rounds };
}

const product = (name: string, log: string, more: readonly string[] = []): Side<MeasuredRun> => ({
  name,
  round: () =>
    runMeasured('dist/program/cli.js', [
      ...['judge', log, '--rules', RULES, '--calendar', CALENDAR, '--by', 'custom.priority', '--json'],
      ...more,
    ]),
});

const floor = (log: string): Side<MeasuredRun> => ({
  name: 'floor',
  round: () => runMeasured('bench/judge-floor.mjs', [log]),
});

const figuresOf = ({ size, names, rounds }: Measured): Figure[] =>
  rounds.slice(0, -1).flatMap((runs, side) => [
    ...figure(
      names[side] ?? '',
      's',
      runs.map(({ wallMs }) => wallMs / 1_000),
      { size, floor: (rounds.at(-1) ?? []).map(({ wallMs }) => wallMs / 1_000) },
    ),
    ...figure(
      `${names[side]}, most memory`,
      'MB',
      runs.map(({ maxRssMb }) => maxRssMb),
      { size },
    ),
  ]);

function tableOf({ size, names, rounds }: Measured): Table {
  const seconds = (side: number): number[] => rounds[side]!.map(({ wallMs }) => wallMs / 1_000);
  const last = names.length - 1;
  return {
    title: `judge, ${size} events, ${rounds[0]?.length ?? 0} rounds: median (min–max)`,
    columns: ['', 's', 'events/s', 'processor s', 'most memory MB', 'to the floor'],
    rows: names.map((name, side) => [
      name,
      spreadText(spreadOf(seconds(side))),
      shortly(size / spreadOf(seconds(side)).median),
      shortly(spreadOf(rounds[side]!.map(({ processorMs }) => processorMs / 1_000)).median),
      shortly(Math.max(...rounds[side]!.map(({ maxRssMb }) => maxRssMb))),
      side === last ? '' : spreadText(ratiosOf(seconds(side), seconds(last))),
    ]),
  };
}

interface Told {
  readonly rows: number;
  readonly refused: number;
  readonly clauses: readonly { readonly total: { readonly standing: Readonly<Record<string, number>> } }[];
}

/** Every order must come to the same, and to what the writer of the log knows. */
function faultsOf({ size, files, names, rounds }: Measured): string[] {
  const told = rounds.map((runs) => runs.map(({ said }) => said));
  const counted = told.at(-1)!.filter((said) => Number(said) !== size);
  const [first = ''] = told[0]!;
  return [
    ...counted.map((said) => `The floor counted ${said} rows.`),
    ...told
      .slice(0, -1)
      .flatMap((runs, side) =>
        runs.flatMap((said) =>
          faultsOfRun(JSON.parse(said) as Told, JSON.parse(first) as Told, files, size).map(
            (fault) => `${names[side]}: ${fault}`,
          ),
        ),
      ),
  ];
}

function faultsOfRun({ rows, refused, clauses }: Told, first: Told, files: LogFiles, size: number): string[] {
  const { met, breached } = clauses[0]!.total.standing;
  const isTrue = met === files.met && breached === files.breached;
  return [
    ...(rows === size && refused === 0 ? [] : [`${rows} rows were read, ${refused} refused.`]),
    ...(isTrue ? [] : [`${met} met and ${breached} late, not ${files.met} and ${files.breached}.`]),
    ...(JSON.stringify(clauses) === JSON.stringify(first.clauses) ? [] : ['another result than by case.']),
  ];
}
