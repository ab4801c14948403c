import { openApplication } from './lib/application.js';
import type { Bench, Outcome, Table } from './lib/bench.js';
import { sideOf } from './lib/board-sides.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { familyMicros } from './lib/processor-time.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';
import { StandingHistory } from './standing-history.js';
import { countsRead, plainCredits, plainDuties, processRead, standingFaults } from './standing-sides.js';

interface Measured {
  readonly leads: number;
  readonly faults: readonly string[];
  readonly sides: readonly { readonly name: string; readonly rounds: readonly StandingRound[] }[];
}

interface StandingRound extends Spread {
  /** Processor time of a read (ms): of this process, in which the product reads; of PostgreSQL where the system tells. */
  readonly processMs: number;
  readonly databaseMs: number | undefined;
}

/** Sizes are leads in the one month the board shows. */
export const standing: Bench = {
  name: 'standing',
  isOfBuild: false,
  defaults: { rounds: 5, sizes: [10_000, 100_000], seconds: 5 },
  run: async (course) => {
    const ground = await openGround(course);
    const app = await openApplication(ground, course);
    const history = await StandingHistory.begin(app, ground.admin);
    const { workspaceId } = history;
    const { admin } = ground;
    const reads = [
      ...[countsRead(app, workspaceId), processRead(app, workspaceId)],
      ...[plainCredits(admin, workspaceId), plainDuties(admin, workspaceId)],
    ];
    const measured: Measured[] = [];
    for (const leads of course.sizes) {
      await history.growTo(leads, course.note);
      await admin.query('vacuum analyze');
      const faults = await standingFaults(reads, leads);
      const sides = reads.map((read) => withProcessor(sideOf(read, course.seconds), ground.postmasterPid));
      const rounds = await takeTurns(sides, course.rounds, course.note);
      measured.push({
        ...{ leads, faults },
        sides: reads.map(({ name }, index) => ({ name, rounds: rounds[index] ?? [] })),
      });
    }
    return outcomeOf(measured);
  },
};

const withProcessor = (side: Side<Spread>, postmasterPid: number): Side<StandingRound> => ({
  name: side.name,
  round: async (number) => {
    const [used, database] = [process.cpuUsage(), familyMicros(postmasterPid)];
    const spread = await side.round(number);
    const { user, system } = process.cpuUsage(used);
    const after = familyMicros(postmasterPid);
    const perRead = (micros: number): number => micros / 1_000 / spread.count;
    const databaseMs = after === undefined || database === undefined ? undefined : perRead(after - database);
    return { ...spread, processMs: perRead(user + system), databaseMs };
  },
});

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: measured.map(tableOf),
  figures: measured.flatMap(figuresOf),
  numbers: measured,
  faults: measured.flatMap(({ faults }) => faults),
});

/** Each board beside the counts behind it in plain SQL, which stand in the same order. */
const figuresOf = ({ leads, sides }: Measured): Figure[] =>
  sides.slice(0, 2).flatMap(({ name, rounds }, index) =>
    figure(
      name,
      'ms',
      rounds.map(({ median }) => median),
      { size: leads, floor: sides[index + 2]?.rounds.map(({ median }) => median) ?? [] },
    ),
  );

const tableOf = ({ leads, sides }: Measured): Table => ({
  title: `a standing at ${leads.toLocaleString('en')} leads in the period: median of the rounds (min–max)`,
  columns: ['', 'ms a read', 'process ms', 'PostgreSQL ms', 'reads a round'],
  rows: sides.map(({ name, rounds }) => [
    name,
    spreadText(spreadOf(rounds.map(({ median }) => median))),
    spreadText(spreadOf(rounds.map(({ processMs }) => processMs))),
    spreadText(spreadOf(rounds.map(({ databaseMs }) => databaseMs ?? Number.NaN))),
    shortly(spreadOf(rounds.map(({ count }) => count)).median),
  ]),
});
