import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
type Name = 'Giulia' | 'Marco';

describe('a sample of handed-over leads, graded by both sides in browsers of their own', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let pages: Record<Name, Page>;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    await handOver('Anna', 'Bruno', 'Carla');
    browser = await launchBrowser();
    pages = { Giulia: await open('Giulia'), Marco: await open('Marco') };
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: Name): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, `${app.url}/audits`, workspace.members[name]);
    errors.push(logged);
    return page;
  }

  async function handOver(...firstNames: readonly string[]): Promise<void> {
    const giulia = askAs(app.url, workspace.members.Giulia);
    const hits = firstNames.map((firstName) => ({
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@rossi.example`.toLowerCase() },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    }));
    const { body } = await giulia.post<{ results: { leadId: string }[] }>('/leads', hits);
    const leadIds = body.results.map(({ leadId }) => leadId);
    const offered = await giulia.post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
    expect(offered.status).toBe(201);
  }

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

  /** Grades the lead in front by its key, and waits for the next one to stand there. */
  async function press(page: Page, keys: readonly string[], next: string | RegExp): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
    await heading(page, next).or(page.getByText(next)).first().waitFor(LIMIT);
  }

  it('is drawn by one of them', async () => {
    const page = pages.Giulia;
    await page.getByRole('button', { name: 'Draw a sample' }).click(LIMIT);
    const form = page.getByRole('dialog');
    await form.getByLabel('First day').fill('2020-01-01');
    await form.getByLabel('Last day').fill('2099-12-31');
    await form.getByLabel('How many may be faulty').fill('0');
    await form.getByRole('button', { name: 'Draw it' }).click();
    await heading(page, /^Sample of leads handed over/).waitFor(LIMIT);
    await heading(page, 'Lead 1 of 3').waitFor(LIMIT);
    expect(await page.getByText('3 of 3 leads, allowed faulty: 0').count()).toBe(1);
  });

  it('is graded by a key each, and tells the other side nothing meanwhile', async () => {
    const { Giulia: marketing, Marco: sales } = pages;
    await press(marketing, ['a'], 'Lead 2 of 3');
    await marketing.keyboard.press('d');
    await marketing.getByRole('group', { name: 'What is wrong with it?' }).waitFor(LIMIT);
    await press(marketing, ['4'], 'Lead 3 of 3');
    await press(marketing, ['a'], /Marketing is through/);

    // Nobody reloads: the sample came to the open page of the other side.
    await sales.getByText('of 3 leads').click(LIMIT);
    await heading(sales, 'Lead 1 of 3').waitFor(LIMIT);
    const told = await sales.locator('main').innerText();
    expect(told).toContain('3 of 3');
    expect(told).not.toContain('Wrong or missing data');
    expect(told.match(/not graded yet/g)).toHaveLength(3);
  });

  it('is judged for both when the other side is through, too', async () => {
    const { Giulia: marketing, Marco: sales } = pages;
    await press(sales, ['a'], 'Lead 2 of 3');
    await press(sales, ['a'], 'Lead 3 of 3');
    await press(sales, ['a'], 'The lot is refused');
    await heading(marketing, 'The lot is refused').waitFor(LIMIT);
    for (const page of [sales, marketing]) {
      const told = await page.locator('main').innerText();
      expect(told).toContain('Faulty to at least one side: 1 of 3 leads; allowed: only 0.');
      expect(told).toContain('Marketing: Wrong or missing data');
      expect(told).toMatch(/in the whole lot likely 6\.1% – 79\.2% \(Wilson, 95 %\)/);
    }
  });

  it('opens each of its numbers into the leads behind it', async () => {
    const page = pages.Giulia;
    await page.getByRole('link', { name: '33.3%' }).click(LIMIT);
    await heading(page, 'Faulty to one side or both (1)').waitFor(LIMIT);
    await page.getByText('Wrong or missing data').waitFor(LIMIT);
    expect(await page.locator('main li', { hasText: 'Rossi' }).count()).toBe(1);
  });

  it('logs no error in either browser', () => {
    expect(errors.flat()).toEqual([]);
  });
});
