import type { Browser, Page } from 'playwright-core';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import type { Visit } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { viewport: { width: 390, height: 844 } };

describe('content in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Marco' | 'Pia'>;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-rep'], team: 'sales' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db?.drop();
  });

  async function visit(path: string, wish: Visit = {}, name: 'Giulia' | 'Marco' | 'Pia' = 'Giulia') {
    const { page, errors } = await visitAs(browser, app.url, workspace.members[name], wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const figure = (page: Page, asset: string, name: string) =>
    page.locator(`[data-asset="${asset}"] [data-figure="${name}"] dd`);

  it('counts a lead that tells the code of a brochure with that brochure', async () => {
    const { page, errors } = await visit('/content');
    await page.getByText('No asset yet').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New asset' }).click(LIMIT);
    const form = page.getByRole('dialog', { name: 'New asset' });
    await form.getByLabel('What it is called').fill('Press guide');
    await form.getByLabel('Where it can be read').fill('https://rossi.example/guide');
    await form.getByRole('button', { name: 'Register it' }).click(LIMIT);
    const room = page.getByRole('dialog', { name: 'Press guide' });
    await room.getByRole('button', { name: 'New code' }).click(LIMIT);
    await room.getByLabel('Where, or by whom').fill('Stand B12');
    await room.getByLabel('How many are printed').fill('500');
    expect(await findFaults(page)).toEqual([]);
    await room.getByRole('button', { name: 'Make the code' }).click(LIMIT);
    const card = room.locator('[data-code]');
    await card.getByText('Stand B12').waitFor(LIMIT);
    const code = (await card.getAttribute('data-code')) ?? '';
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await card.getByRole('img', { name: `QR code of ${code}` }).waitFor(LIMIT);
    const [file] = await Promise.all([
      page.waitForEvent('download', LIMIT),
      card.getByRole('button', { name: 'PNG' }).click(LIMIT),
    ]);
    expect(file.suggestedFilename()).toBe(`${code}.png`);
    await picture(page, 'content-code-en');
    const told = { email: 'ada@rossi.example', lastName: 'Rossi', distributionCode: code.toLowerCase() };
    const sent = await askAs(app.url, workspace.members.Marco).post('/leads', told);
    expect(sent.status).toBe(201);
    await page.reload();
    await figure(page, 'Press guide', 'leads').getByRole('button').waitFor(LIMIT);
    for (const [name, number] of Object.entries({ touches: '1', people: '1', leads: '1', won: '0' }))
      expect(await figure(page, 'Press guide', name).innerText()).toBe(number);
    await picture(page, 'content-en');
    await figure(page, 'Press guide', 'leads').getByRole('button').click(LIMIT);
    const behind = page.getByRole('dialog', { name: 'Leads of Press guide' });
    await behind.getByText('Rossi').waitFor(LIMIT);
    expect(await behind.locator('[data-total]').getAttribute('data-total')).toBe('1');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('saves what an asset is, takes it back, and finds it by what is looked for', async () => {
    const { page, errors } = await visit('/content');
    await page.getByRole('button', { name: /^Press guide/ }).click(LIMIT);
    const room = page.getByRole('dialog', { name: 'Press guide' });
    await room.getByLabel('What it is called').fill('The press guide');
    await room.getByRole('button', { name: 'Save' }).click(LIMIT);
    await page.locator('[data-asset="The press guide"]').waitFor(LIMIT);
    await page.getByRole('button', { name: /^Undo/ }).click(LIMIT);
    await page.locator('[data-asset="Press guide"]').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await page.getByLabel('Search by name').fill('catalogue');
    await page.getByText('No asset like that').waitFor(LIMIT);
    await page.waitForURL(/q=catalogue/);
    await page.getByLabel('Search by name').fill('PRESS-');
    await page.locator('[data-asset="Press guide"]').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('registers a campaign with what it may cost, on a phone and in Italian', async () => {
    const { page, errors } = await visit('/content?part=campaigns', { ...PHONE, locale: 'it' });
    await page.getByText('Ancora nessuna campagna').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Nuova campagna' }).click(LIMIT);
    const form = page.getByRole('dialog', { name: 'Nuova campagna' });
    await form.getByLabel('Come si chiama').fill('Fiera di Milano');
    await form.getByLabel('Budget').fill('1200.5');
    await form.getByLabel('Dal', { exact: true }).fill('2026-05-12');
    expect(await findFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Registrala' }).click(LIMIT);
    await page
      .locator('[data-campaign="Fiera di Milano"]')
      .getByText(/1200,50|1\.200,50/)
      .waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'content-campaigns-it-phone');
    await page.goto(`${app.url}/content`);
    await figure(page, 'Press guide', 'leads').getByRole('button').waitFor(LIMIT);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    await picture(page, 'content-it-phone');
    await page.getByRole('button', { name: /^Press guide/ }).click(LIMIT);
    await page.getByRole('dialog', { name: 'Press guide' }).locator('[data-code]').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'content-room-it-phone');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is read by sales, and is no room of partners', async () => {
    const { page } = await visit('/content', {}, 'Marco');
    await figure(page, 'Press guide', 'leads').waitFor(LIMIT);
    expect(await page.getByRole('button', { name: 'New asset' }).count()).toBe(0);
    await page.close();
    const other = await visit('/content', {}, 'Pia');
    await other.page.getByText('Content is shown to those who work for the house').waitFor(LIMIT);
    await other.page.close();
  });
});
