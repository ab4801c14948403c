import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { LearnApart } from '#qualification';
import { THREAD_CODE } from '../support/thread-code.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { startTestCluster } from '../support/cluster.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';
import { LEFT_OUT, learntApart, MAPPING, RULES } from './school-leads.js';
import type { Expected } from './school-leads.js';

const FILE = join(process.env.STAFFETTA_DATA ?? '', 'leads/education_leads.csv');
const LIMIT = { timeout: 30_000 };

let stop: () => Promise<void>;
let db: TestDatabase;
let app: TestApp;
let browser: Browser;
let workspace: BuiltWorkspace<'Olga'>;
let page: Page;
let expected: Expected;

beforeAll(async () => {
  stop = await startTestCluster();
  db = await testDatabase();
  workspace = await buildWorkspace(db, {
    members: [{ name: 'Olga', roles: ['operations', 'administrator'] }],
  });
  app = await startTestApp(db, { hasWeb: true });
  app.app.get(LearnApart, { strict: false }).use(THREAD_CODE);
  browser = await launchBrowser();
  expected = learntApart(parse(readFileSync(FILE), { columns: true, bom: true }));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await db?.drop();
  await stop?.();
});

const olga = () => askAs(app.url, workspace.members.Olga);

/** A file as a program brings it in. */
async function importLeads(): Promise<void> {
  const { headers } = workspace.members.Olga;
  const uploaded = await fetch(`${app.url}/api/v1/imports?kind=leads&fileName=leads.csv`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body: readFileSync(FILE),
  });
  const { id } = (await uploaded.json()) as { id: string };
  expect(await olga().put(`/imports/${id}/mapping`, MAPPING)).toMatchObject({ status: 200 });
  await olga().post(`/imports/${id}/run`, {});
  await until(
    'the file to be taken',
    async () => {
      const { body } = await olga().get<{ state: string; captured: number }>(`/imports/${id}`);
      expect(body.state).not.toBe('failed');
      return body.state === 'done' && body;
    },
    LIMIT.timeout,
  );
}

const row = async (measure: string): Promise<string[]> =>
  page.locator(`tr[data-row="${measure}"] td`).allInnerTexts();

const three = (value: number | null): string => (value ?? NaN).toFixed(3);

describe('the predictive score of a school’s leads, on its page', () => {
  it('is trained by a press of a button, and followed until it is there', async () => {
    await importLeads();
    await olga().post('/score-models', { name: 'Rules', definition: RULES });
    expect(await olga().post('/score-models/1/activation', {})).toMatchObject({ status: 200 });
    ({ page } = await visitAs(browser, app.url, workspace.members.Olga));
    await page.goto(`${app.url}/settings/predictive`);
    for (const name of LEFT_OUT) {
      await page.getByRole('combobox', { name: 'Own fields it is not to look at' }).fill(name, LIMIT);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Train a model' }).click(LIMIT);
    await page.getByRole('heading', { name: 'Model 1', exact: true }).waitFor(LIMIT);
  }, 300_000);

  it('reports what somebody who reads the file alone finds, beside the rules', async () => {
    const { model, rules } = expected;
    expect(await row('ranking')).toEqual([three(model.ranking), three(rules.ranking)]);
    expect(await row('brier')).toEqual([three(model.brier), three(rules.brier)]);
    expect(model.ranking).toBeGreaterThan(rules.ranking);
  });

  it('says that the leads carry no dates, and how many it was judged by', async () => {
    const told = await page.locator('main').innerText();
    expect(told).toContain('The leads carry no dates; split by seed 1.');
    expect(told).toContain(`Judged by ${expected.judged.toLocaleString('en')} it had never seen`);
  });

  it('names the fields it left out, for they are filled in after the outcome', async () => {
    const told = await page.locator('main li', { hasText: 'filled in after the outcome' }).innerText();
    for (const name of ['tags', 'leadQuality', 'lastActivity', 'lastNotableActivity', 'asymmetriqueIndex'])
      expect(told).toContain(name);
  });

  it('shows how often what was told came true, bin by bin', async () => {
    await page.getByRole('button', { name: 'Show as table' }).click(LIMIT);
    const table = page.getByRole('table', { name: 'Does what is told come true?' });
    const cells = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
    const told = cells
      .filter((text) => text !== '–')
      .map((text) => Number(/([\d,]+) leads?$/.exec(text)?.[1]?.replace(',', '')));
    expect(told).toEqual(expected.bins.filter((count) => count > 0));
  });

  it('is put in force and out of it, each with its reason in the history', async () => {
    const dialog = page.getByRole('dialog');
    const history = page.getByRole('list', { name: 'What was in force' });
    for (const { opener, why } of [
      { opener: 'Switch it on', why: 'It ranks better than our rules' },
      { opener: 'Switch it off', why: 'The rules suffice' },
    ]) {
      await page.getByRole('button', { name: opener }).first().click(LIMIT);
      await dialog.getByRole('button', { name: opener }).click(LIMIT);
      await dialog.getByText('Say why').waitFor(LIMIT);
      await dialog.getByRole('textbox', { name: 'Why' }).fill(why);
      await dialog.getByRole('button', { name: opener }).click(LIMIT);
      await history.getByText(why).waitFor(LIMIT);
    }
  }, 120_000);
});
