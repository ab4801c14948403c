import type { Browser, Page } from 'playwright-core';
import { recordTouches } from '#journey';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import type { Visit } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { ActingMember, BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { viewport: { width: 390, height: 844 } };

describe('a customer’s whole story in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Marco'>;
  let leadId: string;
  let personId: string;
  let companyId: string;
  let dealId: string;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    const giulia = askAs(app.url, workspace.members.Giulia);
    const marco = askAs(app.url, workspace.members.Marco);
    const captured = await giulia.post<{ results: { leadId: string }[] }>('/leads', [
      {
        ...{ firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example', channel: 'website' },
        ...{ company: { name: 'Rossi', domain: 'rossi.example' }, leadType: 'demo', origin: 'marketing' },
      },
    ]);
    leadId = captured.body.results[0]?.leadId ?? '';
    const lead = await giulia.get<{ person: { id: string }; company: { id: string } }>(`/leads/${leadId}`);
    personId = lead.body.person.id;
    companyId = lead.body.company.id;
    const { id, teams } = workspace;
    await db.database.withWorkspace(id, (tx) =>
      recordTouches(
        tx,
        id,
        [0, 5].map((minute) => ({
          ...{ personId, channel: 'paid-search' as const, campaign: 'Spring', kind: 'online' as const },
          occurredAt: new Date(Date.now() - 10 * 86_400_000 + minute * 60_000),
        })),
      ),
    );
    const offer = { leadIds: [leadId], toTeamId: teams.sales };
    const { body } = await giulia.post<{ handovers: { id: string }[] }>('/handovers', offer);
    await marco.post(`/handovers/${body.handovers[0]?.id ?? ''}/acceptance`);
    const deal = { leadId, name: 'Press line', amount: '1200.00', currency: 'EUR' };
    dealId = (await marco.post<{ opportunityId: string }>('/opportunities', deal)).body.opportunityId;
    await marco.post(`/opportunities/${dealId}/won`, {});
    await marco.put(`/opportunities/${dealId}/after-sale/delivery`, { expectedOn: '2020-01-01' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db?.drop();
  });

  async function visit(
    path: string,
    { as = workspace.members.Marco, ...wish }: Visit & { as?: ActingMember } = {},
  ): Promise<{ page: Page; errors: string[] }> {
    const { page, errors } = await visitAs(browser, app.url, as, wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }
  const codes = (page: Page): Promise<(string | null)[]> =>
    page.locator('li[data-code]').evaluateAll((items) => items.map((item) => item.getAttribute('data-code')));
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('leads from the lead to the person’s story, and narrows it in the address', async () => {
    const { page, errors } = await visit(`/leads/${leadId}`);
    await page.getByRole('link', { name: 'Whole story', exact: true }).click(LIMIT);
    await page.waitForURL(`**/customers/people/${personId}`);
    await page.locator('li[data-code="opportunity.won"]').waitFor(LIMIT);
    expect((await codes(page)).at(-1)).toBe('session');
    const text = await page.locator('main').innerText();
    for (const told of ['Visited: Paid search, 2 touches', 'Accepted by sales', '€1,200.00', '10 days'])
      expect(text).toContain(told);
    const bar = page.getByRole('img', { name: /Share of time by department: Marketing/ });
    await bar.waitFor(LIMIT);
    await page.getByRole('row', { name: /Marketing/ }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'customer-en');
    await page.getByRole('group', { name: 'What' }).getByText('Hand-overs', { exact: true }).click(LIMIT);
    await page.waitForURL('**kinds=handover*');
    await page.locator('li[data-code="opportunity.won"]').waitFor({ state: 'detached', ...LIMIT });
    await page.locator('li[data-code="handover.offered"]').waitFor(LIMIT);
    expect(await codes(page)).toEqual(['handover.accepted', 'handover.offered']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('takes a step after the sale by the keyboard, and back again', async () => {
    const { page, errors } = await visit(`/deals/${dealId}`);
    const step = (name: string) => page.locator(`li[data-step="${name}"]`);
    await step('delivery').getByText('late since', { exact: false }).waitFor(LIMIT);
    await step('onboarding').getByRole('button', { name: 'Done', exact: true }).focus();
    await page.keyboard.press('Enter');
    await step('onboarding').getByRole('button', { name: 'Not done after all' }).waitFor(LIMIT);
    expect(await step('delivery').getAttribute('aria-current')).toBe('step');
    await picture(page, 'after-sale-en');
    await page.getByRole('button', { name: 'Undo' }).click(LIMIT);
    await step('onboarding').getByRole('button', { name: 'Done', exact: true }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows a step that is done by a file of the deal', async () => {
    const { page, errors } = await visit(`/deals/${dealId}`);
    const buffer = Buffer.from('Signed at the door');
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('link', { name: /receipt\.txt/ }).waitFor(LIMIT);
    const onboarding = page.locator('li[data-step="onboarding"]');
    await onboarding.getByRole('button', { name: 'Done', exact: true }).click(LIMIT);
    await onboarding.getByRole('button', { name: 'Not done after all' }).waitFor(LIMIT);
    await onboarding.getByRole('button', { name: 'Change “Onboarding”' }).click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: 'A file that shows it' }).click(LIMIT);
    await page.getByRole('option', { name: 'receipt.txt' }).click(LIMIT);
    await sheet.getByRole('button', { name: 'Save' }).click(LIMIT);
    await onboarding.getByText('Shown by receipt.txt', { exact: false }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows what brought the money of a deal, beside the customer', async () => {
    const { page, errors } = await visit(`/customers/people/${personId}`);
    await page.getByRole('button', { name: 'What brought “Press line”' }).click(LIMIT);
    await page.getByRole('dialog').locator('li[data-touch="paid-search"]').first().waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'customer-sources-en');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('lists what is late after the sale where the day begins and whole, each done by one tap', async () => {
    const { page, errors } = await visit('/');
    await page.getByRole('heading', { name: 'Late after the sale' }).waitFor(LIMIT);
    await page.getByRole('link', { name: 'All that is late' }).click(LIMIT);
    await page.waitForURL('**/after-sale');
    await page.getByText('Mine', { exact: true }).click(LIMIT);
    await page.waitForURL('**/after-sale?whose=mine');
    const late = page.locator('[data-late="delivery"]');
    await late.getByText('late since', { exact: false }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'late-after-sale-en');
    await page.getByRole('button', { name: 'Delivery of Press line: done' }).click(LIMIT);
    await page.getByText('Nothing is late').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Undo' }).click(LIMIT);
    await late.waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('takes the workspace’s own words for the steps, and tells of a change that came first', async () => {
    const { page, errors } = await visit('/settings/after-sale', { as: workspace.members.Giulia });
    const word = page.getByRole('group', { name: 'Delivery' }).getByLabel('Your word');
    await word.fill('Installation', LIMIT);
    await page.getByRole('button', { name: 'Save' }).click(LIMIT);
    await page.getByText('Kept: it goes for deals won from now on').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'after-sale-room-en');
    const giulia = askAs(app.url, workspace.members.Giulia);
    const { body } = await giulia.get<{ version: number; steps: { step: string }[] }>('/after-sale-steps');
    const renamed = body.steps.map((each) => ({ ...each, ...(each.step === 'cash' && { label: 'Paid' }) }));
    const match = { 'if-match': `"${String(body.version)}"` };
    expect(await giulia.put('/after-sale-steps', { steps: renamed }, match)).toMatchObject({ status: 200 });
    await word.fill('Set-up', LIMIT);
    await page.getByRole('button', { name: 'Save' }).click(LIMIT);
    await page.getByText('Somebody changed these steps meanwhile', { exact: false }).waitFor(LIMIT);
    await page.locator('fieldset[data-step="cash"] input[value="Paid"]').waitFor(LIMIT);
    await page.goto(`${app.url}/customers/people/${personId}`);
    await page.locator('li[data-code="after_sale.started"]').first().waitFor(LIMIT);
    await page.locator('li[data-code^="after_sale."]', { hasText: 'Installation' }).first().waitFor(LIMIT);
    expect(errors.filter((error) => !error.includes('409'))).toEqual([]);
    await page.context().close();
  });

  it('lists what is late on a phone in Italian', async () => {
    const { page, errors } = await visit('/after-sale', { ...PHONE, locale: 'it' });
    await page.getByText('in ritardo dal', { exact: false }).first().waitFor(LIMIT);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'late-after-sale-it-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('fits a phone in Italian, for a company', async () => {
    const { page, errors } = await visit(`/customers/companies/${companyId}`, { ...PHONE, locale: 'it' });
    await page.getByRole('heading', { name: 'Con chi è stato il cliente' }).waitFor(LIMIT);
    await page.locator('li[data-code="lead.captured"]').waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'customer-it-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
