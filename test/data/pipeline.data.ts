import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { VerifyWorkspace } from '#scoreboard';
import { launchBrowser } from '../support/browser.js';
import { startTestCluster } from '../support/cluster.js';
import { ImportPage } from '../support/import-page.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const DATA = process.env.STAFFETTA_DATA ?? '';
const EXAMPLES = join(__dirname, '../../docs/examples/import');
const LIMIT = { timeout: 120_000 };
const PASSWORD = 'seven quiet lanterns';
const YEARS = 'from=2016-10-01&to=2017-12-31';

/** What the page shows of the stretch, by row and quarter: `Central / Moses Frase`, `2017-01-01`, cents. */
type Matrix = Readonly<Record<string, Readonly<Record<string, number>>>>;

let stop: () => Promise<void>;
let db: TestDatabase;
let app: TestApp;
let browser: Browser;
let workspace: BuiltWorkspace<'Giulia'>;
let page: Page;

beforeAll(async () => {
  stop = await startTestCluster();
  db = await testDatabase();
  workspace = await buildWorkspace(db, {
    members: [{ name: 'Giulia', roles: ['administrator'], password: PASSWORD }],
  });
  app = await startTestApp(db, { hasWeb: true });
  browser = await launchBrowser();
  page = await (await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })).newPage();
  await page.goto(`${app.url}/signin`);
  await page.getByLabel('E-mail').fill(workspace.members.Giulia.email, LIMIT);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD, LIMIT);
  await page.locator('form button[type=submit]').click(LIMIT);
  await page.waitForURL(`${app.url}/`, LIMIT);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await db?.drop();
  await stop?.();
});

const file = (name: string): string => join(DATA, 'crm', name);

/** The amounts of the file are told in the currency of the workspace, so that none needs a rate. */
const mapping = (name: string): { name: string; text: string } => ({
  name: `${name}.json`,
  text: readFileSync(join(EXAMPLES, `${name}.json`), 'utf8').replace(
    '"currency": "USD"',
    '"currency": "EUR"',
  ),
});

/** The two files as they are, each cell a text, in tables that nothing of the product knows. */
async function loadRaw(): Promise<void> {
  for (const name of ['sales_pipeline', 'sales_teams']) {
    const [head = '', ...lines] = readFileSync(file(`${name}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/);
    const columns = head.split(',');
    await db.oracle(`create table raw_${name} (${columns.map((column) => `${column} text`).join(', ')})`);
    const cells = lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell])),
    );
    await db.oracle(`insert into raw_${name} select * from jsonb_populate_recordset(null::raw_${name}, $1)`, [
      JSON.stringify(cells),
    ]);
  }
}

const QUARTERS = `
  select t.regional_office || coalesce(' / ' || nullif(p.sales_agent, ''), '') as row,
         date_trunc('quarter', p.close_date::date)::date::text as quarter, sum(p.close_value::numeric * 100)::float8 as cents
    from raw_sales_pipeline p join raw_sales_teams t on t.sales_agent = p.sales_agent
   where p.deal_stage = 'Won'`;

/** Plain SQL over the files: regions, agents within regions, and everything, by quarter. */
async function bySql(): Promise<Matrix> {
  const ofAgents = `${QUARTERS} group by t.regional_office, p.sales_agent, 2`;
  const found = await db.oracle<{ row: string; quarter: string; cents: number }>(`
    with agents as (${ofAgents})
    select * from agents
    union all select split_part(row, ' / ', 1), quarter, sum(cents) from agents group by 1, 2
    union all select 'total', quarter, sum(cents) from agents group by 2`);
  return matrixOf(found);
}

function matrixOf(found: readonly { row: string; quarter: string; cents: number }[]): Matrix {
  const matrix: Record<string, Record<string, number>> = {};
  for (const { row, quarter, cents } of found) {
    if (Math.round(cents) !== 0) (matrix[row] ??= {})[quarter] = Math.round(cents);
  }
  return matrix;
}

/** What stands on the page, as a person reads it: the text of every cell of every row, regions opened. */
async function byPage(): Promise<Matrix> {
  const shut = page.locator('tbody [aria-expanded="false"]');
  while ((await shut.count()) > 0) await shut.first().click(LIMIT);
  const found: { row: string; quarter: string; cents: number }[] = [];
  for (const line of await page.locator('tr[data-row]').all()) {
    const row = (await line.getAttribute('data-row'))!;
    for (const cell of await line.locator('td[data-period]').all()) {
      const cents = Number((await cell.innerText()).replace(/\D/g, ''));
      found.push({ row, quarter: (await cell.getAttribute('data-period'))!, cents });
    }
  }
  return matrixOf(found);
}

async function importAll(): Promise<void> {
  const importing = new ImportPage(page, LIMIT);
  for (const [kind, name, columns, rows] of [
    ['companies', 'accounts', 'crm-companies', 85],
    ['products', 'products', 'crm-products', 7],
    ['opportunities', 'sales_pipeline', 'crm-opportunities', 8_800],
  ] as const) {
    await importing.upload(kind, file(`${name}.csv`));
    await importing.takeMapping(mapping(columns));
    expect(await importing.run(rows)).toMatchObject({ captured: rows });
  }
}

/** On the page too: which column is the name, which the office, which the manager. */
async function placeSellers(): Promise<void> {
  await page.getByRole('button', { name: 'Sellers and regions' }).click(LIMIT);
  const sheet = page.getByRole('dialog');
  await sheet.locator('input[type=file]').setInputFiles(file('sales_teams.csv'), LIMIT);
  expect(await sheet.getByRole('combobox', { name: 'Column of the region' }).inputValue()).toBe(
    'regional_office',
  );
  await sheet.getByRole('button', { name: 'Take 35 sellers over' }).click(LIMIT);
  await page.getByText('35 sellers are placed.').waitFor(LIMIT);
  await page.keyboard.press('Escape');
}

const allFolded = async (): Promise<boolean> => {
  const [reader] = await db.oracle<{ isThere: boolean }>(
    `select r.position = (select max(position) from journal_entry where workspace_id = $1) as "isThere"
       from journal_reader r where workspace_id = $1 and name = 'pipeline'`,
    [workspace.id],
  );
  return reader?.isThere === true;
};

describe('real deals of a sales team on the page of revenue', () => {
  it('are by quarter, region and agent what plain SQL over the files says, to the cent', async () => {
    await loadRaw();
    await importAll();
    await until('every deal is in the pipeline', allFolded, 120_000);
    await page.goto(`${app.url}/pipeline?${YEARS}`);
    await placeSellers();
    await page.locator('tr[data-row="Central"]').waitFor(LIMIT);
    const expected = await bySql();
    expect(Object.keys(expected).length).toBeGreaterThan(30);
    const told = await byPage();
    expect(told).toEqual(expected);
    const verdict = await app.app.get(VerifyWorkspace, { strict: false }).verify(workspace.id);
    expect([verdict.differenceCount, verdict.differences.slice(0, 3)]).toEqual([0, []]);
  }, 1_200_000);

  it('are, agent by agent, the deals of the file: won, lost, and the deals behind a figure', async () => {
    const counts = await db.oracle<{ agent: string; won: number; lost: number }>(
      `select sales_agent as agent, count(*) filter (where deal_stage = 'Won')::int as won,
              count(*) filter (where deal_stage = 'Lost')::int as lost
         from raw_sales_pipeline group by 1 having count(*) filter (where deal_stage in ('Won', 'Lost')) > 0 order by 1`,
    );
    await page.goto(`${app.url}/pipeline?${YEARS}&rows=agent`);
    await page.locator('tr[data-row="total"]').waitFor(LIMIT);
    for (const { agent, won, lost } of counts) {
      const line = page
        .locator('tr[data-row]')
        .filter({ has: page.getByRole('rowheader', { name: agent, exact: true }) });
      const texts = await line.getByRole('cell').allInnerTexts();
      const [total = '', lostText = ''] = texts.slice(-5);
      expect([agent, Number(/\n(\d+) deal/.exec(total)?.[1]), Number(lostText)]).toEqual([agent, won, lost]);
    }
    const [{ agent, won } = { agent: '', won: 0 }] = counts;
    const row = page
      .locator('tr[data-row]')
      .filter({ has: page.getByRole('rowheader', { name: agent, exact: true }) });
    await row.locator('td[data-total] button').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
    expect(await sheet.locator('[data-deals]').getAttribute('data-deals')).toBe(String(won));
  }, 300_000);
});
