import type { Browser, Page } from 'playwright-core';
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
/** Screens that hang on walls. */
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

type Name = 'Giulia' | 'Marco' | 'Elena';

describe('the wall', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let page: Page;
  let errors: string[];

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Elena', roles: ['leadership'] },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    await agree();
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Elena));
    await page.goto(`${app.url}/wall`);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  /** The plain template, signed by both sides and in force. */
  async function agree(): Promise<void> {
    const { body } = await ask('Giulia').get<{ items: { key: string; terms: object }[] }>(
      '/agreements/templates',
    );
    const terms = body.items.find(({ key }) => key === 'standard')?.terms;
    const drafted = await ask('Giulia').post<{ id: string; version: number }>('/agreements', {
      name: 'Relay',
      terms,
    });
    const version = `/agreements/${drafted.body.id}/versions/${drafted.body.version}`;
    await ask('Giulia').post(`${version}/proposal`);
    await ask('Giulia').post(`${version}/signature`, { side: 'marketing' });
    await ask('Marco').post(`${version}/signature`, { side: 'sales' });
    const { status } = await ask('Giulia').post(`${version}/activation`, {});
    expect(status).toBeLessThan(300);
  }

  const shown = (): Promise<string | null> => page.locator('[data-view]').getAttribute('data-view', LIMIT);

  /** Nothing stands below the screen, where nobody scrolls. */
  const isWhole = (): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollHeight - window.innerHeight <= 1');

  it('stands alone, tells the time and whether it is live', async () => {
    await page.getByText(/live · up to entry/).waitFor(LIMIT);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.locator('time').waitFor(LIMIT);
  });

  it('turns from the track to both sides and back by itself, each whole on every screen', async () => {
    const seen = new Map<string, string>();
    await until(
      'both views',
      async () => {
        const view = await shown();
        if (view !== null && !seen.has(view)) {
          seen.set(view, await page.locator('[data-view]').innerText());
          for (const screen of SCREENS) {
            await page.setViewportSize(screen);
            await until(`view ${view} to be whole at ${screen.width} × ${screen.height}`, isWhole, 5_000);
          }
        }
        return seen.size === 2;
      },
      90_000,
    );
    expect(seen.get('0')).toMatch(/Inquiry/);
    expect(seen.get('1')).toMatch(/Marketing owes[\s\S]*Sales owes/);
  });

  it('shows a lead that comes in without a hand on it', async () => {
    await until('the track', async () => (await shown()) === '0', 60_000);
    const captured = await ask('Giulia').post('/leads', {
      ...{ firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example' },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    });
    expect(captured.status).toBeLessThan(300);
    await page.getByText(/up to entry [1-9]/).waitFor(LIMIT);
    await until(
      'the lead on the track',
      async () => {
        if ((await shown()) !== '0') return false;
        return /Inquiry[\s\S]{0,80}\b1\b/.test(await page.locator('[data-view="0"]').innerText());
      },
      60_000,
    );
    expect(errors).toEqual([]);
  });
});
