import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
type Name = 'Giulia' | 'Luca';

describe('who is wanted: published by marketing, contradicted by sales, seen by both', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let leadId: string;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    leadId = await capture('Anna', 80);
    await capture('Bruno', 8);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const open = async (name: Name, path: string): Promise<Page> => {
    const { page, errors: logged } = await visitAs(browser, `${app.url}/leads`, workspace.members[name]);
    await page.goto(`${app.url}${path}`);
    errors.push(logged);
    return page;
  };
  const giulia = () => askAs(app.url, workspace.members.Giulia);

  async function capture(firstName: string, employees: number): Promise<string> {
    const hit = {
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@${firstName}.example`.toLowerCase() },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', country: 'IT' },
      company: { name: `Officine ${firstName}`, employees },
    };
    const { body } = await giulia().post<{ results: { leadId: string }[] }>('/leads', [hit]);
    return body.results[0]?.leadId ?? '';
  }

  it('is written criterion by criterion, tried on the leads, and published with a reason', async () => {
    const page = await open('Giulia', '/settings/target');
    await page.getByRole('button', { name: 'Write the first definition' }).click(LIMIT);
    const figures = page.locator('tr[data-row="out"] td');
    await page.getByText('The latest 2 leads.').waitFor(LIMIT);
    expect(await figures.allInnerTexts()).toEqual(['–', '1']);
    await page.locator('details', { hasText: 'Out of target: 1' }).click();
    await page.getByRole('link', { name: /Bruno Rossi/ }).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Save as a version' }).click();
    await page.getByText('draft', { exact: true }).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Publish' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByLabel('Why').fill('Agreed with sales in spring.');
    await asked.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('in force', { exact: true }).waitFor(LIMIT);
    const told = await page.locator('main').innerText();
    expect(told).toContain('Agreed with sales in spring.');
    expect(told).toContain('Size: company size is at least 50');
  });

  it('is shown to whoever is about to reject against it, before they confirm', async () => {
    const offer = { leadIds: [leadId], toTeamId: workspace.teams.sales };
    expect((await giulia().post('/handovers', offer)).status).toBe(201);
    const page = await open('Luca', `/leads/${leadId}`);
    await page.getByRole('heading', { name: 'Target', exact: true }).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Reject', exact: true }).click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Not the customer we agreed on').click(LIMIT);
    const what = sheet.getByRole('combobox', { name: 'What does not fit' });
    await what.click();
    await page.getByRole('option', { name: 'Industry' }).click(LIMIT);
    expect(await sheet.getByText('The agreed definition says otherwise').count()).toBe(0);
    await what.click();
    await page.getByRole('option', { name: 'Size' }).click(LIMIT);
    await sheet.getByText('The agreed definition says otherwise').waitFor(LIMIT);
    await sheet.getByRole('button', { name: 'Reject with this reason' }).click();
    await sheet.waitFor({ state: 'hidden', ...LIMIT });
    // The lead has left his reach: the page asks once more, is told 404, and says so.
    await page.getByText('This lead has left your view').waitFor(LIMIT);
    expect(errors.pop()?.filter((each) => !each.includes('404'))).toEqual([]);
  });

  it('is shown to marketing afterwards, who may dispute it', async () => {
    const page = await open('Giulia', `/leads/${leadId}`);
    await page.getByRole('note').waitFor(LIMIT);
    expect(await page.getByRole('note').innerText()).toContain(
      'Size: version 1 of the target definition, in force at the hand-over, says it fits.',
    );
    expect(await page.getByRole('button', { name: 'Dispute' }).count()).toBe(1);
    expect(errors.flat()).toEqual([]);
  });
});
