import type { Browser, BrowserContext, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { definitionOf, ShopWindow } from '../../libs/forms/src/test-support/shop-window.js';
import type { BuiltForm } from '../../libs/forms/src/test-support/shop-window.js';
import { launchBrowser } from '../support/browser.js';
import { OtherSite } from '../support/other-site.js';
import { until } from '../support/until.js';

const LIMIT = { timeout: 45_000 };
const MAIL = 'ada@browser.example';

const SIDE = 240;

/** What a camera reads off this picture once it is drawn. */
async function scanned(page: Page, svg: string): Promise<string> {
  const data = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/svg+xml,' + ${JSON.stringify(encodeURIComponent(svg))};
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${SIDE}, height: ${SIDE} });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, ${SIDE}, ${SIDE});
    pen.drawImage(image, 0, 0, ${SIDE}, ${SIDE});
    return pen.getImageData(0, 0, ${SIDE}, ${SIDE}).data.join();
  })()`);
  return decodeQR({ width: SIDE, height: SIDE, data: Uint8Array.from(data.split(','), Number) });
}

describe('a form inside a page of another site', () => {
  const other = new OtherSite();
  let shop: ShopWindow;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origin = '';
  let form: BuiltForm;
  const errors: string[] = [];

  beforeAll(async () => {
    shop = await ShopWindow.open();
    origin = await other.open();
    const site = await shop.ask.post<{ embedCode: string }>('/sites', { name: 'Shop', origins: [origin] });
    form = await shop.build({ origins: [origin], doubleOptIn: { holds: true, hours: 24 } });
    const scriptOf = (code: string): string =>
      code.replace(/src="([^"]+)"/, (_, src: string) => `src="${shop.at(src)}"`);
    const tracked = `<button onclick="staffetta('consent', true)">I agree</button>${scriptOf(site.body.embedCode)}`;
    other.pages.set('/', tracked).set('/catalogue', tracked);
    other.pages.set('/contact', `<main>${scriptOf(form.embedCode)}</main>${scriptOf(site.body.embedCode)}`);
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'it' });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
  });
  afterAll(async () => {
    await browser?.close();
    await other.close();
    await shop?.close();
  });

  const visits = async (): Promise<number> =>
    (await shop.rows('select 1 from visit where workspace_id = $1 and anonymous_id is not null')).length;

  it('knows nothing of a visitor who has not agreed, and keeps nothing in the browser', async () => {
    await page.goto(`${origin}/?utm_source=newsletter&utm_medium=email&utm_campaign=Spring`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(await visits()).toBe(0);
    await page.getByRole('button', { name: 'I agree' }).click(LIMIT);
    await until('the visit', async () => (await visits()) === 1);
  });

  it('is led to by a printed link, whose click is of the same visitor', async () => {
    const wish = {
      name: 'QR',
      target: `${origin}/catalogue`,
      channel: 'digital-catalogue',
      campaign: 'Catalogue 26',
    };
    const link = await shop.ask.post<{ id: string; address: string }>('/tracked-links', wish);
    const printed = await scanned(page, await shop.text(`/tracked-links/${link.body.id}/qr.svg`));
    expect(printed).toBe(link.body.address);
    await page.goto(shop.at(printed));
    expect(page.url()).toContain(`${origin}/catalogue?stf=`);
    await until('the click', async () => (await visits()) === 2);
  });

  it('refuses a robot that fills in what nobody sees', async () => {
    const robot = await context.newPage();
    await robot.goto(`${origin}/contact`);
    await robot.getByLabel(/E-mail/).fill('robot@browser.example', LIMIT);
    await robot.locator('input[name="website_url"]').fill('https://spam.example', LIMIT);
    await robot.getByRole('button', { name: 'Invia' }).click(LIMIT);
    await robot.getByRole('alert').waitFor(LIMIT);
    await robot.close();
    expect((await shop.hitsOf(form))[0]).toMatchObject({ verdict: 'refused', reason: 'honeypot' });
  });

  it('says what is wrong beside the field, in the language of its visitor, and keeps what was typed', async () => {
    await page.goto(`${origin}/contact`);
    await page.getByLabel('Il tuo nome').fill('Ada Rossi', LIMIT);
    await page.getByRole('button', { name: 'Invia' }).click(LIMIT);
    await page.getByRole('alert').getByText('Rispondi a questa domanda.').waitFor(LIMIT);
    expect(await page.getByLabel('Il tuo nome').inputValue()).toBe('Ada Rossi');
    expect(await page.getByLabel(/E-mail/).getAttribute('aria-invalid')).toBe('true');
  });

  it('becomes a lead with its way here, held until the link of the mail is followed', async () => {
    await page.getByLabel(/E-mail/).fill(MAIL, LIMIT);
    await page.getByLabel('Scrivetemi delle novità.').check(LIMIT);
    await page.getByRole('button', { name: 'Invia' }).click(LIMIT);
    await page.getByRole('status').getByText('Ancora un passo').waitFor(LIMIT);
    const [hit] = await shop.hitsOf(form);
    expect(hit?.verdict).toBe('accepted');
    const mail = await until('the mail', () => Promise.resolve(shop.office.to(MAIL)[0]?.mail));
    const address = /https?:\S+\/confirm\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
    await page.goto(shop.at(address));
    await page.getByRole('button', { name: 'Conferma' }).click(LIMIT);
    await page.getByText('Grazie, il tuo indirizzo è confermato.').waitFor(LIMIT);
    const { body } = await shop.ask.get<{ items: { text: string; provenAt: string | null }[] }>(
      `/leads/${hit?.leadId}/consents`,
    );
    expect(body.items).toMatchObject([
      { text: 'Scrivetemi delle novità.', provenAt: expect.any(String) as string },
    ]);
    const touches = await shop.rows<{ channel: string; campaign: string | null }>(
      `select t.channel, c.name as campaign from touch t left join campaign c on c.id = t.campaign_id
        where t.workspace_id = $1 and t.lead_id = $2 order by t.occurred_at, t.id`,
      hit?.leadId,
    );
    expect(touches.slice(0, 2)).toEqual([
      { channel: 'email', campaign: 'Spring' },
      { channel: 'digital-catalogue', campaign: 'Catalogue 26' },
    ]);
    expect(errors).toEqual([]);
  });

  it('works on its own page where no script runs, and leads where it may', async () => {
    const plain = await browser.newContext({ locale: 'en', javaScriptEnabled: false });
    const visitor = await plain.newPage();
    other.pages.set('/thanks', '<h1>See you soon</h1>');
    const own = await shop.build({ ...definitionOf(), redirect: `${origin}/thanks`, origins: [origin] });
    await visitor.goto(`${shop.at(own.address)}?utm_source=linkedin&utm_medium=social`);
    await visitor.getByLabel(/E-mail/).fill('plain@browser.example', LIMIT);
    await visitor.getByRole('button', { name: 'Send' }).click(LIMIT);
    await visitor.getByRole('heading', { name: 'See you soon' }).waitFor(LIMIT);
    const [hit] = await shop.hitsOf(own);
    const [lead] = await shop.rows<object>(
      'select channel from lead where workspace_id = $1 and id = $2',
      hit?.leadId,
    );
    expect(lead).toEqual({ channel: 'social' });
    await plain.close();
  });
});
