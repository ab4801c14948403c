import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../../support/browser.js';
import { askAs, until } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { openScene } from './scene.js';
import type { Scene } from './scene.js';

const CHANNELS = ['website', 'event', 'email', 'phone'] as const;
/** Between two leads (ms). */
const PAUSE_MS = 60;
/** A page says that its link is lost by then (ms). */
const SAID_WITHIN_MS = 5_000;
const DARK = { short: 2, long: 20 };

/** What the page shows at one instant: the revision, and per channel how many leads came in, the most first. */
interface Shown {
  readonly revision: number;
  readonly counts: readonly number[];
}

/** Row 36: a number on the page is the number in the database, at the revision that stands beside it. */
export const kpiTruth: Trial = {
  ...{ row: 36, kind: 'e2e', name: 'kpi-truth', unit: 'sample', needs: ['build', 'web', 'browser'] },
  promise:
    'The figures of a page under load are those of plain SQL at the revision it shows, and it says within 5 s that its link is lost.',
  rounds: { short: 100, long: 2_000 },
  run: async (course) => {
    const scene = await openScene(course);
    const writer = writeLeads(course, scene);
    const browser = await launchBrowser();
    course.cleanup.add(() => browser.close());
    const { page, errors } = await visitAs(browser, scene.watched.url, scene.workspace.members.Giulia);
    await page.locator('[data-revision]').first().waitFor({ timeout: 120_000 });
    const revisions = new Set<number>();
    for (let sample = 0; sample < course.rounds; sample += 1) {
      await sleep(course.random.int(20, 200));
      const shown = await read(page);
      if (!shown) continue;
      revisions.add(shown.revision);
      const truth = await recountAt(scene, shown.revision);
      course.check(
        JSON.stringify(shown.counts) === JSON.stringify(truth),
        () => `revision ${shown.revision} shows ${shown.counts.join(', ')} and is ${truth.join(', ')}`,
      );
      if (sample % 50 === 49) course.say(`${sample + 1} samples at ${revisions.size} revisions`);
    }
    course.check(
      revisions.size > course.rounds / 10,
      `the page went through ${revisions.size} revisions only`,
    );
    for (let dark = 0; dark < DARK[course.isLong ? 'long' : 'short']; dark += 1)
      await goDark(course, scene, page);
    await writer.stop();
    course.check(errors.filter((error) => !/socket|net::ERR|Failed to load/i.test(error)).length === 0, () =>
      errors.join('; '),
    );
    course.figure('revisions seen', revisions.size, 'revisions');
  },
};

/** In the page and in one go, so that nothing is drawn between the revision and the figures. */
const READ = `(() => {
  const revision = document.querySelector('[data-revision]')?.getAttribute('data-revision');
  const rows = [...document.querySelectorAll('table tbody tr')];
  const counts = rows.map((row) => Number(row.querySelector('td')?.textContent?.replace(/\\D/g, '')));
  return revision ? { revision: Number(revision), counts } : undefined;
})()`;

const read = (page: Page): Promise<Shown | undefined> => page.evaluate<Shown | undefined>(READ);

async function recountAt({ db, workspace }: Scene, revision: number): Promise<number[]> {
  const found = await db.oracle<{ n: number }>(
    `select count(*)::int as n from journal_entry e join lead l on l.workspace_id = e.workspace_id and l.id = e.lead_id
      where e.workspace_id = $1 and e.type = 'lead.captured' and e.position <= $2 group by l.channel order by 1 desc`,
    [workspace.id, revision],
  );
  return found.map(({ n }) => n);
}

function writeLeads(course: Course, { watched, workspace }: Scene): { stop(): Promise<void> } {
  const ask = askAs(watched.url, workspace.members.Giulia);
  const draws = course.random.fork('leads');
  let [isStopped, written] = [false, 0];
  const running = (async (): Promise<void> => {
    while (!isStopped) {
      written += 1;
      const lead = { email: `t${written}@firm-${written}.example`, channel: draws.pick(CHANNELS) };
      await ask.post('/leads', { ...lead, origin: 'marketing', leadType: 'demo' }).catch(() => undefined);
      await sleep(PAUSE_MS);
    }
  })();
  const stop = (): Promise<void> => {
    isStopped = true;
    return running;
  };
  course.cleanup.add(stop);
  return { stop };
}

/** The server stands still without a word, as behind a line that was cut; the page has to notice by itself, and to come back. */
async function goDark(course: Course, { watched }: Scene, page: Page): Promise<void> {
  const linkIs = (phase: string) => page.locator(`[data-link="${phase}"]`).first();
  await linkIs('live').waitFor({ state: 'attached', timeout: 60_000 });
  watched.freeze();
  const from = performance.now();
  const banner = page.getByRole('status').filter({ hasText: /\S/ }).first();
  const isSaid = await banner.waitFor({ timeout: SAID_WITHIN_MS * 4 }).then(
    () => true,
    () => false,
  );
  const tookMs = performance.now() - from;
  watched.resume();
  course.check(isSaid, 'The page does not say that its link is lost.');
  course.figure('until the page says that its link is lost', tookMs, 'ms', { atMost: SAID_WITHIN_MS });
  const before = (await read(page))?.revision ?? 0;
  await linkIs('live').waitFor({ state: 'attached', timeout: 60_000 });
  await until('the page to go on', async () => ((await read(page))?.revision ?? 0) > before, 60_000);
  course.passed();
}
