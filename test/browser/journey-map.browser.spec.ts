import type { Browser } from 'playwright-core';
import { MapDesk, MapRoom } from '../../libs/journey-map/src/test-support/map-desk.js';
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

describe('the journey map in the browser', () => {
  let desk: MapDesk;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Tom'>;

  beforeAll(async () => {
    desk = await MapDesk.open();
    workspace = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'], team: 'sales' },
        { name: 'Tom', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    const { id, members, teams } = workspace;
    app = await startTestApp(desk.db, { hasWeb: true });
    const room = new MapRoom(desk, id, { saraId: members.Giulia.id, salesTeam: teams.sales });
    for (let lead = 0; lead < 12; lead += 1) {
      const personId = lead < 3 ? await room.person() : null;
      if (personId !== null) await room.touched(personId, lead / 4 - 0.2);
      const channel = lead < 8 ? 'website' : 'event';
      const leadId = await room.captured(lead / 4, { channel, personId });
      await room.offered(leadId, 5);
      if (lead < 10) await room.accepted(leadId, 7);
      if (lead === 8 || lead === 9) await room.assigned(leadId, members.Tom.id, 8);
      if (lead === 9) await room.assigned(leadId, members.Giulia.id, 9);
      if (lead < 4) await room.lost(await room.opened(leadId, 9), 12 + lead);
    }
    const ask = askAs(app.url, members.Giulia);
    await until('the map is read', async () => {
      const { body } = await ask.get<{ nodes: { step: string; volume: number }[] }>(`/journey-map?${YEAR}`);
      return body.nodes.some(({ step, volume }) => step === 'lost' && volume === 4);
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await desk?.close();
  });

  async function visit(path: string, wish: Visit = {}) {
    const { page, errors } = await visitAs(browser, app.url, workspace.members.Giulia, wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }

  it('draws the way, opens a step and a line into their leads, and names the bottleneck', async () => {
    const { page, errors } = await visit(`/journey-map?${YEAR}`);
    await page.locator('svg [data-step="offered"]').waitFor(LIMIT);
    await page.locator('[data-friction="wait accepted"] [data-bottleneck]').waitFor(LIMIT);
    expect(await page.locator('[data-bottleneck]').count()).toBe(1);
    expect(await findFaults(page)).toEqual([]);
    await page.locator('svg [data-step="offered"]').focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.locator('[data-total="12"]').waitFor(LIMIT);
    await sheet.getByText('Still there 2').click(LIMIT);
    await sheet.locator('[data-total="2"]').waitFor(LIMIT);
    expect(await sheet.locator('[data-lead]').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show as table' }).click(LIMIT);
    await page.locator('tr[data-row="accepted>opportunity"]').getByRole('button').click(LIMIT);
    await page.getByRole('dialog').locator('[data-total="4"]').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('begins at the first touch, and tells who passes to whom, each opening into its leads', async () => {
    const { page, errors } = await visit(`/journey-map?${YEAR}`);
    await page.locator('svg [data-step="first_touch"]').focus(LIMIT);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'First touch' }).locator('[data-total="3"]').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    const pass = page.locator('[data-pass="Giulia>Tom"]');
    await pass.waitFor(LIMIT);
    expect(await pass.locator('td').nth(1).innerText()).toBe('2');
    await pass.getByRole('button', { name: 'Giulia' }).click(LIMIT);
    const sheet = page.getByRole('dialog', { name: 'Giulia → Tom' });
    await sheet.locator('[data-total="2"]').waitFor(LIMIT);
    await sheet.getByText('There and back 1').click(LIMIT);
    await sheet.locator('[data-total="1"]').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is about the leads of one channel when it is chosen, as the address says', async () => {
    const { page, errors } = await visit(`/journey-map?${YEAR}&channel=event`);
    await page.getByRole('button', { name: 'Show as table' }).click(LIMIT);
    const captured = page.locator('tr[data-row="captured"] td').nth(1);
    await captured.waitFor(LIMIT);
    expect(await captured.innerText()).toBe('4');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is a list on a phone, in Italian, and fits', async () => {
    const { page, errors } = await visit(`/journey-map?${YEAR}`, { ...PHONE, locale: 'it' });
    await page.getByRole('heading', { name: 'Mappa del percorso', level: 1 }).waitFor(LIMIT);
    await page.locator('li [data-step="offered"]').waitFor(LIMIT);
    await page.locator('li [data-step="first_touch"]').getByText('Primo contatto').waitFor(LIMIT);
    await page.getByRole('heading', { name: 'Chi passa a chi' }).waitFor(LIMIT);
    await page.locator('[data-pass="Tom>Giulia"]').waitFor(LIMIT);
    await page.getByText('Collo di bottiglia', { exact: true }).waitFor(LIMIT);
    expect(await page.locator('svg [data-step]').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});
