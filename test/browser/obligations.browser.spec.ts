import type { Browser, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const RUNS_MS = 3_600_000;
/** Over before anybody looks. */
const BREAKS_MS = 1_000;
const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
] as const;

interface Owed {
  readonly id: string;
  readonly status: string;
  readonly corrected: string | null;
  readonly waiver: { readonly reason: string; readonly by: string; readonly note: string | null } | null;
}

describe('the obligations in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Marco'>;
  let giulia: Page;
  let marco: Page;
  const errors: string[][] = [];

  const ask = (name: 'Giulia' | 'Marco') => askAs(app.url, workspace.members[name]);
  const all = async (): Promise<readonly Owed[]> =>
    (await ask('Giulia').get<{ items: Owed[] }>('/obligations')).body.items;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db, { hasWeb: true });
    await activateAgreement();
    await handOver('Anna', 'demo');
    await handOver('Carla', 'urgent');
    await until('the breach', async () => (await all()).some(({ status }) => status === 'breached'));
    browser = await launchBrowser();
    giulia = await open('Giulia');
    marco = await open('Marco');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: 'Giulia' | 'Marco'): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name]);
    errors.push(logged);
    return page;
  }

  async function activateAgreement(): Promise<void> {
    const tier = (key: string, when: object, targetMs: number) => ({ key, label: key, when, targetMs });
    const accept = {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Answer in time' },
      ...{ owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
      tiers: [
        tier('urgent', { field: 'leadType', op: 'eq', value: 'urgent' }, BREAKS_MS),
        tier('all', EVERYONE, RUNS_MS),
      ],
    };
    const volume = {
      ...{ kind: 'quota.volume', key: 'volume', title: 'Leads handed over', goal: 10 },
      ...{ owedBy: 'marketing', owedTo: 'sales', segment: EVERYONE },
    };
    const drafted = await ask('Giulia').post<{ id: string; version: number }>('/agreements', {
      name: 'Relay',
      terms: { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: [volume, accept] },
      calendars: { default: ALWAYS_OPEN('Europe/Rome') },
    });
    const version = `/agreements/${drafted.body.id}/versions/${drafted.body.version}`;
    const steps = [
      await ask('Giulia').post(`${version}/proposal`),
      await ask('Giulia').post(`${version}/signature`, { side: 'marketing' }),
      await ask('Marco').post(`${version}/signature`, { side: 'sales' }),
      await ask('Giulia').post(`${version}/activation`, {}),
    ];
    expect(steps.map(({ status }) => status < 300)).toEqual([true, true, true, true]);
  }

  async function handOver(firstName: string, leadType: string): Promise<void> {
    const captured = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName, lastName: 'Rossi', email: `${firstName.toLowerCase()}@rossi.example` },
      ...{ channel: 'website', origin: 'marketing', leadType },
    });
    const leadIds = [captured.body.results[0].leadId];
    const offered = await ask('Giulia').post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
    expect(offered.status).toBe(201);
  }

  const rowOf = (page: Page, name: string) =>
    page.getByRole('list', { name: 'Obligations' }).getByRole('listitem').filter({ hasText: name }).first();

  it('show what runs with its countdown first, and what broke by a filter of the address', async () => {
    await giulia.goto(`${app.url}/obligations`);
    await rowOf(giulia, 'Anna Rossi').getByRole('timer').waitFor(LIMIT);
    expect(await giulia.getByText('Carla Rossi').count()).toBe(0);
    await giulia.getByText('Breached', { exact: true }).click();
    await rowOf(giulia, 'Carla Rossi').waitFor(LIMIT);
    expect(new URL(giulia.url()).search).toBe('?status=breached');
  });

  it('open into the clock that explains them', async () => {
    await rowOf(giulia, 'Carla Rossi').getByRole('button', { name: 'Explain' }).click(LIMIT);
    await giulia.getByText(/The deadline passed .* without an answer/).waitFor(LIMIT);
  });

  it('say to the side that owes them who may excuse them, and offer it to nobody else', async () => {
    await marco.goto(`${app.url}/obligations?status=breached`);
    await rowOf(marco, 'Carla Rossi').getByRole('button', { name: 'Explain' }).click(LIMIT);
    await marco.getByText('This is excused by whoever signs for Marketing or Leadership.').waitFor(LIMIT);
    expect(await marco.getByRole('checkbox').count()).toBe(0);
  });

  it('are excused together by the keyboard; what broke stays broken with a correction beside it', async () => {
    await giulia.goto(`${app.url}/obligations?status=all`);
    await rowOf(giulia, 'Anna Rossi').waitFor(LIMIT);
    await giulia.getByRole('checkbox').first().waitFor(LIMIT);
    await giulia.keyboard.press('j');
    await giulia.keyboard.press('x');
    await giulia.keyboard.press('j');
    await giulia.keyboard.press('Shift+X');
    await giulia.getByText('2 obligations chosen').waitFor(LIMIT);
    await giulia.keyboard.press('w');
    const sheet = giulia.getByRole('dialog');
    await sheet.getByText(/One still runs: it ends as excused/).waitFor(LIMIT);
    await sheet.getByText(/the breach stays as it was told/).waitFor(LIMIT);
    await sheet.getByLabel('A system was down').click();
    await sheet.getByLabel('Note').fill('The telephone line was dead');
    await sheet.getByRole('button', { name: 'Excuse all 2' }).click();
    await sheet.waitFor({ state: 'detached', ...LIMIT });
    await rowOf(giulia, 'Carla Rossi').getByText('corrected: Excused').waitFor(LIMIT);
    await rowOf(giulia, 'Anna Rossi').getByText('Excused', { exact: true }).waitFor(LIMIT);
  });

  it('reach the other side without a reload, and are the same on the page, in the API and in SQL', async () => {
    await rowOf(marco, 'Carla Rossi').getByText('corrected: Excused').waitFor(LIMIT);
    const told = (await all()).map(({ id, status, corrected, waiver }) => ({
      ...{ id, status, corrected, reason: waiver?.reason, note: waiver?.note },
    }));
    const stored = await db.oracle<object>(
      `select o.id, o.status, o.corrected_status as corrected, w.reason, w.note
         from obligation o join obligation_waiver w on w.obligation_id = o.id order by o.due_at, o.id`,
    );
    expect(told).toEqual(stored);
    expect(told.map(({ status, corrected }) => [status, corrected])).toEqual([
      ['breached', 'excused'],
      ['excused', null],
    ]);
    await giulia.goto(`${app.url}/obligations?waived=true`);
    await rowOf(giulia, 'Anna Rossi').waitFor(LIMIT);
    const rows = giulia.getByRole('list', { name: 'Obligations' }).getByRole('listitem');
    expect(await rows.count()).toBe(stored.length);
  });

  it('are read on a phone, in Italian, without scrolling sideways', async () => {
    const phone = await visitAs(browser, app.url, workspace.members.Giulia, {
      viewport: { width: 390, height: 844 },
    });
    errors.push(phone.errors);
    await phone.context.addInitScript({ content: `localStorage.setItem('staffetta-language', 'it')` });
    await phone.page.goto(`${app.url}/obligations?status=all`);
    await phone.page.getByText('corretto: Giustificato').waitFor(LIMIT);
    const isWide = await phone.page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(isWide).toBe(false);
    await phone.context.close();
  });

  it('log no error', () => expect(errors.flat()).toEqual([]));
});
