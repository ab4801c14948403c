import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { ShopWindow } from '../../libs/forms/src/test-support/shop-window.js';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { until } from '../support/until.js';

const LIMIT = { timeout: 45_000 };
const ADA = 'ada@privacy.example';
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'it', colorScheme: 'dark' } as const;

describe('what a person may ask for, on the page of their lead', () => {
  let shop: ShopWindow;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let leadId = '';
  let link = '';

  beforeAll(async () => {
    shop = await ShopWindow.open({ hasWeb: true });
    const form = await shop.build();
    await shop.send(form, { mail: ADA, name: 'Ada Rossi', news: 'yes' });
    leadId = (await shop.hitsOf(form))[0]?.leadId ?? '';
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, shop.app.url, shop.firm.members.Giulia));
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  const part = (on = page) => on.getByRole('region', { name: /^(Consent and data|Consensi e dati)$/ });
  const shoot = async (of: Page, name: string): Promise<void> => {
    if (process.env.SHOTS) await of.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  };

  it('tells how it stands, and the whole history with the words that were shown', async () => {
    await page.goto(`${shop.app.url}/leads/${leadId}`);
    await part().getByText('May be written to').waitFor(LIMIT);
    await part().getByRole('button', { name: 'History (1)' }).click();
    const sheet = page.getByRole('dialog', { name: 'What they said, and when' });
    await sheet.getByText('Write to me about news.').waitFor(LIMIT);
    await sheet.getByText('a form', { exact: true }).waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached', ...LIMIT });
  });

  it('writes down what was said on the phone, with who wrote it', async () => {
    await part().getByRole('button', { name: 'Write down what they said' }).click();
    const sheet = page.getByRole('dialog', { name: 'What they said' });
    await sheet.getByText('taken back', { exact: true }).click(LIMIT);
    await sheet.getByLabel('What they were asked').fill('On the phone: no more mails, please.');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await part().getByText('May not be written to').waitFor(LIMIT);
    await part().getByRole('button', { name: 'History (2)' }).click(LIMIT);
    const history = page.getByRole('dialog', { name: 'What they said, and when' });
    const latest = history.getByRole('listitem').first();
    await latest.getByText('On the phone: no more mails, please.').waitFor(LIMIT);
    await latest.getByText('Giulia', { exact: true }).waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached', ...LIMIT });
  });

  it('gives the address of the person’s own page, which works', async () => {
    await part().getByRole('button', { name: 'Their own page' }).click();
    link = await page.locator('code', { hasText: '/preferences/' }).innerText();
    expect((await fetch(shop.at(link))).status).toBe(200);
    await page.keyboard.press('Escape');
  });

  it('hands over everything that is held, as one file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', LIMIT),
      part().getByRole('link', { name: 'Download everything' }).click(),
    ]);
    const told = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(told)).toEqual(expect.any(Object));
    expect(told).toContain(ADA);
    expect(told).toContain('no more mails, please.');
  });

  it('keeps prospects for a time only after showing who would go', async () => {
    const long = "now() - interval '5 years'";
    const make = (sql: string): Promise<unknown> => shop.db.oracle(sql, [leadId]);
    await make(
      `update lead set captured_at = ${long}, updated_at = ${long}, stage = 'disqualified' where id = $1`,
    );
    await make(`update touch set occurred_at = ${long} where lead_id = $1`);
    await make(
      `update person set created_at = ${long} where id = (select person_id from lead where id = $1)`,
    );
    await page.goto(`${shop.app.url}/settings/privacy`);
    await page.getByRole('switch', { name: 'Erase them after a time' }).first().check(LIMIT);
    await page.getByText('1 person would go tonight').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Show who' }).click();
    await page.getByRole('link', { name: 'Ada Rossi' }).waitFor(LIMIT);
    await page.getByLabel('Months after the last activity').fill('120');
    await page.getByText('Nobody would go now.').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Keep them for 120 months' }).click();
    await page.getByText('Kept for 120 months after the last activity.').waitFor(LIMIT);
    const { body } = await shop.ask.get<object>('/privacy/retention');
    expect(body).toMatchObject({
      rules: [
        { kind: 'prospects', months: 120 },
        { kind: 'customers', months: null },
      ],
    });
    await page.getByRole('switch', { name: 'Erase them after a time' }).first().uncheck(LIMIT);
    await page.getByRole('button', { name: 'Keep them without a limit' }).click();
    await page.getByText('They are kept without a limit again').waitFor(LIMIT);
    await page
      .getByRole('button', { name: 'Change how long is kept: Visits of people nobody knows' })
      .click();
    await page.getByLabel('Days', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Keep so long' }).click();
    await page.getByText(/^kept for 30 days · 0 would go now/).waitFor(LIMIT);
  });

  it('forgets the person for good, once it was seen what goes, and their own page with them', async () => {
    await page.goto(`${shop.app.url}/leads/${leadId}`);
    await part().getByRole('button', { name: 'Erase this person' }).click(LIMIT);
    await page.getByLabel('I have seen what goes').check(LIMIT);
    await page.getByRole('dialog').getByRole('button', { name: 'Erase this person' }).click();
    await until('the page goes', async () => (await fetch(shop.at(link))).status === 404);
    expect(errors).toEqual([]);
  });

  it.each(['privacy', 'sites', 'links', 'forms'])(
    'stands in Italian on a phone: %s',
    async (room) => {
      if (room === 'sites')
        await shop.ask.post('/sites', { name: 'Negozio', origins: ['https://shop.example'] });
      const made = { name: 'Catalogo', target: 'https://shop.example/2026', channel: 'digital-catalogue' };
      if (room === 'links') {
        const link = await shop.ask.post<{ address: string }>('/tracked-links', {
          ...made,
          campaign: 'Autunno',
        });
        await fetch(shop.at(link.body.address), { redirect: 'manual' });
      }
      const phone = await visitAs(browser, shop.app.url, shop.firm.members.Giulia, PHONE);
      await phone.context.addInitScript("localStorage.setItem('staffetta-language', 'it')");
      await phone.page.goto(`${shop.app.url}/settings/${room}`);
      await phone.page.getByRole('heading', { level: 2 }).first().waitFor(LIMIT);
      if (room === 'links') {
        await phone.page.getByRole('button', { name: /Catalogo/ }).click(LIMIT);
        await phone.page.getByRole('img', { name: 'Codice QR di Catalogo' }).waitFor(LIMIT);
      }
      await phone.page.waitForLoadState('networkidle');
      expect(await findFaults(phone.page)).toEqual([]);
      await shoot(phone.page, `room-${room}`);
      await phone.context.close();
    },
    90_000,
  );
});
