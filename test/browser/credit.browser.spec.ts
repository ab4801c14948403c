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
const YEAR = 'from=2026-01-01&to=2026-12-31';
const PHONE = { viewport: { width: 390, height: 844 } };

interface Won {
  readonly won: { readonly total: { readonly conversions: number } };
}

interface Flow {
  readonly leads: readonly { readonly reached: string }[];
}

describe('credit in the browser', () => {
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
    const { personId } = await room.person({ firstName: 'Ada', lastName: 'Rossi' });
    await room.touches(personId, [
      { day: 1, channel: 'event', campaign: 'Fair' },
      { day: 3, channel: 'email', campaign: 'Spring', asset: 'Letter' },
      { day: 5, channel: 'website' },
    ]);
    await room.won(await room.lead({ personId }), 9, { amount: '1000.01' });
    await room.touches(personId, [{ day: 20, channel: 'event' }]);
    await room.opened(await room.lead({ personId }), 10, { amount: '500.00' });
    const ask = askAs(app.url, members.Giulia);
    await ask.post('/spend', {
      spend: [{ campaign: 'Fair', channel: 'event', kind: 'event', from: '2026-01-02', amount: '200.00' }],
    });
    const tool = { channel: 'email', kind: 'tool', from: '2026-01-02', externalId: 'licence' } as const;
    for (const amount of ['90.00', '80.00'])
      await ask.post('/spend', { source: 'ledger', spend: [{ ...tool, amount }] });
    await until(
      'credit is read',
      async () => (await ask.get<Won>(`/credit/report?${YEAR}`)).body.won.total.conversions === 1,
    );
    await until('the courses of leads are read', async () => {
      const { body } = await ask.get<Flow>(`/credit/flow?${YEAR}`);
      return body.leads.some(({ reached }) => reached === 'won');
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
  const cell = (page: Page, row: string, model: string) =>
    page.locator(`tr[data-row="${row}"] td[data-model="${model}"]`);
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('traces a figure to its deal and the deal to its touches, to the cent', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}`);
    await cell(page, 'Event', 'linear').waitFor(LIMIT);
    expect(await cell(page, 'Event', 'first').innerText()).toContain('€1,000.01');
    expect(await page.locator('tr[data-row="pending"]').innerText()).toContain('€500.00');
    expect(await page.locator('tr[data-row="Event"] [data-spend]').innerText()).toContain('€200.00');
    expect(await page.locator('tr[data-row="Website"] [data-spend]').innerText()).toContain(
      'no spend recorded',
    );
    await cell(page, 'Event', 'first').getByText('ROAS 5 · ROI 400%').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'credit-en');
    await cell(page, 'Event', 'linear').getByRole('button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    const figure = await sheet.locator('[data-figure]').getAttribute('data-figure', LIMIT);
    expect(Number(figure)).toBeCloseTo(333.34, 1);
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    await sheet.locator('[data-stamp]').waitFor(LIMIT);
    await sheet.getByRole('button', { name: 'Touches of Ada Rossi' }).click(LIMIT);
    await sheet.locator('[data-touch]').nth(2).waitFor(LIMIT);
    const shares = await sheet.locator('[data-touch] [data-model="linear"] dd').allInnerTexts();
    const cents = shares.map((text) => Math.round(Number(/€([\d.,]+)/.exec(text)?.[1]) * 100));
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(100_001);
    await picture(page, 'credit-drawer-en');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows campaigns in rows, models of the address, and what would be credited of open deals', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}&models=linear,markov-1`);
    await cell(page, 'Event', 'markov-1').waitFor(LIMIT);
    await page.getByText('Campaigns', { exact: true }).first().click(LIMIT);
    await cell(page, 'Fair', 'linear').waitFor(LIMIT);
    expect(await cell(page, 'Fair', 'markov-1').count()).toBe(0);
    await page.getByText('Still open', { exact: true }).first().waitFor(LIMIT);
    await page.locator('tr[data-row="pending"]').getByRole('button').first().click(LIMIT);
    await page.waitForURL(/deals=pending/);
    await page.locator('tr[data-row="pending"]').waitFor({ state: 'detached', ...LIMIT });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens every figure: sides, totals, and a figure of a chain back to its ways and their deals', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}&models=linear,markov-1,shapley`);
    await cell(page, 'Event', 'markov-1').getByRole('button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('That is the figure.').waitFor(LIMIT);
    await sheet.getByRole('table', { name: 'All channels side by side' }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'credit-paths-en');
    await sheet.getByRole('button', { name: '1 won deal that went Event → E-mail → Website' }).click(LIMIT);
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    await sheet.getByRole('button', { name: 'Touches of Ada Rossi' }).click(LIMIT);
    await sheet.getByText('1 touch that does not count').click(LIMIT);
    await sheet.getByText('After the deal was closed.').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached', ...LIMIT });
    for (const side of ['won', 'sourced', 'influenced', 'pending']) {
      await page.locator(`[data-side="${side}"]`).getByRole('button').click(LIMIT);
      await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached', ...LIMIT });
    }
    await page.locator('tr[data-row="total"]').getByRole('button').first().click(LIMIT);
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('draws the way from the source over the stage to revenue, and opens what went along it', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}`);
    const flow = page.locator('[data-flow]');
    await flow.locator('[data-chart] svg').waitFor(LIMIT);
    await picture(page, 'credit-flow-en');
    await flow.getByText('Show as table').click(LIMIT);
    await flow.locator('[data-flow-row="won"]').first().getByRole('button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await flow.getByText('Leads', { exact: true }).first().click(LIMIT);
    await flow.locator('[data-flow-row="won"]').first().getByRole('button').click(LIMIT);
    expect(await sheet.locator('[data-figure]').getAttribute('data-figure', LIMIT)).toBe('1');
    await sheet.getByText('Ada Rossi').first().waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells who of ours went along, for recognition, and opens their deals', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}&part=people`);
    const row = page.locator('tr[data-member="Giulia"]');
    await row.waitFor(LIMIT);
    expect(await page.getByText('For recognition, never for pay.').count()).toBe(1);
    expect(await row.innerText()).toContain('€500.00');
    expect(await page.locator('[data-side="taken"]').innerText()).toContain('€500.01');
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'credit-people-en');
    await row.getByRole('button').click(LIMIT);
    await page.getByRole('dialog').getByText('The deals add up to the figure.').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
    const phone = await visit(`/credit?${YEAR}&part=people`, { ...PHONE, locale: 'it' });
    await phone.page.getByText('Per riconoscimento, mai per la paga.').waitFor(LIMIT);
    expect(await findFaults(phone.page)).toEqual([]);
    await picture(phone.page, 'credit-people-it-phone');
    await phone.page.close();
  });

  it('counts tools only where somebody asks for them, and tells what an amount was before it was corrected', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}`);
    const total = page.locator('tr[data-row="total"]');
    await total.getByText('€200.00').waitFor(LIMIT);
    await page.getByRole('switch', { name: 'with Tools' }).click(LIMIT);
    await total.getByText('€280.00').waitFor(LIMIT);
    await page.goto(`${app.url}/spend`);
    await page.getByRole('button', { name: /corrected 1 times/ }).click(LIMIT);
    await page.getByText('€90.00 before').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fits a phone, in Italian', async () => {
    const { page, errors } = await visit(`/credit?${YEAR}`, { ...PHONE, locale: 'it' });
    await cell(page, 'Evento', 'linear').waitFor(LIMIT);
    await page.getByRole('heading', { name: 'Percorso', level: 1 }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'credit-it-phone');
    await cell(page, 'Evento', 'linear').getByRole('button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Contatti di Ada Rossi' }).click(LIMIT);
    await sheet.locator('[data-touch]').nth(2).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'credit-drawer-it-phone');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('records what was spent, takes it back, and back again', async () => {
    const { page, errors } = await visit('/spend');
    const amounts = page.getByRole('list', { name: 'Amounts' });
    await amounts.getByText('€200.00').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enter an amount' }).click(LIMIT);
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Campaign' }).fill('Spring');
    await form.getByLabel('First day').fill('2026-01-03');
    await form.getByLabel('Amount').fill('50');
    await form.getByRole('combobox', { name: 'Channel' }).click(LIMIT);
    await page.getByRole('option', { name: 'E-mail' }).click(LIMIT);
    await form.getByRole('button', { name: 'Record it' }).click(LIMIT);
    await amounts.getByText('€50.00').waitFor(LIMIT);
    await picture(page, 'spend-en');
    await page.getByRole('button', { name: 'Take back Spring, €50.00' }).click(LIMIT);
    await amounts.getByText('€50.00').waitFor({ state: 'detached', ...LIMIT });
    await page.getByRole('button', { name: /^Undo/ }).click(LIMIT);
    await amounts.getByText('€50.00').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says what a change of settings does before it is saved', async () => {
    const { page, errors } = await visit('/settings/credit', { ...PHONE, locale: 'it' });
    await page.getByLabel('Tempo di dimezzamento').fill('14', LIMIT);
    await page.getByText('Il tempo di dimezzamento cambia «Decadimento nel tempo».').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'settings-it-phone');
    await page.getByRole('button', { name: 'Salva e attribuisci di nuovo' }).click(LIMIT);
    await page.getByText('Nulla è cambiato.').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is no room of partners', async () => {
    const { page } = await visit('/credit', {}, 'Pia');
    await page.getByText('Credit is shown to those who watch the figures').waitFor(LIMIT);
    await page.goto(`${app.url}/spend`);
    await page.getByText('What marketing cost is shown to those who may see it').waitFor(LIMIT);
    await page.close();
  });
});
