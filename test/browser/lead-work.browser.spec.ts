import type { Browser, Locator, Page } from 'playwright-core';
import { DAY_MS, newId } from '#kernel';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;

describe('the work on a lead in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<(typeof MEMBERS)[number]['name']>;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Marco));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const accepted = async (firstName: string, daysIdle = 0): Promise<string> => {
    const [giulia, marco] = [workspace.members.Giulia, workspace.members.Marco];
    const { body } = await askAs(app.url, giulia).post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName, lastName: 'Rossi', email: `${newId()}@rossi.example`, channel: 'website' },
      ...{ origin: 'marketing', leadType: 'demo', company: { name: 'Molino Rossi' } },
    });
    const { leadId } = body.results[0];
    const wish = { leadIds: [leadId], toTeamId: workspace.teams.sales };
    const offer = await askAs(app.url, giulia).post<{ handovers: [{ id: string }] }>('/handovers', wish);
    await askAs(app.url, marco).post(`/handovers/${offer.body.handovers[0].id}/acceptance`, {});
    const since = new Date(Date.now() - daysIdle * DAY_MS);
    await db.oracle('update lead set last_activity_at = $2 where id = $1', [leadId, since]);
    return leadId;
  };
  const button = (name: string | RegExp, within: Page | Locator = page): Locator =>
    within.getByRole('button', { name });

  it('mentions a colleague by keyboard, who finds the note from what she is told', async () => {
    const leadId = await accepted('Ada');
    await page.goto(`${app.url}/leads/${leadId}`);
    const note = page.getByRole('combobox', { name: 'A note for colleagues' });
    await note.waitFor(LIMIT);
    await page.keyboard.press('m');
    await page.keyboard.type('Prices are on the drive, @sa');
    await page.getByRole('option', { name: 'Sara' }).waitFor(LIMIT);
    await page.keyboard.press('Enter');
    await page.keyboard.type('please call her.');
    expect(await note.inputValue()).toBe('Prices are on the drive, @Sara please call her.');
    await page.getByText('1 person is told').waitFor(LIMIT);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note added').waitFor(LIMIT);
    const told = await visitAs(browser, app.url, workspace.members.Sara);
    await told.page.goto(`${app.url}/notifications`);
    await told.page.getByText('You were mentioned in a note about a lead').first().click(LIMIT);
    await told.page.locator('p[data-meant]').getByText('please call her').waitFor(LIMIT);
    expect(told.errors).toEqual([]);
    await told.page.close();
  });

  it('takes a note back while the way back is offered', async () => {
    const leadId = await accepted('Bea');
    await page.goto(`${app.url}/leads/${leadId}`);
    await page.getByRole('combobox', { name: 'A note for colleagues' }).fill('On the wrong lead.');
    await button('Add note').click(LIMIT);
    await button('Undo').click(LIMIT);
    await page.getByText('A note was taken back').waitFor(LIMIT);
    expect(await page.getByText('On the wrong lead.').count()).toBe(0);
  });

  it.each([
    { language: 'en', close: 'Close' },
    { language: 'it', close: 'Chiudi' },
  ])('names what closes a notice ($language): of what was done, and of what was refused', async (spoken) => {
    const visit = await visitAs(browser, app.url, workspace.members.Marco);
    const script = `localStorage.setItem('staffetta-language', '${spoken.language}')`;
    await visit.context.addInitScript({ content: script });
    await visit.page.goto(`${app.url}/leads/${await accepted('Dora')}`);
    const write = async (text: string): Promise<void> => {
      await visit.page.locator('h1', { hasText: 'Dora' }).waitFor(LIMIT);
      await visit.page.keyboard.press('m');
      await visit.page.keyboard.type(text);
      await visit.page.keyboard.press('Control+Enter');
    };
    const notice = visit.page.getByRole('alert').filter({ has: visit.page.locator('button') });
    const closes = notice.getByRole('button', { name: spoken.close, exact: true });
    await write('Done.');
    await closes.click(LIMIT);
    await notice.waitFor({ ...LIMIT, state: 'detached' });
    await visit.page.route('**/notes', (route) => route.abort());
    await write('Refused.');
    await closes.click(LIMIT);
    await notice.waitFor({ ...LIMIT, state: 'detached' });
    await visit.context.close();
  });

  it('snoozes a lead for a reason, lists it, and wakes it', async () => {
    const leadId = await accepted('Cleo');
    await page.goto(`${app.url}/leads/${leadId}`);
    await button('More').click(LIMIT);
    await page.getByRole('menuitem', { name: 'Snooze' }).click(LIMIT);
    await page.getByText('3 snoozes of 3 are left in this stage.').waitFor(LIMIT);
    await page.getByText('Their budget is decided later').click();
    await button('Snooze', page.getByRole('dialog')).click();
    await page
      .getByText(/Snoozed until .*: Their budget is decided later/)
      .first()
      .waitFor(LIMIT);
    await page.goto(`${app.url}/stuck?view=snoozed`);
    await page.getByText('Cleo Rossi').waitFor(LIMIT);
    await button('Resume').click();
    await page.getByText('Nothing is snoozed').waitFor(LIMIT);
  });

  it('shows what is stuck, the furthest beyond first, counted at home, and plans what is missing', async () => {
    await accepted('Late', 10);
    await accepted('Later', 30);
    await page.goto(`${app.url}/?view=sales`);
    await page.getByRole('link', { name: '2 stuck leads' }).click(LIMIT);
    const rows = page.getByRole('listitem').filter({ hasText: 'working days beyond' });
    await rows.first().waitFor(LIMIT);
    expect(await rows.getByRole('link').allInnerTexts()).toEqual(['Later Rossi', 'Late Rossi']);
    await page.getByText('no next step').first().waitFor(LIMIT);
    await button('Plan the next step: Later Rossi').click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Call again');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Later Rossi' }).waitFor({ ...LIMIT, state: 'detached' });
    expect(errors).toEqual([]);
  });
});
