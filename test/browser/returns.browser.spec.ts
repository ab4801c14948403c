import type { Browser, Page } from 'playwright-core';
import { CreditDesk, CreditRoom } from '../../libs/attribution/src/test-support/credit-desk.js';
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
const QUARTER = 'from=2026-01-01&to=2026-03-31';
const PHONE = { viewport: { width: 390, height: 844 } };

interface Report {
  readonly total: {
    readonly counts: { readonly won: number };
    readonly credited: { readonly conversions: number };
  };
}

describe('returns in the browser', () => {
  let desk: CreditDesk;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Pia'>;

  beforeAll(async () => {
    desk = await CreditDesk.open();
    workspace = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Pia', roles: ['partner'] },
      ],
    });
    const { id, members } = workspace;
    app = await startTestApp(desk.db, { hasWeb: true });
    const room = new CreditRoom(desk, id, members.Giulia.id);
    for (let deal = 0; deal < 12; deal += 1) {
      const { personId } = await room.person({ firstName: 'Ada', lastName: `Rossi ${deal}` });
      await room.touches(personId, [{ day: 10, channel: 'event', campaign: 'Fair' }]);
      const leadId = await room.lead({ personId, day: 11, channel: 'event' });
      await room.won(leadId, 20, { amount: '1000.00' });
    }
    const ask = askAs(app.url, members.Giulia);
    const spent = (channel: string, amount: string, more: object = {}): object => ({
      ...{ channel, kind: 'media', from: '2026-01-05', amount, ...more },
    });
    await ask.post('/spend', {
      spend: [
        spent('event', '2000.00', { campaign: 'Fair', kind: 'event' }),
        spent('paid-social', '6000.00', { campaign: 'Everybody is there' }),
      ],
    });
    await until('credit and funnel have read', async () => {
      const { total } = (await ask.get<Report>(`/returns/report?${QUARTER}`)).body;
      return total.counts.won === 12 && total.credited.conversions === 12;
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await desk?.close();
  });

  async function visit(path: string, wish: Visit = {}, name: 'Giulia' | 'Pia' = 'Giulia') {
    const { page, errors } = await visitAs(browser, app.url, workspace.members[name], wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }
  const cell = (page: Page, row: string, name: string) =>
    page.locator(`tr[data-row="${row}"] td[data-cell="${name}"]`);
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('sets what a channel cost against what came of it, and opens each figure', async () => {
    const { page, errors } = await visit(`/returns?${QUARTER}`);
    await cell(page, 'Event', 'roi').getByText('+500%').waitFor(LIMIT);
    expect(await cell(page, 'Event', 'won').innerText()).toContain('CAC €166.67');
    expect(await cell(page, 'Event', 'customer').innerText()).toContain('needs your margin');
    expect(await cell(page, 'Paid social', 'roi').innerText()).toContain('-100%');
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'returns-en');
    const sheet = page.getByRole('dialog');
    await cell(page, 'Event', 'lead').getByRole('button').click(LIMIT);
    expect(await sheet.locator('[data-total]').getAttribute('data-total', LIMIT)).toBe('12');
    await page.keyboard.press('Escape');
    await cell(page, 'Event', 'credited').getByRole('button').click(LIMIT);
    expect(await sheet.locator('[data-sum]').getAttribute('data-sum', LIMIT)).toBe('12000.00');
    await page.keyboard.press('Escape');
    await page.locator('[data-unmeasured]').click(LIMIT);
    expect(await sheet.locator('[data-sum]').getAttribute('data-sum', LIMIT)).toBe('6000.00');
    await sheet.getByText('Everybody is there').waitFor(LIMIT);
    await picture(page, 'returns-unmeasured-en');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('alerts where a fashion takes more of the money than it can be contributing', async () => {
    const { page, errors } = await visit(`/returns?${QUARTER}&tab=mix`);
    await page.locator('[data-overspent]').getByText('Paid social: 75% of the spend').waitFor(LIMIT);
    expect(await cell(page, 'Event', 'revenue').innerText()).toContain('100%');
    expect(await page.locator('[data-social]').innerText()).toContain('75% of spend');
    await page.locator('[data-stack="spend"]').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'returns-mix-en');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells ROMI and what a customer is worth once the margin was said, on a phone and in Italian', async () => {
    const { page, errors } = await visit(`/returns?${QUARTER}&tab=campaign`, { ...PHONE, locale: 'it' });
    await cell(page, 'Fair', 'roi').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Margine e clienti' }).click(LIMIT);
    const form = page.getByRole('dialog');
    await form.getByLabel('Margine').fill('60', LIMIT);
    await form.getByRole('combobox', { name: 'Quanto porta un cliente al mese' }).click(LIMIT);
    await page.getByRole('option', { name: 'la trattativa media, ogni mese' }).click(LIMIT);
    await form.getByRole('combobox', { name: 'Quanto restano i clienti' }).click(LIMIT);
    await page.getByRole('option', { name: 'in mesi' }).click(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'returns-settings-it-phone');
    await form.getByRole('button', { name: 'Salva' }).click(LIMIT);
    await cell(page, 'Fair', 'roi').getByText('ROMI +260').waitFor(LIMIT);
    await page.locator('[data-needs]').waitFor({ state: 'detached', ...LIMIT });
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'returns-it-phone');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is no room of partners', async () => {
    const { page } = await visit('/returns', {}, 'Pia');
    await page.getByText('Returns are shown to those who watch the figures').waitFor(LIMIT);
    await page.close();
  });
});
