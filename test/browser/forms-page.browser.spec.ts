import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ShopWindow } from '../../libs/forms/src/test-support/shop-window.js';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { OtherSite } from '../support/other-site.js';
import { until } from '../support/until.js';

const LIMIT = { timeout: 45_000 };
const MAIL = 'ada@forms-page.example';

describe('a form built on its page', () => {
  const other = new OtherSite();
  let shop: ShopWindow;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let visitor: BrowserContext;
  let origin = '';
  let embedCode = '';

  beforeAll(async () => {
    shop = await ShopWindow.open({ hasWeb: true });
    origin = await other.open();
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, shop.app.url, shop.firm.members.Giulia));
    visitor = await browser.newContext({ locale: 'it' });
  });
  afterAll(async () => {
    await browser?.close();
    await other.close();
    await shop?.close();
  });

  const questions = (): Promise<string[]> =>
    page.getByRole('list', { name: 'Questions' }).locator('li [data-title]').allInnerTexts();
  const preview = () => page.getByRole('complementary', { name: 'What visitors see' });
  const publish = async (version: number): Promise<void> => {
    await page.getByRole('button', { name: `Publish as version ${version}` }).click(LIMIT);
    await page.getByText(`Version ${version} is what visitors see now`).waitFor(LIMIT);
  };

  it('begins with a name and two languages', async () => {
    await page.goto(`${shop.app.url}/settings/forms`);
    await page.getByRole('button', { name: 'New form' }).first().click(LIMIT);
    await page.getByLabel('What it is called').fill('Ask for a demo');
    await page.getByLabel('Italian').check();
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('heading', { name: 'Ask for a demo' }).waitFor(LIMIT);
    expect(await questions()).toEqual([
      ...['Your name', 'E-mail', 'Company'],
      'Yes, write to me about your products. I can take this back at any time.',
    ]);
  });

  it('shows what visitors will see while it is written, in each language', async () => {
    await page.getByLabel('Title · English').fill('See it at work');
    await preview().getByText('See it at work').waitFor(LIMIT);
    await page.getByText('Italian', { exact: true }).first().click();
    await page.getByLabel('Title · Italian').fill('Guardala al lavoro');
    await preview().getByText('Guardala al lavoro').waitFor(LIMIT);
    await page.getByText('English', { exact: true }).first().click();
  });

  it('is put in order by keys and by the mouse', async () => {
    const up = page.getByRole('button', { name: 'Up: Company' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Company is number 2 now').waitFor(LIMIT);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Company is number 1 now').waitFor(LIMIT);
    expect((await questions()).slice(0, 3)).toEqual(['Company', 'Your name', 'E-mail']);
    const handle = page.locator('[data-field=company] [data-handle]');
    await handle.scrollIntoViewIfNeeded();
    const from = await handle.boundingBox();
    const to = await page.locator('[data-field=email]').boundingBox();
    if (!from || !to) throw new Error('The questions are not on the page.');
    await page.mouse.move(from.x + 10, from.y + 15);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 60, { steps: 4 });
    await page.mouse.move(from.x + 10, to.y + to.height / 2, { steps: 6 });
    await page.mouse.up();
    await until(
      'the order',
      async () => (await questions()).slice(0, 3).join() === 'Your name,E-mail,Company',
    );
  });

  it('says what is not right yet, and where, before anything is published', async () => {
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('menuitem', { name: /^Choice/ }).click(LIMIT);
    await page.getByRole('button', { name: 'Publish as version 2' }).click();
    const wrong = page.getByRole('alert');
    await wrong.getByText('Question 5: Write it in: Italian.').waitFor(LIMIT);
    await wrong.getByText(/Question 5: Give answers/).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Remove: Choice' }).click();
    await page
      .getByRole('menuitem')
      .first()
      .waitFor({ state: 'detached', ...LIMIT });
  });

  it('is given its site, its campaign and a confirmation by mail, and published', async () => {
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('menuitem', { name: /^Hidden field/ }).click(LIMIT);
    await page.getByLabel('What it says').fill('Press 400');
    await page.getByRole('switch', { name: /^Confirm the address by mail/ }).check(LIMIT);
    await preview().getByText('One more step').waitFor(LIMIT);
    await page.getByRole('combobox', { name: /^Sites that may hold it/ }).fill(`${origin}/contact?a=1`);
    await page.keyboard.press('Enter');
    await page.getByText(origin, { exact: true }).waitFor(LIMIT);
    await page.getByLabel('Nobody fills it in faster').fill('0');
    await page.getByRole('textbox', { name: 'Campaign' }).fill('Autumn');
    await publish(2);
    await page.reload();
    await page.getByText('Version 2 · what is sent becomes test leads').waitFor(LIMIT);
    expect(await page.getByRole('region', { name: 'Draft' }).count()).toBe(0);
  });

  it('keeps a draft over a closed tab, and nobody sees it before it is published', async () => {
    await page.getByLabel('Button · English').fill('Show me');
    await page.reload();
    await page.getByRole('region', { name: 'Draft' }).waitFor(LIMIT);
    expect(await page.getByLabel('Button · English').inputValue()).toBe('Show me');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.getByLabel('Button · English').inputValue()).toBe('Send');
  });

  it('is opened, and its line pasted into a page of another site', async () => {
    await page.getByRole('button', { name: 'Open it to visitors' }).click();
    await page.getByText('Version 2 · what is sent becomes leads').waitFor(LIMIT);
    await page.getByText('Place it', { exact: true }).click();
    embedCode = await page.locator('code', { hasText: 'embed.js' }).innerText();
    const reached = embedCode.replace(/src="([^"]+)"/, (_, src: string) => `src="${shop.at(src)}"`);
    other.pages.set('/contact', `<main>${reached}</main>`);
    other.pages.set(
      '/news',
      `<a href="${origin}/contact?utm_source=letter&utm_medium=email&utm_campaign=Autumn">Demo</a>`,
    );
    const sent = await visitor.newPage();
    await sent.goto(`${origin}/news`);
    await sent.getByRole('link', { name: 'Demo' }).click(LIMIT);
    await sent.getByRole('heading', { name: 'Guardala al lavoro' }).waitFor(LIMIT);
    await sent.getByLabel(/Il tuo nome/).fill('Ada Rossi');
    await sent.getByLabel(/E-mail/).fill(MAIL);
    await sent.getByLabel(/Azienda/).fill('Rossi Presse');
    await sent.getByLabel(/Sì, scrivetemi/).check();
    await sent.getByRole('button', { name: 'Invia' }).click();
    await sent.getByRole('status').getByText('Ancora un passo').waitFor(LIMIT);
    const mail = await until('the mail', () => Promise.resolve(shop.office.to(MAIL)[0]?.mail));
    await sent.goto(shop.at(/https?:\S+\/confirm\/\S+/.exec(mail.text ?? '')?.[0] ?? ''));
    await sent.getByRole('button', { name: 'Conferma' }).click(LIMIT);
    await sent.getByText('Grazie, il tuo indirizzo è confermato.').waitFor(LIMIT);
  });

  it('shows what was sent, and opens its lead with its way here and its consent', async () => {
    await page.getByText('Submissions', { exact: true }).click();
    await page.getByRole('button', { name: new RegExp(origin) }).click(LIMIT);
    await page.getByText('Rossi Presse').waitFor(LIMIT);
    await page.getByRole('link', { name: 'Open the lead' }).click();
    await page.getByRole('heading', { name: 'Ada Rossi', level: 1 }).waitFor(LIMIT);
    const privacy = page.getByRole('region', { name: 'Consent and data' });
    await privacy.getByText('marketing').first().waitFor(LIMIT);
    await privacy.getByText('May be written to').waitFor(LIMIT);
    const [touch] = await shop.rows<object>(
      `select t.channel, t.utm, t.referrer_host as referrer, t.landing_path as landing, c.name as campaign from touch t left join campaign c on c.id = t.campaign_id
        where t.workspace_id = $1 order by t.occurred_at limit 1`,
    );
    expect(touch).toMatchObject({
      channel: 'email',
      campaign: 'Autumn',
      landing: '/contact',
      utm: { source: 'letter' },
    });
  });

  it('shows older versions as they were, and begins again from one', async () => {
    await page.goBack();
    await page.getByText('Versions', { exact: true }).click(LIMIT);
    await page.getByRole('button', { name: 'Look at version 1' }).click(LIMIT);
    await preview().getByText('Get in touch').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Begin a draft from version 1' }).click();
    await page.getByRole('region', { name: 'Draft' }).waitFor(LIMIT);
    expect(await page.getByLabel('Title · English').inputValue()).toBe('Get in touch');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(errors).toEqual([]);
  });

  it.each(['build', 'place', 'submissions', 'versions'])(
    'stands in Italian on a phone: %s',
    async (part) => {
      const { body } = await shop.ask.get<{ items: { id: string }[] }>('/forms');
      const phone = await visitAs(browser, shop.app.url, shop.firm.members.Giulia, {
        ...{ viewport: { width: 390, height: 844 }, locale: 'it', colorScheme: 'dark' },
      });
      await phone.context.addInitScript("localStorage.setItem('staffetta-language', 'it')");
      await phone.page.goto(`${shop.app.url}/settings/forms?form=${body.items[0]?.id}&part=${part}`);
      await phone.page.getByRole('heading', { name: 'Ask for a demo' }).waitFor(LIMIT);
      await phone.page.waitForLoadState('networkidle');
      expect(await findFaults(phone.page)).toEqual([]);
      if (process.env.SHOTS)
        await phone.page.screenshot({ path: `${process.env.SHOTS}/form-${part}.png`, fullPage: true });
      expect(phone.errors).toEqual([]);
      await phone.context.close();
    },
    90_000,
  );
});
