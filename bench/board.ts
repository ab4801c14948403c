import { CAPTURES_PER_SECOND, overApi } from './board-over-api.js';
import type { ApiRound } from './board-over-api.js';
import { openApplication } from './lib/application.js';
import type { Bench, Outcome, Table } from './lib/bench.js';
import { boardRead, differences, leadTableRead, plainRead, sideOf } from './lib/board-sides.js';
import type { Read } from './lib/board-sides.js';
import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import type { Ground } from './lib/ground.js';
import { History } from './lib/history.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';
import { YearCopies } from './lib/year-copies.js';
import { FIGURE_TABLES } from './lib/year-tables.js';

/** Leads written through the product; all others are copies. */
const WRITTEN = 10_000;

/** Sizes are leads in the workspace, growing. */
export const board: Bench = {
  name: 'board',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [10_000, 100_000, 1_000_000], seconds: 5 },
  run: async (course) => {
    const ground = await openGround(course, { track_commit_timestamp: 'on' });
    const app = await openApplication(ground, course);
    const history = await History.begin(app);
    const { workspaceId } = history;
    const reads = [
      boardRead(app, workspaceId),
      plainRead(ground.admin, workspaceId),
      leadTableRead(ground.admin, workspaceId),
    ];
    const measured: Measured[] = [];
    await history.growTo(Math.min(WRITTEN, ...course.sizes), course.note);
    const copies = await YearCopies.of(ground.admin, workspaceId, history.written, FIGURE_TABLES);
    for (const leads of course.sizes) {
      await copies.growTo(leads, course.note);
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
        api: await overApi(ground, workspaceId, course),
        facts: await factsIn(ground, workspaceId),
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
  readonly api: readonly ApiRound[];
  /** Contributions to figures that were folded. */
  readonly facts: number;
}

/** Two ways to the same numbers must come to the same numbers, else they are not compared. */
async function faultsAt(leads: number, [ofBoard, plain]: readonly Read[]): Promise<string[]> {
  if (!ofBoard || !plain) return [];
  return differences(await ofBoard.read(), await plain.read()).map((text) => `${text} (${leads} leads)`);
}

const mediansOf = ({ rounds }: MeasuredSide): number[] => rounds.map(({ median }) => median);

async function factsIn({ admin }: Ground, workspaceId: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    'select count(*)::float8 as n from contribution where workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}

function figuresOf({ leads: size, sides: [ofBoard, plain], api, facts }: Measured): Figure[] {
  const floor = plain ? mediansOf(plain) : [];
  return [
    ...figure('in a transaction, p50', 'ms', ofBoard ? mediansOf(ofBoard) : [], { size, floor }),
    ...figure(
      'over the API, uncached, p50',
      'ms',
      api.map(({ p50 }) => p50),
      { size, floor },
    ),
    ...figure(
      'over the API, uncached, p99',
      'ms',
      api.map(({ p99 }) => p99),
      { size },
    ),
    ...figure(
      'over the API while captures come in, p99',
      'ms',
      api.map(({ besideP99 }) => besideP99),
      { size },
    ),
    ...figure(
      'commit to board while captures come in, p50',
      'ms',
      api.map(({ lagP50 }) => lagP50),
      { size },
    ),
    ...figure(
      'commit to board while captures come in, p99',
      'ms',
      api.map(({ lagP99 }) => lagP99),
      { size },
    ),
    ...figure('contributions to figures', 'rows', [facts], { size }),
  ];
}

function apiTable({ leads, api }: Measured): Table {
  const row = (name: string, of: (round: ApiRound) => number): string[] => [
    name,
    spreadText(spreadOf(api.map(of))),
  ];
  return {
    title: `the funnel over the API at ${leads.toLocaleString('en')} leads: median of the rounds (min–max), ms`,
    columns: ['', 'ms'],
    rows: [
      row('uncached, p50', ({ p50 }) => p50),
      row('uncached, p99', ({ p99 }) => p99),
      row(`beside ${CAPTURES_PER_SECOND} captures/s, p99`, ({ besideP99 }) => besideP99),
      row('commit to board beside them, p50', ({ lagP50 }) => lagP50),
      row('commit to board beside them, p99', ({ lagP99 }) => lagP99),
    ],
  };
}

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: [...measured.flatMap((each) => [tableOf(each), apiTable(each)]), ...growthOf(measured)],
  figures: measured.flatMap(figuresOf),
  numbers: measured,
  faults: measured.flatMap(({ faults, api }) => [...faults, ...api.flatMap((round) => round.faults)]),
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
