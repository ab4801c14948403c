import type { Browser, Locator, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const HOUR_MS = 3_600_000;
const PHONE = { width: 390, height: 844 };
const PASSWORD = 'a long way up the hill';

type Name = 'Giulia' | 'Marco' | 'Piero' | 'Rita';

describe('the desk of a partner on a phone, with the house looking on', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let phone: Page;
  let desk: Page;
  const errors: string[][] = [];
  /** What the phone asked for and may not see. */
  const shut: string[] = [];

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'leadership'], team: 'sales' },
        { name: 'Piero', roles: ['partner'], team: 'partner', password: PASSWORD },
        // Of a partner of her own, made below; her desk must never show on Piero's, nor his on hers.
        { name: 'Rita', roles: ['partner'] },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    await activateAgreement();
    await ask('Marco').put('/partner-policy', {
      ...{ precedence: 'first_come', protectionDays: 90, quietDays: 60, approval: 'always' },
    });
    browser = await launchBrowser();
    desk = await open('Marco');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: Name): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name]);
    errors.push(logged);
    return page;
  }

  async function activateAgreement(): Promise<void> {
    const duty = { owedBy: 'partner', owedTo: 'marketing', objective: 0.9, kind: 'duty.accept' };
    const tiers = [{ key: 'all', label: 'Everyone', when: EVERYONE, targetMs: HOUR_MS }];
    const clauses = [{ ...duty, key: 'partner-accept', title: 'Partners accept in time', tiers }];
    const terms = { period: { unit: 'month', zone: 'Europe/Rome' }, clauses };
    const drafted = await ask('Giulia').post<{ id: string; version: number }>('/agreements', {
      ...{ name: 'Partner channel', terms, calendars: { default: ALWAYS_OPEN('Europe/Rome') } },
    });
    const version = `/agreements/${drafted.body.id}/versions/${drafted.body.version}`;
    const steps = [
      await ask('Giulia').post(`${version}/proposal`),
      await ask('Giulia').post(`${version}/signature`, { side: 'marketing' }),
      await ask('Marco').post(`${version}/signature`, { side: 'partner' }),
      await ask('Giulia').post(`${version}/activation`, {}),
    ];
    expect(steps.map(({ status }) => status < 300)).toEqual([true, true, true, true]);
  }

  async function handOver(firstName: string, toTeamId: string): Promise<string> {
    const captured = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{
        firstName,
        lastName: 'Rossi',
        email: `${firstName.toLowerCase()}@${firstName.toLowerCase()}.example`,
      },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    });
    const { leadId } = captured.body.results[0];
    const { status } = await ask('Giulia').post('/handovers', { leadIds: [leadId], toTeamId });
    expect(status).toBe(201);
    return leadId;
  }

  /** Before anybody is signed in 401 says so; of two who name one customer the second hears 409. */
  const unexpected = (): string[] => errors.flat().filter((message) => !/status of (401|409)/.test(message));
  const line = (firstName: string): Locator =>
    phone.locator('li[id^="line-"]', { hasText: `${firstName} Rossi` });
  /** What a phone must never do: be wider than its screen. */
  async function fits(): Promise<void> {
    const width = await phone.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.width);
  }

  it('opens with a password on what awaits an answer, and on nothing that is not the partner’s', async () => {
    await handOver('Anna', workspace.teams.partner);
    const context = await browser.newContext({ viewport: PHONE, locale: 'en', timezoneId: 'Europe/Rome' });
    phone = await context.newPage();
    const logged: string[] = [];
    errors.push(logged);
    phone.on('response', (answer) => answer.status() === 403 && shut.push(new URL(answer.url()).pathname));
    phone.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
    phone.on('pageerror', (error) => logged.push(String(error)));
    await phone.goto(`${app.url}/signin`);
    await phone.getByLabel('E-mail').fill(workspace.members.Piero.email);
    await phone.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await phone.locator('form button[type=submit]').click();
    await phone.getByRole('heading', { name: 'Your desk' }).waitFor(LIMIT);
    const rooms = phone.locator('nav').filter({ visible: true }).getByRole('link');
    expect(await rooms.allTextContents()).toEqual(['Today', 'Leads', 'Settings']);
    await fits();
  });

  it('shows an offered lead with its clock, and takes it with one tap', async () => {
    await phone.getByText('partner', { exact: true }).first().click(LIMIT);
    await line('Anna').getByRole('timer').waitFor(LIMIT);
    const accept = line('Anna').getByRole('button', { name: 'Accept' });
    const box = await accept.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(box?.width).toBeGreaterThanOrEqual(250);
    await fits();
    await accept.click(LIMIT);
    await phone.getByText('It is yours: Anna Rossi').waitFor(LIMIT);
    await line('Anna')
      .getByRole('button', { name: 'Accept' })
      .waitFor({ state: 'detached', ...LIMIT });
  });

  it('counts the kept promise among its own, and opens it into the lead', async () => {
    const promise = phone.locator('[data-clause="partner-accept"]');
    await promise.locator('[data-count=kept] b').filter({ hasText: '1' }).waitFor(LIMIT);
    await promise.locator('[data-count=kept]').click(LIMIT);
    await phone.getByRole('dialog').getByRole('link', { name: 'Anna Rossi' }).waitFor(LIMIT);
    await fits();
    await phone.keyboard.press('Escape');
    await phone.getByRole('dialog').waitFor({ state: 'detached', ...LIMIT });
  });

  it('logs a call from the desk', async () => {
    await line('Anna').getByRole('button', { name: 'Log attempt: Anna Rossi' }).click(LIMIT);
    const sheet = phone.getByRole('dialog');
    await sheet.locator('form button[type=submit], button').last().waitFor(LIMIT);
    await fits();
    await sheet.getByRole('button', { name: 'Log attempt' }).click(LIMIT);
    await sheet.waitFor({ state: 'detached', ...LIMIT });
    const logged = await db.oracle<{ by: string }>(
      `select member_id as by from attempt where workspace_id = $1`,
      [workspace.id],
    );
    expect(logged).toEqual([{ by: workspace.members.Piero.id }]);
  });

  it('registers a deal, which the house sees arrive, looks at and approves, and the phone says so by itself', async () => {
    await desk.goto(`${app.url}/partners?view=registrations`);
    await desk.getByText('Nothing to decide').waitFor(LIMIT);
    await phone.getByRole('link', { name: 'Register a deal' }).first().click(LIMIT);
    await phone.getByLabel('Name of the company').fill('Bianchi Srl');
    await phone.getByLabel('Web address').fill('https://www.bianchi.example/about');
    await phone.getByLabel('First name').fill('Bruno');
    await phone.getByLabel('E-mail').fill('bruno@bianchi.example');
    await phone.getByLabel('Expected amount (EUR)').fill('12000');
    await fits();
    await phone.getByRole('button', { name: 'Register' }).click(LIMIT);
    await phone.locator('[data-told=submitted]').waitFor(LIMIT);
    await fits();

    const arrived = desk.locator('a[data-registration=submitted]', { hasText: 'Bianchi Srl' });
    await arrived.click(LIMIT);
    await desk.getByText('Nothing speaks against it').waitFor(LIMIT);
    await desk.getByRole('button', { name: 'Approve' }).click(LIMIT);
    await phone.locator('[data-told=approved]').waitFor(LIMIT);
    await phone.getByRole('link', { name: 'Open the lead' }).first().click(LIMIT);
    await phone.getByRole('heading', { name: /Bruno/ }).waitFor(LIMIT);
    await fits();
  });

  it('is told that another has a customer, and never who', async () => {
    const rival = await ask('Marco').post<{ id: string }>('/partners', {
      ...{ name: 'Verdi Impianti', kind: 'reseller', regions: [], note: null },
    });
    expect(rival.status).toBe(201);
    await joinTeam(workspace.members.Rita.id, rival.body.id);
    const named = await ask('Rita').post('/registrations', {
      ...{
        firstName: 'Carla',
        email: 'carla@neri.example',
        company: { name: 'Neri Spa', domain: 'neri.example' },
      },
    });
    expect(named.status).toBe(201);
    await phone.goto(`${app.url}/registrations/new`);
    await phone.getByLabel('Name of the company').fill('Neri Spa');
    await phone.getByLabel('E-mail').fill('dario@neri.example');
    await phone.getByLabel('Web address').fill('neri.example');
    await phone.getByRole('button', { name: 'Register' }).click(LIMIT);
    await phone.getByRole('alert').or(phone.locator('[data-told=refused]')).first().waitFor(LIMIT);
    await fits();
  });

  it('shows nothing of another partner on any of its screens', async () => {
    for (const path of ['/', '/leads', '/registrations/new', '/settings', '/notifications']) {
      await phone.goto(`${app.url}${path}`);
      await phone.locator('main h1, main [role=alert]').first().waitFor(LIMIT);
      await phone.waitForLoadState('networkidle');
      await fits();
      expect(await phone.locator('body').innerText()).not.toMatch(/Verdi|Carla|Rita|Neri/);
    }
  });

  async function joinTeam(memberId: string, teamId: string): Promise<void> {
    await db.oracle(`insert into team_member (workspace_id, team_id, member_id) values ($1, $2, $3)`, [
      ...[workspace.id, teamId, memberId],
    ]);
  }

  it('never asks for what is shut to it, and says so where an address leads there', async () => {
    expect(shut).toEqual([]);
    expect(unexpected()).toEqual([]);
    await phone.goto(`${app.url}/partners`);
    await phone.getByRole('alert').waitFor(LIMIT);
    expect(unexpected().filter((message) => !/status of 403/.test(message))).toEqual([]);
  });
});
