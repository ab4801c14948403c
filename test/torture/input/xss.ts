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
import { fewPagesFor, pagesFor } from './walked-pages.js';

/** A page has drawn what it has by then (ms); what comes later is looked at with the next. */
const DRAWN_MS = 8_000;

export const XSS: Trial = {
  ...{ row: 52, kind: 'e2e', name: 'xss', unit: 'walk', needs: ['build', 'web', 'browser'] },
  promise:
    'Scripts planted in every text a member or a visitor can write are shown as the letters they are: on every page, in charts, on public forms and in mails none runs, none becomes a part of the page, and the content policy has nothing to report.',
  rounds: { short: 1, long: SCRIPTS.length },
  async run(course) {
    const browser = await launchBrowser();
    course.cleanup.add(() => browser.close());
    await tryEyes(course, browser);
    for (let turn = 0; turn < course.rounds; turn += 1) await walk(course, browser, turn);
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

/** Eyes that saw nothing must be ones that see. */
async function tryEyes(course: Course, browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.addInitScript(WATCH);
  await page.goto('about:blank');
  await page.setContent(SCRIPTS[0]);
  await page.waitForFunction('window.__ran > 0', undefined, { timeout: 10_000 }).catch(() => undefined);
  const { ran, made } = await page.evaluate<Seen>(LOOK);
  course.check(
    ran === 1 && made.length === 1,
    () => `a page that runs a script is taken for one that does not: ${ran}, ${made.length}`,
  );
  await page.close();
}

async function walk(course: Course, browser: Browser, turn: number): Promise<void> {
  course.say('planting scripts');
  const place = await openPlace(course, turn);
  const { things, room } = place.lived;
  course.figure('columns in which a script stands', await plantedColumns(place.db), 'columns');
  const few = course.isLong ? pagesFor(things) : fewPagesFor(things);
  await Promise.all([
    walkAs(course, browser, place, { member: room.giulia, paths: pagesFor(things) }),
    walkAs(course, browser, place, { member: room.marco, paths: few }).then(() =>
      walkAs(course, browser, place, { member: room.pia, paths: few }),
    ),
  ]);
  await walkOutside(course, browser, place);
  await openAttachments(course, place);
  await readMails(course, browser, place);
  const metrics = await (await fetch(`${place.server.url}/metrics`)).text();
  const reports = Number(/^staffetta_csp_reports_total (\d+)$/m.exec(metrics)?.[1]);
  course.check(reports === 0, `browsers reported ${reports} breaches of the content policy`);
}

async function openPlace(course: Course, turn: number): Promise<Place> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, name: 'xss' });
  const db = await ground.newDatabase();
  const document = apiDocument();
  const living = await startTestApp(db, { env: { STAFFETTA_HOME: course.home } });
  const lived = await storyWorkspace({ db, app: living }, document, (text) => planted(text, turn));
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

interface Walk {
  readonly member: ActingMember;
  readonly paths: readonly string[];
}

async function walkAs(
  course: Course,
  browser: Browser,
  { server }: Place,
  { member, paths }: Walk,
): Promise<void> {
  const { context, page, errors } = await visitAs(browser, server.url, member);
  await context.addInitScript(WATCH);
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

/** A file that browsers would run is handed over as one to keep. */
async function openAttachments(course: Course, { server, lived }: Place): Promise<void> {
  const { marco } = lived.room;
  const [leadId] = lived.things.ids('lead');
  let opened = 0;
  for (const name of ['x.svg', 'x.html', 'x.xml', 'x.txt', 'x.pdf']) {
    const address = `${server.url}/api/v1/leads/${leadId ?? ''}/attachments?name=${name}`;
    const headers = { ...marco.headers, 'content-type': 'application/octet-stream' };
    const body = '<svg xmlns="http://www.w3.org/2000/svg" onload="xss()"><script>xss()</script></svg>';
    const taken = await fetch(address, { method: 'POST', headers, body });
    course.check(taken.status < 500, `a file ${name} was answered ${taken.status}`);
    if (!taken.ok) continue;
    opened += 1;
    const { attachmentId } = (await taken.json()) as { attachmentId: string };
    const kept = await fetch(`${server.url}/api/v1/attachments/${attachmentId}/content`, {
      headers: marco.headers,
    });
    const [how, sniff] = [
      kept.headers.get('content-disposition') ?? '',
      kept.headers.get('x-content-type-options'),
    ];
    course.check(
      how.startsWith('attachment') && sniff === 'nosniff',
      () => `${name} (${kept.status}) is handed over as ${how || 'a page'}`,
    );
  }
  course.check(opened > 0, 'no file was taken: nothing was tried');
}

/** Mails as a reader shows them that allows everything. */
async function readMails(course: Course, browser: Browser, { server, office, lived }: Place): Promise<void> {
  const { giulia, marco, workspace } = lived.room;
  await askAs(server.url, marco).put('/notifications/preferences', { items: [], isQuiet: false });
  const lead = {
    firstName: 'Eva <img src=x onerror=xss()>',
    lastName: '<b onclick=xss()>',
    channel: 'website',
    origin: 'marketing',
    leadType: 'demo',
  };
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
    if (box) await sweep(page, box);
  }
}

/** Words in the hints of charts are written by another hand than those of the page. */
async function sweep(
  page: Page,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Promise<void> {
  for (const part of [0.2, 0.5, 0.8]) {
    await page.mouse.move(x + width * part, y + height / 2);
    await sleep(30);
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
