import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import type { Visit } from '../support/browser.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { viewport: { width: 390, height: 844 } };
type Name = 'Giulia' | 'Pia';

describe('the rooms of the house', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager', 'sales-manager'], team: 'marketing' },
        { name: 'Pia', roles: ['partner'] },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function visit(name: Name, wish: Visit = PHONE): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name], wish);
    errors.push(logged);
    return page;
  }
  const bar = (page: Page) => page.getByRole('navigation', { name: /^(Main|Principale)$/ }).last();

  it('are five at most under the thumb, the rest one tap behind', async () => {
    const page = await visit('Giulia');
    await bar(page).getByText('More').waitFor(LIMIT);
    expect(await bar(page).getByRole('link').count()).toBe(4);
    expect(await bar(page).getByRole('button').count()).toBe(1);
    const box = await bar(page).getByText('More').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await bar(page).getByText('More').click();
    const rest = page.getByRole('menuitem');
    await rest.first().waitFor(LIMIT);
    const places = ['Agreement', 'Journey', 'Partners', 'Conversations', 'Events', 'Import', 'Settings'];
    expect(await rest.allInnerTexts()).toEqual(places);
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.waitForURL('**/settings');
    await bar(page).locator('button[aria-current="page"]').waitFor(LIMIT);
    await page.close();
  });

  it('stand side by side where they are no more than five', async () => {
    const page = await visit('Pia');
    await bar(page).getByText('Settings').waitFor(LIMIT);
    expect(await bar(page).getByRole('link').count()).toBeLessThanOrEqual(5);
    expect(await bar(page).getByText('More').count()).toBe(0);
    await page.close();
  });

  it('are settings in one line on a phone, in the telephone’s own list', async () => {
    const page = await visit('Giulia', { ...PHONE, locale: 'it' });
    await page.goto(`${app.url}/settings/teams`);
    const choose = page.getByRole('combobox').first();
    await choose.waitFor(LIMIT);
    expect((await choose.boundingBox())?.height).toBeLessThan(60);
    expect(await choose.locator('optgroup').count()).toBe(6);
    await choose.selectOption('calendars');
    await page.waitForURL('**/settings/calendars');
    const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(isWide).toBe(false);
    await page.close();
  });

  it('are grouped at a desk, by what belongs together', async () => {
    const page = await visit('Giulia', {});
    await page.goto(`${app.url}/settings`);
    const nav = page.getByRole('navigation', { name: 'Settings' });
    await nav
      .getByRole('group', { name: 'How leads are judged' })
      .getByRole('link', { name: 'Target' })
      .click(LIMIT);
    await page.waitForURL('**/settings/target');
    await nav.locator('[aria-current="page"]', { hasText: 'Target' }).waitFor(LIMIT);
    expect(await nav.getByRole('group').count()).toBe(6);
    expect(errors.flat()).toEqual([]);
    await page.close();
  });
});
