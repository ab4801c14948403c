import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { PostOffice } from '../../../libs/notifications/src/test-support/post-office.js';
import { apiDocument } from '../../contract/api-document.js';
import { launchBrowser, visitAs } from '../../support/browser.js';
import { askAs, FORGETFUL, Ground, startServer, until } from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import { startTestApp } from '../../support/test-app.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import { storyWorkspace } from '../lib/story-workspace.js';
import type { StoryWorkspace } from '../lib/story-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { MARK, planted, SCRIPTS } from './planted-scripts.js';
import { pagesFor } from './walked-pages.js';

/** A page has drawn what it has by then (ms); what comes later is looked at with the next. */
const DRAWN_MS = 8_000;

export const XSS: Trial = {
  ...{ row: 52, kind: 'e2e', name: 'xss', unit: 'script', needs: ['build', 'web', 'browser'] },
  promise:
    'Scripts planted in every text a member or a visitor can write are shown as the letters they are: on every page, in charts, on public forms and in mails none runs, none becomes a part of the page, and the content policy has nothing to report.',
  rounds: { short: 1, long: SCRIPTS.length },
  async run(course) {
    const browser = await launchBrowser();
    course.cleanup.add(() => browser.close());
    for (const script of course.random.shuffled(SCRIPTS).slice(0, course.rounds))
      await walk(course, browser, script);
    course.remark(
      'There is no wallboard page yet; boards are looked at where pages show them. Files are the matter of `fuzz csv-export`.',
    );
  },
};

interface Place {
  readonly db: GroundDatabase;
  readonly server: Program;
  readonly office: PostOffice;
  readonly lived: StoryWorkspace;
}

async function walk(course: Course, browser: Browser, script: string): Promise<void> {
  course.say(`planting ${script}`);
  const place = await openPlace(course, script);
  const { giulia, marco, pia } = place.lived.room;
  course.figure('columns in which a script stands', await plantedColumns(place.db), 'columns');
  for (const member of [giulia, marco, pia]) await walkAs(course, browser, place, member);
  await walkOutside(course, browser, place);
  await readMails(course, browser, place);
  const metrics = await (await fetch(`${place.server.url}/metrics`)).text();
  const reports = Number(/^staffetta_csp_reports_total (\d+)$/m.exec(metrics)?.[1]);
  course.check(reports === 0, `browsers reported ${reports} breaches of the content policy`);
}

async function openPlace(course: Course, script: string): Promise<Place> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, name: 'xss' });
  const db = await ground.newDatabase();
  const document = apiDocument();
  const living = await startTestApp(db, { env: { STAFFETTA_HOME: course.home } });
  const lived = await storyWorkspace({ db, app: living }, document, (text) => planted(text, script));
  await living.close();
  const office = await PostOffice.open();
  course.cleanup.add(() => office.close());
  const env = { STAFFETTA_HOME: course.home, DATABASE_ALLOW_LOSS: 'true', SMTP_URL: office.url };
  const bounds = {
    API_RATE_PER_CREDENTIAL: '1000000',
    API_RATE_PER_ADDRESS: '1000000',
    MAIL_DIGEST_TIME: '00:00',
  };
  const server = await startServer(db, { cleanup: course.cleanup, env: { ...env, ...bounds } });
  return { db, server, office, lived };
}

/** Columns of the database that hold a planted text. */
async function plantedColumns(db: GroundDatabase): Promise<number> {
  const columns = await db.oracle<{ at: string; name: string }>(
    `select c.table_name as at, c.column_name as name from information_schema.columns c
       join pg_class k on k.relname = c.table_name and k.relnamespace = 'public'::regnamespace
      where c.table_schema = 'public' and not k.relispartition and k.relkind in ('r', 'p')
        and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'USER-DEFINED', 'character varying')`,
  );
  const looks = columns.map(
    ({ at, name }) =>
      `select exists (select 1 from "${at}" where strpos("${name}"::text, '${MARK}') > 0) as is`,
  );
  const found = await db.oracle<{ is: boolean }>(looks.join(' union all '));
  return found.filter((each) => each.is).length;
}

async function walkAs(
  course: Course,
  browser: Browser,
  { server, lived }: Place,
  member: ActingMember,
): Promise<void> {
  const { context, page, errors } = await visitAs(browser, server.url, member);
  await context.addInitScript(WATCH);
  const paths = pagesFor(lived.things);
  let showing = 0;
  for (const path of paths) {
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    await settled(page);
    showing += (await lookAt(course, page, `${member.name} at ${path}`)) ? 1 : 0;
  }
  course.figure(`pages that show a planted text to ${member.name}`, showing, `of ${paths.length} pages`);
  course.check(showing > 0, () => `${member.name} saw no planted text: nothing was tried`);
  const told = errors.filter((error) => /content security policy|refused to/i.test(error));
  course.check(told.length === 0, () => `the browser of ${member.name} says ${told[0]}`);
  await context.close();
}

/** Forms as visitors see them. */
async function walkOutside(course: Course, browser: Browser, { server, lived }: Place): Promise<void> {
  const { body } = await askAs(server.url, lived.room.giulia).get<{ items: { address: string }[] }>('/forms');
  const page = await browser.newPage();
  await page.addInitScript(WATCH);
  for (const { address } of body.items) {
    await page.goto(server.url + new URL(address).pathname);
    await lookAt(course, page, `a visitor of ${address}`);
  }
  course.figure('public forms', body.items.length, 'forms');
  await page.close();
}

/** Mails as a reader shows them that allows everything. */
async function readMails(course: Course, browser: Browser, { server, office, lived }: Place): Promise<void> {
  const { giulia, marco, workspace, capture } = lived.room;
  await askAs(server.url, marco).put('/notifications/preferences', { items: [], isQuiet: false });
  const lead = {
    firstName: `Eva ${MARK}<img src=x onerror=xss()>`,
    lastName: '<b onclick=xss()>',
    channel: 'website',
    origin: 'marketing',
    leadType: 'demo',
  };
  void capture;
  const taken = await askAs(server.url, giulia).post<{ results: [{ leadId: string }] }>('/leads', {
    ...lead,
    email: 'eva@mails.example',
  });
  const leadIds = taken.body.results.map(({ leadId }) => leadId);
  const note = 'Look <img src=x onerror=xss()>';
  await askAs(server.url, giulia).post('/handovers', {
    leadIds,
    toTeamId: workspace.sales,
    toMemberId: marco.id,
    note,
  });
  await until('a mail', () => Promise.resolve(office.arrived.length > 0), 60_000).catch(() => undefined);
  course.check(office.arrived.length > 0, 'no mail came: nothing was tried');
  const page = await browser.newPage();
  await page.addInitScript(WATCH);
  for (const { mail } of office.arrived) {
    await page.goto('about:blank');
    await page.setContent(mail.html ?? '');
    await lookAt(course, page, `the mail “${mail.subject ?? ''}”`);
  }
  course.figure('mails', office.arrived.length, 'mails');
  await page.close();
}

/** Until it asks for nothing more, and its charts have drawn themselves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: DRAWN_MS }).catch(() => undefined);
  for (const chart of await page.locator('[_echarts_instance_]').all()) {
    const box = await chart.boundingBox().catch(() => null);
    // Words in the hints of charts are written by another hand than those of the page.
    for (const part of box ? [0.2, 0.5, 0.8] : []) {
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * part, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await sleep(30);
    }
  }
}

/** Counts in the page what a script could have called, and what the policy forbade. */
const WATCH = `
  window.__ran = 0; window.__forbidden = [];
  window.xss = () => { window.__ran += 1; };
  document.addEventListener('securitypolicyviolation', (event) => window.__forbidden.push(event.violatedDirective));`;

const LOOK = `({
  ran: window.__ran,
  forbidden: window.__forbidden,
  made: [...document.querySelectorAll('*')].filter((each) => [...each.attributes].some(({ name, value }) =>
    (/^on/.test(name) || /^(src|href|action|formaction|srcdoc)$/.test(name)) && (/xss\\(\\)/.test(value) || value === 'x' || /^\\s*javascript:/i.test(value)))
    || (each.localName === 'script' && each.textContent.includes('xss()'))).map((each) => each.outerHTML.slice(0, 200)),
  isShown: document.body.innerText.includes('xss()'),
})`;

interface Seen {
  readonly ran: number;
  readonly forbidden: readonly string[];
  readonly made: readonly string[];
  readonly isShown: boolean;
}

async function lookAt(course: Course, page: Page, where: string): Promise<boolean> {
  const { ran, forbidden, made, isShown } = await page.evaluate<Seen>(LOOK);
  course.check(ran === 0, `${where}: a planted script ran`);
  course.check(made.length === 0, () => `${where}: a planted text became ${made[0]}`);
  course.check(forbidden.length === 0, () => `${where}: the policy forbade ${forbidden.join(', ')}`);
  return isShown;
}
