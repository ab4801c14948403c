import { openApplication } from './lib/application.js';
import type { Bench, Outcome, Table } from './lib/bench.js';
import { boardRead, differences, leadTableRead, plainRead, sideOf } from './lib/board-sides.js';
import type { Read } from './lib/board-sides.js';
import { figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { History } from './lib/history.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';

/** Sizes are leads in the workspace, growing. */
export const board: Bench = {
  name: 'board',
  isOfBuild: false,
  defaults: { rounds: 5, sizes: [10_000, 100_000], seconds: 5 },
  run: async (course) => {
    const ground = await openGround(course);
    const app = await openApplication(ground, course);
    const history = await History.begin(app);
    const { workspaceId } = history;
    const reads = [
      boardRead(app, workspaceId),
      plainRead(ground.admin, workspaceId),
      leadTableRead(ground.admin, workspaceId),
    ];
    const measured: Measured[] = [];
    for (const leads of course.sizes) {
      await history.growTo(leads, course.note);
      await ground.admin.query('vacuum analyze');
      const faults = await faultsAt(leads, reads);
      const rounds = await takeTurns(
        reads.map((read) => sideOf(read, course.seconds)),
        course.rounds,
        course.note,
      );
      measured.push({
        leads,
        faults,
        sides: reads.map(({ name }, index) => ({ name, rounds: rounds[index] ?? [] })),
      });
    }
    return outcomeOf(measured);
  },
};

interface MeasuredSide {
  readonly name: string;
  readonly rounds: readonly Spread[];
}

interface Measured {
  readonly leads: number;
  readonly faults: readonly string[];
  /** The board first. */
  readonly sides: readonly MeasuredSide[];
}

/** Two ways to the same numbers must come to the same numbers, else they are not compared. */
async function faultsAt(leads: number, [ofBoard, plain]: readonly Read[]): Promise<string[]> {
  if (!ofBoard || !plain) return [];
  return differences(await ofBoard.read(), await plain.read()).map((text) => `${text} (${leads} leads)`);
}

const mediansOf = ({ rounds }: MeasuredSide): number[] => rounds.map(({ median }) => median);

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: [...measured.map(tableOf), ...growthOf(measured)],
  figures: measured.flatMap(({ leads, sides: [ofBoard, plain] }) =>
    figure('in a transaction, p50', 'ms', ofBoard ? mediansOf(ofBoard) : [], {
      ...{ size: leads, floor: plain ? mediansOf(plain) : [] },
    }),
  ),
  numbers: measured,
  faults: measured.flatMap(({ faults }) => faults),
});

function tableOf({ leads, sides }: Measured): Table {
  const [ofBoard] = sides;
  return {
    title: `the funnel at ${leads.toLocaleString('en')} leads: median of the rounds (min–max)`,
    columns: ['', 'ms a read', 'reads a round', 'board / this'],
    rows: sides.map((side) => [
      side.name,
      spreadText(spreadOf(mediansOf(side))),
      shortly(spreadOf(side.rounds.map(({ count }) => count)).median),
      side === ofBoard || !ofBoard ? '' : spreadText(ratiosOf(mediansOf(ofBoard), mediansOf(side))),
    ]),
  };
}

/** How much longer a read takes at the last size than at the first. */
function growthOf(measured: readonly Measured[]): Table[] {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return [];
  return [
    {
      title: `growth from ${first.leads.toLocaleString('en')} to ${last.leads.toLocaleString('en')} leads`,
      columns: ['', 'times longer'],
      rows: last.sides.map((side, index) => {
        const before = first.sides[index] ?? side;
        const times = spreadOf(mediansOf(side)).median / spreadOf(mediansOf(before)).median;
        return [side.name, shortly(times)];
      }),
    },
  ];
}
