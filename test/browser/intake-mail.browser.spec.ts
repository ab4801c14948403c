import type { Browser, Page } from 'playwright-core';
import { Desk } from '../../libs/correspondence/src/test-support/desk.js';
import { FORWARD_FORMS } from '../../libs/correspondence/src/test-support/forwards.js';
import { mailLines } from '../../libs/correspondence/src/test-support/mail-lines.js';
import { launchBrowser, visitAs } from '../support/browser.js';

const LIMIT = { timeout: 45_000 };

describe('mail that becomes leads, in the browser', () => {
  let desk: Desk;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    desk = await Desk.open({ hasWeb: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('gets an address, whose mails are shown with what became of them while one looks', async () => {
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Giulia);
    await page.goto(`${desk.app.url}/settings/intake`);
    await page.getByRole('button', { name: 'Add an address' }).first().click(LIMIT);
    await page.getByLabel('Name').fill('Info of the site');
    await page.getByLabel('Campaign').fill('Fair');
    await page.getByRole('button', { name: 'Make the address' }).click();
    await page.getByRole('heading', { name: 'Info of the site' }).waitFor(LIMIT);
    address = await page.getByText(/^leads\+[a-z2-7]{20}@example\.com$/).innerText();
    await page.getByText('Nothing came yet').waitFor(LIMIT);
    const text = FORWARD_FORMS[1]!.lines.join('\r\n');
    for (const name of ['Anna', 'Marco'] as const)
      desk.box.put(
        mailLines({ from: desk.members[name].email, to: address, subject: 'Fwd: The press', text }),
      );
    desk.box.put(mailLines({ from: desk.members.Anna.email, to: address, subject: 'Did it come?' }));
    await page.getByText('Did it come?').waitFor(LIMIT);
    await page.getByText('A member wrote it and forwarded nothing.').waitFor(LIMIT);
    await page.getByText('lead 1 · answer 0 · known 1 · no lead 1').waitFor(LIMIT);
    await page.getByRole('link', { name: 'Open the lead' }).first().click();
    await page.getByRole('heading', { name: 'Ada Rossi' }).waitFor(LIMIT);
    await page.getByText('what does the press cost?').first().waitFor(LIMIT);
    expect(errors).toEqual([]);
  });

  it('is paused and described on a telephone, in the dark', async () => {
    const wish = { name: 'Fiera di Milano', campaign: 'Fiera' };
    const { id } = (await desk.ask('Giulia').post<{ id: string }>('/intake-addresses', wish)).body;
    const visit = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Giulia, visit);
    await page.goto(`${desk.app.url}/settings/intake`);
    await page.getByText('Fiera di Milano').waitFor(LIMIT);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: /Fiera di Milano/ }).click();
    await page.getByRole('button', { name: 'Pause' }).click(LIMIT);
    await page.getByText('paused', { exact: true }).waitFor(LIMIT);
    await page.getByLabel('Campaign').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved: it holds for mails from now on.').waitFor(LIMIT);
    expect(await overflow(page)).toBe(0);
    const [kept] = await desk.db.oracle(`select state, campaign from intake_address where id = $1`, [id]);
    expect(kept).toEqual({ state: 'paused', campaign: null });
    expect(errors).toEqual([]);
  });

  it('becomes a lead by hand where nobody could match it', async () => {
    const from = 'Bea Bianchi <bea@bianchi.example>';
    desk.box.put(mailLines({ from, to: await desk.address(), subject: 'A question' }));
    await desk.unmatched({ subject: 'A question' });
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Marco);
    await page.goto(`${desk.app.url}/settings/mail`);
    await page.getByText('A question').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Make a lead of it' }).click(LIMIT);
    await page.getByRole('heading', { name: 'Bea Bianchi' }).waitFor(LIMIT);
    await page.getByText('A question').first().waitFor(LIMIT);
    expect(errors).toEqual([]);
  });
});
