import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Installation } from './installation.js';
import { DEVICES, fileOf, LOOKS, SHOTS } from './shots.js';
import type { Known, Shot } from './shot.js';
import type { Look } from './shots.js';
import { intakeThings } from './intake-things.js';
import { judgedLeads } from './judged-things.js';
import {
  askedAboutPeriod,
  drawnCalendar,
  mannedDesk,
  rehearsedAgreement,
  reviewedAgreement,
  storiedLead,
  triedImport,
} from './things.js';
import { partnerThings } from './partner-things.js';
import { Visitor } from './visitor.js';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const SAMPLE = { seed: 7, months: 3, goal: 140 };
/** Bytes; a picture above this does not belong into a repository. */
const MOST_BYTES = 300_000;

type Visitors = Readonly<Record<'giulia' | 'luca' | 'elena' | 'marco', Visitor>>;
type Company = Visitors & { readonly piero: Visitor };

/** Takes every picture, or those of the named pages; gives the exit code. */
export async function takeScreens(only: readonly string[]): Promise<number> {
  const shots = SHOTS.filter(({ page }) => only.length === 0 || only.includes(page));
  console.log('Starting a Staffetta of its own …');
  const installation = await Installation.start();
  try {
    console.log('Making the sample company …');
    const visitors = await enter(installation);
    const { piero, registrationId } = await partnerThings({
      ...{ url: installation.url, administrator: visitors.elena, marketing: visitors.giulia },
      sales: visitors.marco,
    });
    const known = { ...(await knownIn(installation, visitors)), registrationId };
    const browser = await launchBrowser();
    try {
      return await takeAll(browser, installation.url, { shots, visitors: { ...visitors, piero }, known });
    } finally {
      await browser.close();
    }
  } finally {
    await installation.stop();
  }
}

async function enter(installation: Installation): Promise<Visitors> {
  const links = await installation.makeSample(SAMPLE);
  const visit = (name: string): Promise<Visitor> =>
    Visitor.follow(installation.url, links.get(name) ?? `no link for ${name}`);
  return {
    giulia: await visit('giulia'),
    luca: await visit('luca'),
    elena: await visit('elena'),
    marco: await visit('marco'),
  };
}

async function knownIn(
  { setupLink, url }: Installation,
  { giulia, luca, elena }: Visitors,
): Promise<Omit<Known, 'registrationId'>> {
  const reviewed = await reviewedAgreement(giulia);
  await mannedDesk(giulia);
  return {
    setupPath: new URL(setupLink).pathname,
    leadId: await storiedLead(luca),
    importId: await triedImport(giulia),
    calendarId: await drawnCalendar(giulia),
    ...reviewed,
    ...(await judgedLeads(elena, giulia, luca)),
    askedAbout: await askedAboutPeriod(giulia, reviewed.agreementId),
    rehearsalId: await rehearsedAgreement(giulia, reviewed),
    ...(await intakeThings({ url, keeper: elena, marketing: giulia })),
  };
}

interface Scene {
  readonly shots: readonly Shot[];
  readonly visitors: Company;
  readonly known: Known;
}

async function takeAll(browser: Browser, url: string, { shots, visitors, known }: Scene): Promise<number> {
  await mkdir(FOLDER, { recursive: true });
  const all = shots.flatMap((shot) => LOOKS.map((look) => ({ shot, look })));
  const complaints: string[] = [];
  for (const [index, { shot, look }] of all.entries()) {
    const file = fileOf(shot, look);
    process.stdout.write(`\r${index + 1} of ${all.length}  ${file.padEnd(48)}`);
    const context = await openContext(browser, url, look, shot.who && visitors[shot.who]);
    complaints.push(...(await take(context, `${url}${shot.path(known)}`, shot, file)));
    await context.close();
  }
  console.log(`\n${all.length} pictures are in docs/screens.`);
  for (const complaint of complaints) console.error(complaint);
  return complaints.length > 0 ? 1 : 0;
}

async function openContext(
  browser: Browser,
  url: string,
  { language, scheme, device }: Look,
  visitor: Visitor | null,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: DEVICES[device],
    deviceScaleFactor: 1,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Rome',
  });
  await context.addInitScript({ content: `localStorage.setItem('staffetta-language', '${language}')` });
  if (visitor !== null) await context.addCookies([{ ...visitor.cookie, url }]);
  return context;
}

/** Gives what is wrong with the page or its picture. */
async function take(context: BrowserContext, url: string, shot: Shot, file: string): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${file}: ${message.text()}`),
  );
  page.on('pageerror', (error) => complaints.push(`${file}: ${String(error)}`));
  await page.goto(url);
  await shot.act?.(page);
  await page.locator(shot.whole).waitFor();
  await gone(page, '[aria-busy=true], .mantine-Loader-root');
  // Charts come last: their library is fetched when the first one is shown.
  await gone(page, '[data-chart]:not(:has(svg))');
  await page.waitForLoadState('networkidle');
  const isWide = await page.evaluate(
    `document.documentElement.scrollWidth > document.documentElement.clientWidth`,
  );
  if (isWide) complaints.push(`${file}: the page scrolls sideways`);
  const path = join(FOLDER, file);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  if (size > MOST_BYTES) complaints.push(`${file}: ${size} bytes are too many`);
  return complaints;
}

/** Locators, because a predicate in the page would need what its content security policy forbids. */
const gone = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).first().waitFor({ state: 'detached' });
