import type { Browser, Page } from 'playwright-core';
import { PipelineDesk, PipelineRoom } from '../../libs/pipeline/src/test-support/pipeline-desk.js';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import type { Visit } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const YEAR = 'from=2026-01-01&to=2026-12-31';
const PHONE = { viewport: { width: 390, height: 844 } };

describe('revenue and the pipeline in the browser', () => {
  let desk: PipelineDesk;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Pia' | 'Sara'>;

  beforeAll(async () => {
    desk = await PipelineDesk.open();
    workspace = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Pia', roles: ['partner'] },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    const { id, members } = workspace;
    app = await startTestApp(desk.db, { hasWeb: true });
    const room = new PipelineRoom(desk, id, members.Giulia.id, '');
    await room.won(0, { day: 40, opening: { amount: '1000.01' } });
    await room.won(0, { day: 140, opening: { amount: '250.00' } });
    await room.lost(0, { day: 41 });
    await room.brought([
      { id: 'Bolt', ownerLabel: 'Zane Levy', amountMinor: 50_000, closedOn: '2026-02-01' },
    ]);
    await room.opened(50, { amount: '500.00', stage: 'proposal', name: 'Open line', closeOn: '2026-03-01' });
    const ask = askAs(app.url, members.Giulia);
    await until(
      'the pipeline is read',
      async () =>
        (await ask.get<{ total: { won: number } }>(`/pipeline/revenue?${YEAR}`)).body.total.won === 3,
    );
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await desk?.close();
  });

  async function visit(path: string, wish: Visit = {}, name: 'Giulia' | 'Pia' | 'Sara' = 'Giulia') {
    const { page, errors } = await visitAs(browser, app.url, workspace.members[name], wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }
  const amount = (page: Page, row: string, quarter: string) =>
    page.locator(`tr[data-row="${row}"] td[data-period="${quarter}"]`);
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('puts sellers where a file says, shows their quarters, and opens a figure into its deals', async () => {
    const { page, errors } = await visit(`/pipeline?${YEAR}`);
    await page.getByRole('button', { name: 'Sellers and regions' }).click(LIMIT);
    const sheet = page.getByRole('dialog');
    const text = 'seller;office\nGiulia;North\n"Zane Levy";South\n';
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }, LIMIT);
    await sheet.getByRole('button', { name: 'Take 2 sellers over' }).click(LIMIT);
    await sheet.locator('[data-seller="Zane Levy"]').getByText('South').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await amount(page, 'North', '2026-01-01').getByText('€1,000.01').waitFor(LIMIT);
    expect(await amount(page, 'North', '2026-04-01').innerText()).toBe('€250.00');
    await page.getByRole('button', { name: 'Show the sellers of South' }).click(LIMIT);
    expect(await amount(page, 'South / Zane Levy', '2026-01-01').innerText()).toBe('€500.00');
    expect(await amount(page, 'total', '2026-01-01').innerText()).toBe('€1,500.01');
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'pipeline-en');
    await amount(page, 'total', '2026-01-01').getByRole('button').click(LIMIT);
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    expect(await sheet.locator('[data-sum]').getAttribute('data-sum')).toBe('1500.01');
    expect(await sheet.locator('[data-deal]').count()).toBe(2);
    await sheet.getByRole('link', { name: 'Bolt' }).click(LIMIT);
    await page.waitForURL(/\/deals\//);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows a seller no deal out of reach, and what all of them come to', async () => {
    const { page, errors } = await visit(`/pipeline?${YEAR}&rows=channel`, {}, 'Sara');
    await amount(page, 'total', '2026-04-01').getByRole('button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('A deal you may not see').waitFor(LIMIT);
    expect(await sheet.locator('[data-sum]').getAttribute('data-sum')).toBe('250.00');
    expect(await sheet.locator('a[href*="/deals/"]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows what the agreement in force says of a quarter while nobody has said it here', async () => {
    const { page, errors } = await visitAs(browser, app.url, workspace.members.Giulia);
    const agreement = { id: workspace.id, name: 'Joint goals' };
    const terms = {
      period: { unit: 'quarter', firstMonth: 1, firstDay: 1, zone: 'Europe/Rome' },
      ...{ revenueGoal: { minor: 5_000_000, currency: 'EUR' }, clauses: [] },
    };
    await page.route('**/api/v1/agreements', (route) =>
      route.fulfill({ json: { items: [{ ...agreement, status: 'active', activeVersion: 1 }] } }),
    );
    await page.route(`**/api/v1/agreements/${agreement.id}`, (route) =>
      route.fulfill({ json: { ...agreement, versions: [{ number: 1, status: 'active', terms }] } }),
    );
    await page.goto(`${app.url}/pipeline?${YEAR}`);
    const hint = page.locator('[data-agreed="5000000"]');
    await hint.getByRole('link', { name: 'Joint goals' }).waitFor(LIMIT);
    expect(await hint.innerText()).toBe('The agreement wants €50,000 of revenue in a quarter: Joint goals');
    expect(await findFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('weighs what is open, says whether it is enough, and takes a goal', async () => {
    const { page, errors } = await visit(`/pipeline?${YEAR}&rows=agent`);
    const proposal = page.locator('tr[data-stage="proposal"]');
    await proposal.getByText('€500.00').waitFor(LIMIT);
    expect(await proposal.innerText()).toContain('template: too few closed');
    await page.locator('[data-weighted="300.00"]').waitFor(LIMIT);
    await page.getByText('Nobody has said what this quarter is to bring.').waitFor(LIMIT);
    await page.getByLabel('Quarter’s goal (EUR)').fill('400', LIMIT);
    await page.getByRole('button', { name: 'Save', exact: true }).click(LIMIT);
    await page.getByText('The chance that open deals bring it is 60%.').waitFor(LIMIT);
    await page.getByText('What is open covers that 1.3 times; at your win rate it takes').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Beyond their expected close: €500.00' }).click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Open line').waitFor(LIMIT);
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Escape').then(() => page.getByRole('button', { name: 'CSV' }).click(LIMIT)),
    ]);
    expect(file.suggestedFilename()).toBe('pipeline-2026-01-01-2026-12-31.csv');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fits a phone, in Italian', async () => {
    const { page, errors } = await visit(`/pipeline?${YEAR}&rows=channel&by=month`, {
      ...PHONE,
      locale: 'it',
    });
    await page.getByRole('heading', { name: 'Ricavi', level: 1 }).waitFor(LIMIT);
    await page.locator('tr[data-row="total"]').waitFor(LIMIT);
    await page.locator('tr[data-stage="proposal"]').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await picture(page, 'pipeline-it-phone');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is no room of partners', async () => {
    const { page } = await visit('/pipeline', {}, 'Pia');
    await page.getByText('Revenue is shown to those who watch the figures').waitFor(LIMIT);
    await page.close();
  });
});
