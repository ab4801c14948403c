import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { width: 390, height: 844 };

describe('conversations and events in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Carla' | 'Giulia'>;
  let desk: Page;
  const errors: string[][] = [];
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Carla', roles: ['care'], team: 'care' },
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    desk = await open('Giulia');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: 'Carla' | 'Giulia', visit: object = {}): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name], visit);
    errors.push(logged);
    return page;
  }

  const loaded = (page: Page): Promise<boolean> =>
    until('everything is loaded', async () => (await page.locator('[aria-busy=true]').count()) === 0);

  /** Every room, with something in it, and its heading where it is the same for everybody. */
  async function roomsWith(): Promise<readonly (readonly [string, string])[]> {
    const idOf = async (sql: string): Promise<string> => (await db.oracle<{ id: string }>(sql))[0]?.id ?? '';
    const [ticket, event, lead] = [
      await idOf('select id from conversation limit 1'),
      await idOf('select id from event limit 1'),
      await idOf('select lead_id as id from conversation_lead limit 1'),
    ];
    return [
      ['conversations', 'Conversazioni'],
      [`conversations/${ticket}`, ''],
      ['events', 'Eventi'],
      [`events/${event}`, 'Pump Days'],
      ['encounters/new', 'Registra una chiamata o una visita'],
      [`leads/${lead}`, ''],
    ];
  }

  /** For whoever looks at the pages: `SHOTS=/some/folder`. */
  async function shoot(page: Page, path: string): Promise<void> {
    const shots = process.env.SHOTS;
    const name = `${path.replaceAll('/', '-').replace(/-[0-9a-f]{8}-[0-9a-f-]{27}/, '-one')}.png`;
    if (shots) await page.screenshot({ path: join(shots, name), fullPage: true });
  }

  it('opens a care ticket by hand, takes it, and makes a lead of it', async () => {
    await desk.getByRole('link', { name: 'Conversations' }).first().click(LIMIT);
    await desk.getByRole('button', { name: 'New conversation' }).click(LIMIT);
    const form = desk.getByRole('dialog');
    await form.getByLabel('Subject').fill('Ten more pumps');
    await form.getByLabel('What they say').fill('The first one runs well. May we have a quote for ten?');
    await form.getByLabel('First name').fill('Anna');
    await form.getByLabel('E-mail').fill('anna@care.example');
    await form.getByRole('button', { name: 'Open it' }).click(LIMIT);
    await desk.getByRole('heading', { name: 'Ten more pumps' }).waitFor(LIMIT);
    await desk.getByText('May we have a quote for ten?').waitFor(LIMIT);
    await desk.getByRole('button', { name: 'Take it' }).click(LIMIT);
    await desk.getByText('With Giulia').waitFor(LIMIT);
    await desk.getByRole('button', { name: 'Make a lead of it' }).click(LIMIT);
    const making = desk.getByRole('dialog');
    await making.getByLabel('What they ask for').fill('quote');
    await making.getByRole('button', { name: 'Make a lead of it' }).click(LIMIT);
    await desk.getByText('It became this lead').waitFor(LIMIT);
  });

  it('shows the lead where it came from, and hands a question back to care', async () => {
    await desk.getByRole('link', { name: 'Open the lead' }).click(LIMIT);
    await desk.getByText('A conversation became this lead').waitFor(LIMIT);
    await desk.getByText('Asked customer care').first().waitFor(LIMIT);
    await desk.getByRole('button', { name: 'Hand a question to care' }).click(LIMIT);
    const form = desk.getByRole('dialog');
    await form.getByLabel('What care is to answer').fill('Is the first pump under warranty?');
    await form.getByRole('button', { name: 'Hand to care' }).click(LIMIT);
    await desk.getByRole('link', { name: 'Is the first pump under warranty?' }).waitFor(LIMIT);
    const care = await open('Carla');
    await care.goto(`${app.url}/conversations`);
    await care.getByText('Is the first pump under warranty?').click(LIMIT);
    await care.getByText('Its question came from this lead').waitFor(LIMIT);
  });

  it('makes an event, takes the list of a badge scanner, and opens who came with their leads', async () => {
    await desk.goto(`${app.url}/events`);
    await desk.getByRole('button', { name: 'New event' }).click(LIMIT);
    const form = desk.getByRole('dialog');
    await form.getByLabel('Name').fill('Pump Days');
    await form.getByLabel('Starts').fill('2026-05-12T09:00');
    await form.getByLabel('Ends').fill('2026-05-14T18:00');
    await form.getByRole('button', { name: 'Make the event' }).click(LIMIT);
    await desk.getByRole('heading', { name: 'Pump Days' }).waitFor(LIMIT);
    const file = join(mkdtempSync(join(tmpdir(), 'scans-')), 'scans.csv');
    const lines = [
      'Badge;Nome;Cognome;E-mail;Data scansione',
      '1;Bruno;Neri;bruno@fair.example;12/05/2026 10:30',
      '2;;;;12/05/2026',
    ];
    writeFileSync(file, lines.join('\n'));
    await desk.locator('input[type=file]').setInputFiles(file);
    await desk.getByText('1 came, 0 registered, 1 leads of 2 rows').waitFor(LIMIT);
    await desk.getByText('Row 3: nothing tells who it is').waitFor(LIMIT);
    await desk.getByRole('button', { name: /Came/ }).click(LIMIT);
    await desk.getByRole('link', { name: 'Open the lead: Bruno Neri' }).click(LIMIT);
    await desk.getByText('Came to an event · Pump Days').first().waitFor(LIMIT);
  });

  it('changes an event that is there, and opens those who became leads', async () => {
    await desk.goto(`${app.url}/events`);
    await desk.getByText('Pump Days').first().click(LIMIT);
    await desk.getByRole('button', { name: 'Edit' }).click(LIMIT);
    const form = desk.getByRole('dialog');
    expect(await form.getByLabel('Starts').inputValue()).toBe('2026-05-12T09:00');
    await form.getByLabel('Place').fill('Bologna');
    await form.getByRole('button', { name: 'Save' }).click(LIMIT);
    await desk.getByText(/Bologna/).waitFor(LIMIT);
    await desk.getByRole('button', { name: /1\s*Leads/ }).click(LIMIT);
    await desk.getByRole('link', { name: 'Open the lead: Bruno Neri' }).waitFor(LIMIT);
    expect(desk.url()).toContain('is=lead');
  });

  it('registers a call with somebody who is found by their name', async () => {
    await desk.goto(`${app.url}/encounters/new`);
    await desk.getByRole('combobox', { name: 'Somebody who is known' }).fill('Bruno');
    await desk.getByRole('option', { name: /Bruno Neri/ }).click(LIMIT);
    await desk.getByLabel('What shows it').fill('Called back from the fair');
    await desk.getByRole('button', { name: 'Register', exact: true }).click(LIMIT);
    await desk.getByText('Registered', { exact: true }).waitFor(LIMIT);
    const calls = await db.oracle(
      `select p.email from touch t join person p on p.id = t.person_id where t.action = 'call' and t.evidence = 'Called back from the fair'`,
    );
    expect(calls).toEqual([{ email: 'bruno@fair.example' }]);
  });

  it('registers a visit with what shows it, and makes its lead; the company is marked', async () => {
    await desk.goto(`${app.url}/encounters/new`);
    await desk.getByText('A visit', { exact: true }).click(LIMIT);
    await desk.getByLabel('First name').fill('Pia');
    await desk.getByLabel('E-mail').fill('pia@met.example');
    await desk.getByLabel('Company').fill('Pia Pumps');
    await desk.getByLabel('What shows it').fill('Signed visit sheet 12');
    await desk.getByLabel('Make a lead of it').check(LIMIT);
    await desk.getByRole('button', { name: 'Register', exact: true }).click(LIMIT);
    await desk
      .getByText(/Visit · Signed visit sheet 12/)
      .first()
      .waitFor(LIMIT);
    await desk.getByText('Supplier', { exact: true }).click(LIMIT);
    await desk.getByText('Kept').waitFor(LIMIT);
    expect(await db.oracle(`select kinds from company where name = 'Pia Pumps'`)).toEqual([
      { kinds: ['supplier'] },
    ]);
  });

  it('is usable in Italian on a phone, in the dark', async () => {
    await db.oracle(`update account set locale = 'it' where id = $1`, [workspace.members.Giulia.accountId]);
    const phone = await open('Giulia', { viewport: PHONE, locale: 'it', colorScheme: 'dark' });
    const shots = process.env.SHOTS;
    const wide = shots
      ? await open('Giulia', { viewport: { width: 1280, height: 900 }, locale: 'it' })
      : null;
    const rooms = await roomsWith();
    for (const [path, heading] of rooms) {
      await phone.goto(`${app.url}/${path}`);
      await phone.getByRole('heading', { level: 1, ...(heading !== '' && { name: heading }) }).waitFor(LIMIT);
      await loaded(phone);
      await shoot(phone, `${path}-phone`);
      if (wide) {
        await wide.goto(`${app.url}/${path}`);
        await wide.getByRole('heading', { level: 1 }).waitFor(LIMIT);
        await loaded(wide);
        await shoot(wide, path);
      }
      expect({ path, faults: await findFaults(phone) }).toEqual({ path, faults: [] });
    }
  });

  it('logs no error', () => {
    expect(errors.flat()).toEqual([]);
  });
});
