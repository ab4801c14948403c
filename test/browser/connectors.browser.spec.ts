import type { Browser, Locator, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const BODY = {
  data: {
    people: [{ no: 'P-1', mail: 'ada@shop.example', who: { first: 'Ada', last: 'Lovelace' }, why: 'buy' }],
  },
};

describe('sources in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Ada' | 'Rita'>;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Ada', roles: ['administrator'] },
        { name: 'Rita', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Ada));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db?.drop();
  });

  const press = (name: string, of: Page = page) => of.getByRole('button', { name, exact: true }).click(LIMIT);
  const combobox = (name: string, within: Page | Locator = page) =>
    within.getByRole('combobox', { name, exact: true });
  const part = (name: string): Promise<void> => page.getByRole('tab', { name }).click(LIMIT);
  const newest = (): Locator => page.locator('li > button[aria-expanded]').first();
  const newestIs = (verdict: string): Promise<void> =>
    page.locator('li:first-child > button[aria-expanded]', { hasText: verdict }).waitFor(LIMIT);
  const shownAddress = async (): Promise<string> =>
    (await page.getByText(/\/api\/v1\/in\//).innerText()).trim();

  async function connect(search: string, kind: RegExp, name: string, go: string): Promise<void> {
    await page.goto(`${app.url}/settings/connectors`);
    await page.getByRole('button', { name: 'Connect a source' }).first().click(LIMIT);
    await page.getByRole('searchbox', { name: 'Search' }).fill(search);
    await page.getByRole('button', { name: kind }).click(LIMIT);
    await page.getByLabel('What you call it').fill(name);
    await press(go);
    await page.getByRole('heading', { name, level: 2 }).waitFor(LIMIT);
  }

  async function addField(number: number, field: string, pointer: string): Promise<Locator> {
    await press('Add a field');
    const row = page.getByRole('group', { name: `Field ${number}`, exact: true });
    await combobox('Field of the lead', row).click(LIMIT);
    await page.getByRole('option', { name: field, exact: true }).click(LIMIT);
    await combobox('Where it stands', row).fill(pointer);
    await page.keyboard.press('Escape');
    return row;
  }

  async function send(address: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    const asked = { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(address, {
      ...{ ...asked, headers: { 'content-type': 'application/json', ...headers } },
    });
    return { status: response.status, body: (await response.json()) as { status?: string } };
  }

  function sendSigned(address: string, secret: string, body: object, id: string) {
    const at = new Date();
    return send(address, body, {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
      'webhook-signature': new Webhook(secret).sign(id, at, JSON.stringify(body)),
    });
  }

  let address = '';

  it('are reached from the palette, and the first is chosen among kinds that can be looked for', async () => {
    await page.goto(`${app.url}/settings/members`);
    await page.getByRole('heading', { level: 1 }).waitFor(LIMIT);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: /search/i }).fill('Sources');
    await page.getByRole('button', { name: 'Sources', exact: true }).first().click(LIMIT);
    await page.getByText('No source yet').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Connect a source' }).first().click(LIMIT);
    await page.getByRole('heading', { name: 'Advertising' }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Search' }).fill('instagram');
    expect(await page.getByRole('dialog').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Advertising',
    ]);
    await page.getByRole('button', { name: /Meta lead ads/ }).waitFor(LIMIT);
  });

  it('are mapped by a trial that shows the lead before anything is saved', async () => {
    await connect('plain', /Plain JSON/, 'Shop of Milan', 'Connect it');
    address = await shownAddress();
    expect(await findFaults(page)).toEqual([]);
    await part('Mapping');
    await page.getByLabel('A body to try it on').fill(JSON.stringify(BODY));
    await combobox('List of leads').fill('/data/people');
    await page.keyboard.press('Escape');
    const row = await addField(1, 'E-mail', 'mail');
    await row.getByText('A pointer begins with a slash').waitFor(LIMIT);
    expect(await page.getByRole('button', { name: 'Try it' }).isDisabled()).toBe(true);
    await combobox('Where it stands', row).fill('/mail');
    await row.getByText('there: ada@shop.example').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await addField(2, 'First name', '/who/first');
    const why = await addField(3, 'What they come for', '/why');
    await why.getByRole('button', { name: 'Another word' }).click(LIMIT);
    await why.getByLabel('If it says').fill('buy');
    await why.getByLabel('take it as').fill('achieve');
    await addField(4, 'Id of the record there', '/no');
    await press('Try it');
    const trial = page.getByRole('region', { name: 'What this body would become' });
    await trial.getByText('ada@shop.example').waitFor(LIMIT);
    await trial.getByText('achieve').waitFor(LIMIT);
    await trial.getByText('record P-1').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    expect(await db.oracle('select id from lead')).toEqual([]);
    await press('Save the mapping');
    await page.getByText('Saved; it holds').first().waitFor(LIMIT);
  });

  it('show a hit as it comes, and its lead opens', async () => {
    await part('Hits');
    await page.getByText('No hit').waitFor(LIMIT);
    expect((await send(address, BODY)).body.status).toBe('accepted');
    await newestIs('Taken');
    await page.getByText(/last 24 hours: 1 taken/).waitFor(LIMIT);
    await newest().click(LIMIT);
    await page.getByRole('region', { name: 'Body, as it came' }).getByText('P-1').waitFor(LIMIT);
    await page.getByRole('link', { name: /Ada/ }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /Ada/ }).click(LIMIT);
    await page.waitForURL('**/leads/*');
    await page.getByRole('heading', { name: /Ada/ }).first().waitFor(LIMIT);
  });

  it('keep what could not be read, to be taken anew once the mapping is mended', async () => {
    const moved = { data: { folk: [{ no: 'P-2', mail: 'bo@shop.example', who: { first: 'Bo' } }] } };
    expect((await send(address, moved)).status).toBe(422);
    await page.goBack();
    await newestIs('Refused');
    await part('Mapping');
    await combobox('List of leads').fill('/data/folk');
    await page.keyboard.press('Escape');
    await press('Save the mapping');
    await page.getByText('Saved; it holds').first().waitFor(LIMIT);
    await part('Hits');
    await newest().click(LIMIT);
    await press('Take it again');
    await page.getByText('Taken again: Taken').waitFor(LIMIT);
    await newestIs('Taken');
    await page.getByRole('link', { name: /Bo/ }).waitFor(LIMIT);
    await press('Take again since …');
    await press('Take again');
    await page.getByText('Nothing waited since then').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    expect(await db.oracle('select id from lead')).toHaveLength(2);
  });

  it('filter by verdict, and a test lead counts nowhere', async () => {
    await press('Send a test lead');
    await page.getByRole('link', { name: 'Open the test lead' }).waitFor(LIMIT);
    await newestIs('Test');
    await page.getByRole('radiogroup').getByText('Failed').click(LIMIT);
    await page.getByText('No hit').waitFor(LIMIT);
    const [lead] = await db.oracle<{ tests: number }>(
      'select count(*)::int as tests from lead where is_test',
    );
    expect(lead?.tests).toBe(1);
  });

  it('prove themselves by either secret for a day after a change', async () => {
    await connect('signed', /Signed webhooks/, 'Own program', 'Connect it and show its secret');
    const secretOf = (): Promise<string> => page.getByText(/^whsec_/).innerText(LIMIT);
    const [own, old] = [await shownAddress(), await secretOf()];
    const lead = (mail: string) => ({ email: mail, lastName: 'Signed' });
    expect((await sendSigned(own, old, lead('c@own.example'), 'm1')).body.status).toBe('accepted');
    await press('Make a new one');
    await page.getByText('For 24 hours the old secret').waitFor(LIMIT);
    await press('Change it now');
    await page.getByText(/the old secret is valid too/).waitFor(LIMIT);
    const fresh = await secretOf();
    expect(await findFaults(page)).toEqual([]);
    expect(fresh).not.toBe(old);
    expect((await sendSigned(own, old, lead('d@own.example'), 'm2')).status).toBe(200);
    expect((await sendSigned(own, fresh, lead('e@own.example'), 'm3')).status).toBe(200);
    expect((await send(own, lead('f@own.example'))).status).toBe(401);
    await part('Hits');
    await newestIs('Refused');
    await page.reload();
    await part('Set-up');
    await page.getByText(/\/api\/v1\/in\//).waitFor(LIMIT);
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
  });

  it('are paused, run again, and are deleted once it is said what that means', async () => {
    await press('Pause');
    await page.getByText('paused', { exact: true }).waitFor(LIMIT);
    await press('Let it run again');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor(LIMIT);
    await press('Delete this source');
    await page.getByText('The leads it brought stay').waitFor(LIMIT);
    await press('Delete it');
    await page.getByRole('link', { name: /Shop of Milan/ }).waitFor(LIMIT);
    expect(await page.getByRole('link', { name: /Own program/ }).count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
    expect(await db.oracle(`select id from lead where not is_test`)).toHaveLength(5);
  });

  it('stand whole on a phone in Italian, in the dark', async () => {
    const look = { viewport: { width: 390, height: 844 }, locale: 'it', colorScheme: 'dark' } as const;
    const { Ada } = workspace.members;
    await db.oracle(`update account set locale = 'it' where id = $1`, [Ada.accountId]);
    const phone = await visitAs(browser, app.url, Ada, look);
    await phone.page.goto(`${app.url}/settings/connectors`);
    await phone.page.getByRole('link', { name: /Shop of Milan/ }).waitFor(LIMIT);
    expect(await findFaults(phone.page)).toEqual([]);
    await phone.page.getByRole('link', { name: /Shop of Milan/ }).click(LIMIT);
    for (const name of ['Configurazione', 'Mappatura', 'Predefiniti', 'Invii']) {
      await phone.page.getByRole('tab', { name }).click(LIMIT);
      await phone.page.getByRole('tabpanel', { name }).locator('button').first().waitFor(LIMIT);
      expect([name, await findFaults(phone.page)]).toEqual([name, []]);
    }
    await phone.page.locator('li > button[aria-expanded]').last().click(LIMIT);
    await phone.page.getByRole('region', { name: 'Contenuto, come è arrivato' }).waitFor(LIMIT);
    expect(await findFaults(phone.page)).toEqual([]);
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });

  it('are not shown to who keeps no keys', async () => {
    const rep = await visitAs(browser, app.url, workspace.members.Rita);
    await rep.page.goto(`${app.url}/settings/connectors`);
    await rep.page.getByRole('navigation', { name: 'Settings' }).waitFor(LIMIT);
    expect(await rep.page.getByRole('link', { name: 'Sources' }).count()).toBe(0);
    expect(await rep.page.getByText('Connect a source').count()).toBe(0);
    await rep.context.close();
    expect(errors.filter((each) => !each.includes('401') && !each.includes('422'))).toEqual([]);
  });
});
