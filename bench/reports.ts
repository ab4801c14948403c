import { addMember, IdentityConfig, openSession } from '#identity';
import { Database } from '#database';
import { byProduct } from '#leads';
import { openApplication } from './lib/application.js';
import type { Bench, Course, Outcome, Table } from './lib/bench.js';
import { fromRoot } from './lib/capture-sides.js';
import { openGround } from './lib/ground.js';
import type { Ground } from './lib/ground.js';
import { BOARD_MONTH, History } from './lib/history.js';
import { REPORTS } from './lib/report-list.js';
import { shortly, spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { SellingYear } from './lib/selling-year.js';
import { startServerProcess } from './lib/server-process.js';
import { spreadOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';

/** Reads of a round, or as many as fit. */
const READS = 20;

/** Sizes are leads in the workspace, growing. */
export const reports: Bench = {
  name: 'reports',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [10_000, 100_000], seconds: 5 },
  run: async (course) => {
    const ground = await openGround(course);
    const app = await openApplication(ground, course);
    const year = new SellingYear(app);
    const history = await History.begin(app, year);
    const { workspaceId } = history;
    await app
      .get(Database)
      .withWorkspace(workspaceId, (tx) => year.budget(tx, byProduct(workspaceId), '2025-01-01'));
    const sides = [
      ...(await reportSides(ground, workspaceId, course)),
      floorSide(ground, workspaceId, course),
    ];
    const measured: Measured[] = [];
    for (const leads of course.sizes) {
      await history.growTo(leads, course.note);
      await ground.admin.query('vacuum analyze');
      const rounds = await takeTurns(sides, course.rounds, course.note);
      measured.push({
        leads,
        sides: sides.map(({ name }, index) => ({ name, rounds: rounds[index] ?? [] })),
      });
    }
    return outcomeOf(measured);
  },
};

interface Answers extends Spread {
  /** What was answered instead of 200. */
  readonly faults: readonly string[];
}

interface Measured {
  readonly leads: number;
  readonly sides: readonly { readonly name: string; readonly rounds: readonly Answers[] }[];
}

async function reportSides(
  ground: Ground,
  workspaceId: string,
  { cleanup, seconds }: Course,
): Promise<Side<Answers>[]> {
  const { ownerUrl, appUrl, home } = ground;
  const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: home, LOG_LEVEL: 'error' };
  const server = await startServerProcess(
    fromRoot('dist/apps/server/src/main.js'),
    { ...env, ROLES: 'api' },
    cleanup,
  );
  const headers = { cookie: `staffetta=${await sessionOf(ground, workspaceId)}` };
  return REPORTS.map(({ name, path }) =>
    timed(name, seconds, async () => {
      const response = await fetch(`${server.url}/api/v1${path}`, { headers });
      const text = await response.text();
      return response.ok ? undefined : `${name}: ${response.status} ${text.slice(0, 200)}`;
    }),
  );
}

/** Somebody who may see every report. */
async function sessionOf({ appUrl }: Ground, workspaceId: string): Promise<string> {
  const database = await Database.connect({ url: appUrl, poolSize: 1, statementTimeoutMs: 30_000 });
  try {
    const facts = { email: 'bench@example.com', name: 'Bench', roles: ['administrator'], teamIds: [] };
    const { accountId } = await addMember(database, workspaceId, facts);
    return await database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspaceId, new IdentityConfig()),
    );
  } finally {
    await database.onApplicationShutdown();
  }
}

/** The least that anything pays that counts stages by channel from what happened: a GROUP BY over the journal of one month. */
const floorSide = ({ admin }: Ground, workspaceId: string, { seconds }: Course): Side<Answers> =>
  timed('floor: stages of one month by channel, plain SQL', seconds, async () => {
    const { from, to } = BOARD_MONTH;
    await admin.query({
      name: 'floor',
      text: `select payload->'lead'->'attributes'->>'channel', stage, count(*)
               from journal_entry, jsonb_array_elements_text(payload->'move'->'entered') as stage
              where workspace_id = $1 and occurred_at >= $2 and occurred_at < $3 group by 1, 2`,
      values: [workspaceId, from, to],
    });
    return undefined;
  });

const timed = (name: string, seconds: number, read: () => Promise<string | undefined>): Side<Answers> => ({
  name,
  round: async () => {
    const taken: number[] = [];
    const faults: string[] = [];
    const from = performance.now();
    for (let now = from; taken.length < READS && now - from < seconds * 1_000;) {
      const fault = await read();
      if (fault !== undefined) faults.push(fault);
      const after = performance.now();
      taken.push(after - now);
      now = after;
    }
    return { ...spreadOf(taken), faults };
  },
});

const mediansOf = (rounds: readonly Answers[]): number[] => rounds.map(({ median }) => median);

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: measured.map((each) => tableOf(each, measured[0] ?? each)),
  figures: measured,
  faults: [
    ...new Set(
      measured.flatMap(({ sides }) => sides.flatMap(({ rounds }) => rounds.flatMap(({ faults }) => faults))),
    ),
  ],
});

function tableOf({ leads, sides }: Measured, first: Measured): Table {
  return {
    title: `reports over a year of ${leads.toLocaleString('en')} leads: median of the rounds (min–max)`,
    columns: ['', 'ms an answer', `times those of ${first.leads.toLocaleString('en')}`],
    rows: sides.map(({ name, rounds }, index) => {
      const [now, before] = [mediansOf(rounds), mediansOf(first.sides[index]?.rounds ?? rounds)];
      return [name, spreadText(spreadOf(now)), shortly(spreadOf(now).median / spreadOf(before).median)];
    }),
  };
}
