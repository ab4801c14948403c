import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { launchBrowser, visitAs } from '../../support/browser.js';
import { askAs, until } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { openScene } from './scene.js';
import type { Scene } from './scene.js';

const MINUTE_MS = 60_000;
/** How wrong the clocks of the machines are (ms). */
const SKEWS = [0, 10 * MINUTE_MS, -10 * MINUTE_MS];
const ACCEPT_MS = 90_000;
/** A countdown may be off by so much (ms), and it shows whole seconds. */
const OFF_MS = 1_000;
const WHOLE_MS = 1_000;
/** A machine sleeps so long (ms). */
const ASLEEP_MS = 4_000;

/** What a countdown says. */
interface Told {
  readonly text: string;
  readonly look: string;
}

/** Row 29: the same second for everybody, however wrong the machine's clock. */
export const countdownSkew: Trial = {
  ...{ row: 29, kind: 'e2e', name: 'countdown-skew', unit: 'sample', needs: ['build', 'web', 'browser'] },
  promise:
    'A countdown is within a second of the server on a machine whose clock is ten minutes off, also after it slept, and turns its colour for everyone at once.',
  rounds: { short: 40, long: 500 },
  run: async (course) => {
    const scene = await openScene(course);
    await activate(scene);
    const browser = await launchBrowser();
    course.cleanup.add(() => browser.close());
    const pages = await Promise.all(SKEWS.map((skew) => openSkewed(browser, scene, skew)));
    let dueAt = await offer(scene, pages);
    const looks: string[][] = [];
    for (let sample = 0; sample < course.rounds; sample += 1) {
      if (dueAt - (await databaseMs(scene)) < 3_000) dueAt = await offer(scene, pages);
      if (sample % 20 === 10) await sleepOne(pages[sample % pages.length]);
      looks.push(await compare(course, scene, { pages, dueAt }));
      await sleep(course.random.int(200, 1_500));
    }
    course.figure('looks of the countdown seen', new Set(looks.flat()).size, 'looks');
    course.remark(
      'Sleep is a page that is frozen by the browser: the machine itself cannot be put to sleep in a test.',
    );
  },
};

/** In the browser: a clock that is wrong from the first line of the page on. */
function skewClock(skewMs: number): void {
  const Right = Date;
  class Wrong extends Right {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      if (given.length === 0) super(Right.now() + skewMs);
      else super(...(given as [number]));
    }

    static override now(): number {
      return Right.now() + skewMs;
    }
  }
  globalThis.Date = Wrong as unknown as DateConstructor;
}

async function openSkewed(browser: Browser, { watched, workspace }: Scene, skewMs: number): Promise<Page> {
  const { page } = await visitAs(browser, watched.url, workspace.members.Luca);
  await page.addInitScript(skewClock, skewMs);
  await page.reload();
  await page.locator('[data-link="live"]').first().waitFor({ state: 'attached', timeout: 120_000 });
  return page;
}

async function activate({ watched, workspace }: Scene): Promise<void> {
  const { Giulia, Marco } = workspace.members;
  const duty = { owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };
  const tiers = [{ key: 'all', label: 'Everyone', when: EVERYONE, targetMs: ACCEPT_MS }];
  const terms = {
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [{ ...duty, kind: 'duty.accept', key: 'accept', title: 'Answer in time', tiers }],
  };
  const [marketing, sales] = [askAs(watched.url, Giulia), askAs(watched.url, Marco)];
  const calendars = { default: ALWAYS_OPEN('Europe/Rome') };
  const drafted = await marketing.post<{ id: string }>('/agreements', { name: 'Relay', terms, calendars });
  const version = `/agreements/${drafted.body.id}/versions/1`;
  const steps = [
    await marketing.post(`${version}/proposal`),
    await marketing.post(`${version}/signature`, { side: 'marketing' }),
    await sales.post(`${version}/signature`, { side: 'sales' }),
    await marketing.post(`${version}/activation`, {}),
  ];
  const refused = steps.find(({ status }) => status >= 300);
  if (refused) throw new Error(`The agreement was refused: ${JSON.stringify(refused.body)}`);
}

let offered = 0;

/** Hands one fresh lead over, and waits until every page counts down for it; gives when it is due by the database's clock. */
async function offer({ watched, workspace, db }: Scene, pages: readonly Page[]): Promise<number> {
  offered += 1;
  const ask = askAs(watched.url, workspace.members.Giulia);
  const person = { firstName: `Anna${offered}`, lastName: 'Rossi', email: `anna${offered}@rossi.example` };
  const { body } = await ask.post<{ results: [{ leadId: string }] }>('/leads', {
    ...{ ...person, channel: 'website', origin: 'marketing', leadType: 'demo' },
  });
  const { leadId } = body.results[0];
  await ask.post('/handovers', { leadIds: [leadId], toTeamId: workspace.teams.sales });
  const [row] = await db.oracle<{ due: number }>(
    'select extract(epoch from due_at)::float8 * 1000 as due from obligation where lead_id = $1',
    [leadId],
  );
  for (const page of pages) await timerOf(page).waitFor({ timeout: 60_000 });
  return row?.due ?? 0;
}

/** The countdown of the lead that was handed over last. */
const timerOf = (page: Page) =>
  page
    .locator('li', { hasText: `Anna${offered} Rossi` })
    .getByRole('timer')
    .first();

async function databaseMs({ db }: Scene): Promise<number> {
  const [row] = await db.oracle<{ now: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as now',
  );
  return row?.now ?? 0;
}

const tell = (page: Page): Promise<Told> =>
  timerOf(page).evaluate((timer) => ({
    text: timer.textContent ?? '',
    look: /late|soon|half|plenty/.exec(timer.className)?.[0] ?? '',
  }));

/** What the pages say between two looks at the database's clock; gives their looks. */
async function compare(
  course: Course,
  scene: Scene,
  { pages, dueAt }: { readonly pages: readonly Page[]; readonly dueAt: number },
): Promise<string[]> {
  const before = await databaseMs(scene);
  const told = await Promise.all(pages.map(tell));
  const after = await databaseMs(scene);
  for (const [index, { text }] of told.entries()) {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
    const left = (Number(minutes) * 60 + Number(seconds)) * 1_000;
    // It tells whole seconds, rounded down, each second anew.
    const [least, most] = [dueAt - after - WHOLE_MS - OFF_MS, dueAt - before + OFF_MS];
    course.check(
      left >= least && left <= most,
      () =>
        `clock off by ${(SKEWS[index] ?? 0) / MINUTE_MS} min: “${text}” where ${Math.round((dueAt - after) / 100) / 10} s are left`,
    );
  }
  const looks = told.map(({ look }) => look);
  if (!isTurning(dueAt - before) && !isTurning(dueAt - after))
    course.check(
      new Set(looks).size === 1,
      () => `looks differ: ${looks.join(', ')} with ${Math.round(dueAt - after)} ms left`,
    );
  return looks;
}

/** Close to where the look changes, pages may be a second apart. */
const isTurning = (leftMs: number): boolean =>
  [0.5, 0.2, 0].some((share) => Math.abs(leftMs - share * ACCEPT_MS) < OFF_MS + WHOLE_MS);

/** The page stands still, timers and all, as on a machine that sleeps; then it goes on. */
async function sleepOne(page: Page | undefined): Promise<void> {
  if (!page) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await sleep(ASLEEP_MS);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await session.detach();
  await until(
    'the page to be live again',
    async () => (await page.locator('[data-link="live"]').count()) > 0,
    60_000,
  );
  // The first tick after waking.
  await sleep(OFF_MS);
}
