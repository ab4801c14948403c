import { openApplication } from './lib/application.js';
import type { Bench, Course } from './lib/bench.js';
import { openGround } from './lib/ground.js';
import type { Ground } from './lib/ground.js';
import { BOARD_MONTH, History } from './lib/history.js';
import { examplesIn, reportsOn } from './lib/report-list.js';
import type { Report } from './lib/report-list.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { sessionIn } from './lib/session-in.js';
import { SellingYear } from './lib/selling-year.js';
import { serverOver, settle } from './lib/settled.js';
import { spreadOf } from './lib/statistics.js';
import { faultsOfSums, faultsOfTotals } from './lib/year-checks.js';
import { YearCopies } from './lib/year-copies.js';
import { beyondBar, outcomeOf } from './reports-outcome.js';
import type { Answers, Measured } from './reports-outcome.js';

/** Reads of a round, or as many as fit. */
const READS = 10;

/** Leads written through the product; all others are copies. */
const WRITTEN = 10_000;

/** Leads up to which every sum is compared with its rows. */
const VERIFIED = 100_000;

/** Longest wait for a report that is computed beside. */
const PATIENCE_MS = 120_000;

/** Sizes are leads in the workspace, growing. */
export const reports: Bench = {
  name: 'reports',
  isOfBuild: true,
  defaults: { rounds: 5, sizes: [10_000, 100_000, 1_000_000], seconds: 2 },
  run: async (course) => {
    const ground = await openGround(course);
    const app = await openApplication(ground, course);
    const year = (await YearCopies.kept(ground.admin)) ?? (await writeYear(ground, app, course));
    const measured: Measured[] = [];
    const faults: string[] = [];
    let sides: readonly Side<Answers>[] | undefined;
    for (const leads of course.sizes) {
      if (leads > year.leads) {
        await year.growTo(leads, course.note);
        await settle(ground, course.note);
      }
      await ground.admin.query('vacuum analyze');
      faults.push(...(await faultsOfTotals(ground.admin)));
      // Copies are alike: what holds with some of them holds with all.
      if (year.leads <= VERIFIED) faults.push(...(await faultsOfSums(app, year.workspaceId)));
      sides ??= await sidesOf(ground, year.workspaceId, course);
      const rounds = await takeTurns(sides, course.rounds, course.note);
      const named = sides.map(({ name }, at) => ({ name, rounds: rounds[at] ?? [] }));
      measured.push({ leads: year.leads, sides: named });
      course.note(beyondBar(named));
    }
    return outcomeOf(measured, faults);
  },
};

type Application = Awaited<ReturnType<typeof openApplication>>;

async function writeYear(ground: Ground, app: Application, course: Course): Promise<YearCopies> {
  const selling = new SellingYear(app);
  const history = await History.begin(app, selling);
  await selling.prepare(history.workspaceId, '2025-01-01');
  const leads = Math.min(WRITTEN, ...course.sizes);
  await history.growTo(leads, course.note);
  await settle(ground, course.note);
  return YearCopies.of(ground.admin, history.workspaceId, leads);
}

async function sidesOf(
  ground: Ground,
  workspaceId: string,
  { cleanup, seconds }: Course,
): Promise<Side<Answers>[]> {
  const { url } = await serverOver(ground, cleanup);
  const headers = await sessionIn(ground, workspaceId);
  const ask = async ({ path }: Report): Promise<{ readonly status: number; readonly text: string }> => {
    const response = await fetch(`${url}/api/v1${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  return [
    ...reportsOn(await examplesIn(ground.admin)).map((report) =>
      reportSide(report, seconds, () => ask(report)),
    ),
    floorSide(ground, workspaceId, seconds),
  ];
}

/** A report; what is computed beside is waited for before the rounds, for a page asks again until it is there. */
function reportSide(
  { name }: Report,
  seconds: number,
  ask: () => Promise<{ readonly status: number; readonly text: string }>,
): Side<Answers> {
  const read = async (): Promise<string | undefined> => {
    const { status, text } = await ask();
    return status === 200 ? undefined : `${name}: ${status} ${text.slice(0, 200)}`;
  };
  return timed(name, seconds, read, async () => {
    for (const from = performance.now(); performance.now() - from < PATIENCE_MS;) {
      const { text } = await ask();
      if (!/"computing":\[[^\]]|credit\/computing/.test(text)) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  });
}

/**
 * The least that anything pays that counts stages by channel from leads: a GROUP BY over the courses of the leads of one month, as superuser
 * and prepared.
 */
const floorSide = ({ admin }: Ground, workspaceId: string, seconds: number): Side<Answers> =>
  timed('floor: stages of one month by channel, plain SQL', seconds, async () => {
    await admin.query({
      name: 'floor',
      text: `select channel, count(*), count(mql_at), count(sal_at), count(sql_at), count(opportunity_at), count(won_at)
               from lead_course where workspace_id = $1 and is_counted and inquiry_at >= $2 and inquiry_at < $3 group by 1`,
      values: [workspaceId, BOARD_MONTH.from, BOARD_MONTH.to],
    });
    return undefined;
  });

const timed = (
  name: string,
  seconds: number,
  read: () => Promise<string | undefined>,
  before: () => Promise<void> = () => Promise.resolve(),
): Side<Answers> => ({
  name,
  round: async (number) => {
    if (number === 0) await before();
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
