import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { VerifyWorkspace } from '#scoreboard';
import { launchBrowser } from '../support/browser.js';
import { startTestCluster } from '../support/cluster.js';
import { askAs } from '../support/http-client.js';
import { ImportPage, numberOf } from '../support/import-page.js';
import type { Outcome } from '../support/import-page.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';
import { countByStage } from './count-by-stage.js';
import type { Counts } from './count-by-stage.js';

const DATA = process.env.STAFFETTA_DATA ?? '';
const EXAMPLES = join(__dirname, '../../docs/examples/import');
const LIMIT = { timeout: 120_000 };
const PASSWORD = 'seven quiet lanterns';

/** What people wrote as the source of a lead, and the channel it stands for. */
const SOURCES: Readonly<Record<string, string>> = {
  Google: 'Website',
  google: 'Website',
  'Organic Search': 'Website',
  bing: 'Website',
  'Direct Traffic': 'Direct',
  'Olark Chat': 'Website',
  'Live Chat': 'Website',
  'Welingak Website': 'Partner',
  'Referral Sites': 'Referral',
  Reference: 'Referral',
  Facebook: 'Social',
  'Social Media': 'Social',
  youtubechannel: 'Social',
  'Pay per Click Ads': 'Paid search',
  Click2call: 'Phone',
  Press_Release: 'Content',
  blog: 'Content',
  welearnblog_Home: 'Content',
  WeLearn: 'Content',
  NC_EDM: 'E-mail',
  testone: 'Other',
};

const STAGE_WORDS: Readonly<Record<string, string>> = {
  inquiry: 'Inquiry',
  opportunity: 'Opportunity',
  customer: 'Customer',
};
const DEAL_WORDS: Readonly<Record<string, string>> = {
  prospecting: 'Prospecting',
  engaging: 'Engaging',
  won: 'Won',
  lost: 'Lost',
};

const NOTHING_NEW = { captured: 0, enriched: 0, refused: 0 };

let stop: () => Promise<void>;
let db: TestDatabase;
let app: TestApp;
let browser: Browser;
let workspace: BuiltWorkspace<'Giulia' | 'Elena'>;
let importing: ImportPage;
let leadership: Page;

beforeAll(async () => {
  stop = await startTestCluster();
  db = await testDatabase();
  workspace = await buildWorkspace(db, {
    members: [
      { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing', password: PASSWORD },
      { name: 'Elena', roles: ['leadership'], password: PASSWORD },
    ],
  });
  app = await startTestApp(db, { hasWeb: true });
  browser = await launchBrowser();
  importing = new ImportPage(await signIn('Giulia'), LIMIT);
  leadership = await signIn('Elena');
  await leadership.getByRole('button', { name: 'Show as table' }).click(LIMIT);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await db?.drop();
  await stop?.();
});

/** Through the door, as a person does. */
async function signIn(name: 'Giulia' | 'Elena'): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })).newPage();
  await page.goto(`${app.url}/signin`);
  await page.getByLabel('E-mail').fill(workspace.members[name].email, LIMIT);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD, LIMIT);
  await page.locator('form button[type=submit]').click(LIMIT);
  await page.waitForURL(`${app.url}/`, LIMIT);
  return page;
}

const file = (name: string): string => join(DATA, name);

async function uploadLeads(): Promise<void> {
  await importing.upload('leads', file('leads/education_leads.csv'));
}

/** Column by column and word by word, as somebody would who sees the file for the first time. */
async function mapLeads(): Promise<void> {
  await importing.say({ source: 'education-crm', instant: '2024-01-01T00:00' });
  expect(await importing.becomes('Prospect ID')).toBe('Record id');
  expect(await importing.becomes('Lead Source')).toBe('Channel');
  for (const [word, channel] of Object.entries(SOURCES)) await importing.means('Lead Source', word, channel);
  await importing.become('Converted', 'Stage');
  await importing.means('Converted', '1', 'Customer');
  await importing.means('Converted', '0', 'Inquiry');
}

async function importBy(
  kind: 'companies' | 'products' | 'opportunities',
  name: string,
  mapping: string,
  rows: number,
): Promise<Outcome> {
  await importing.upload(kind, file(name));
  await importing.takeMapping(join(EXAMPLES, `${mapping}.json`));
  return importing.run(rows);
}

const bySql = (table: 'lead' | 'opportunity'): Promise<Counts> =>
  countByStage(
    db.oracle(`select stage, count(*) from ${table} where workspace_id = $1 group by 1`, [workspace.id]),
  );

interface Part {
  readonly items: readonly { readonly stage: string }[];
  readonly nextCursor: string | null;
}

/** Part by part, as a program reads everything. */
async function byApi(path: string): Promise<Counts> {
  const counts: Record<string, number> = {};
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await askAs(app.url, workspace.members.Elena).get<Part>(`${path}?limit=200${after}`);
    for (const { stage } of body.items) counts[stage] = (counts[stage] ?? 0) + 1;
    cursor = body.nextCursor;
  }
  return counts;
}

/** What the open page of leadership says; it is never loaded again. */
async function byScreen(words: Readonly<Record<string, string>>, column: number): Promise<Counts> {
  const read = Object.entries(words).map(async ([stage, word]) => {
    const row = leadership
      .getByRole('row')
      .filter({ has: leadership.getByRole('cell', { name: word, exact: true }) });
    return [stage, numberOf(await row.getByRole('cell').nth(column).innerText(LIMIT))] as const;
  });
  return Object.fromEntries((await Promise.all(read)).filter(([, count]) => count > 0));
}

const funnel = async (): Promise<{ revision: number; cells: Readonly<Record<string, number>> }> =>
  (
    await askAs(app.url, workspace.members.Elena).get<{ revision: number; cells: Record<string, number> }>(
      '/boards/funnel',
    )
  ).body;

async function byBoard(family: 'now' | 'deals'): Promise<Counts> {
  const cells = Object.entries((await funnel()).cells).filter(
    ([cell, count]) => cell.startsWith(`${family}.`) && count > 0,
  );
  return Object.fromEntries(cells.map(([cell, count]) => [cell.slice(family.length + 1), count]));
}

/** Once the boards have folded every entry, everything recomputed from the journal is what they show. */
async function expectNoDifference(): Promise<void> {
  await until(
    'boards that have folded every entry',
    async () => {
      const [head] = await db.oracle<{ position: string }>(
        'select max(position) as position from journal_entry where workspace_id = $1',
        [workspace.id],
      );
      return (await funnel()).revision === Number(head?.position);
    },
    120_000,
  );
  const verdict = await app.app.get(VerifyWorkspace, { strict: false }).verify(workspace.id);
  expect(verdict.position).toBe(verdict.head);
  expect([verdict.differenceCount, verdict.differences.slice(0, 5)]).toEqual([0, []]);
}

async function expectOneTruth(leads: Counts, deals: Counts): Promise<void> {
  await expectNoDifference();
  expect([await bySql('lead'), await bySql('opportunity')]).toEqual([leads, deals]);
  expect([await byApi('/leads'), await byApi('/opportunities')]).toEqual([leads, deals]);
  expect([await byBoard('now'), await byBoard('deals')]).toEqual([leads, deals]);
  await until(
    'the same on the open page',
    async () => {
      const told = [await byScreen(STAGE_WORDS, 3), await byScreen(DEAL_WORDS, 1)];
      return JSON.stringify(told) === JSON.stringify([leads, deals].map(sorted(told))) && told;
    },
    60_000,
  );
}

/** In the order of what is compared with it. */
const sorted =
  (like: readonly Counts[]) =>
  (counts: Counts, index: number): Counts =>
    Object.fromEntries(Object.keys(like[index] ?? {}).map((stage) => [stage, counts[stage] ?? 0]));

const everything = (): Promise<object[]> =>
  db.oracle(
    `select (select count(*) from lead where workspace_id = $1) as leads,
            (select count(*) from opportunity where workspace_id = $1) as deals,
            (select count(*) from company where workspace_id = $1) as companies,
            (select count(*) from product where workspace_id = $1) as products,
            (select count(*) from person where workspace_id = $1) as people,
            (select count(*) from revenue_event where workspace_id = $1) as revenue,
            (select count(*) from journal_entry where workspace_id = $1) as entries`,
    [workspace.id],
  );

describe('real files brought in on the page', () => {
  it('are leads first: screen, board, API, journal and database count the same', async () => {
    await uploadLeads();
    await mapLeads();
    expect(await importing.run(9_191)).toEqual({ ...NOTHING_NEW, captured: 9_191, duplicate: 0 });
    await expectOneTruth({ customer: 3_542, inquiry: 5_649 }, {});
  }, 300_000);

  it('are accounts, products and deals next, by the mappings kept as files', async () => {
    expect(await importBy('companies', 'crm/accounts.csv', 'crm-companies', 85)).toMatchObject({
      captured: 85,
    });
    expect(await importBy('products', 'crm/products.csv', 'crm-products', 7)).toMatchObject({ captured: 7 });
    expect(await importBy('opportunities', 'crm/sales_pipeline.csv', 'crm-opportunities', 8_800)).toEqual({
      ...NOTHING_NEW,
      captured: 8_800,
      duplicate: 0,
    });
    await expectOneTruth(await bySql('lead'), { won: 4_238, lost: 2_473, engaging: 1_589, prospecting: 500 });
  }, 300_000);

  it('add nothing a second time, with the mappings of the first', async () => {
    const before = await everything();
    const again: readonly (readonly [
      'leads' | 'companies' | 'products' | 'opportunities',
      string,
      number,
    ])[] = [
      ['leads', 'leads/education_leads.csv', 9_191],
      ['companies', 'crm/accounts.csv', 85],
      ['products', 'crm/products.csv', 7],
      ['opportunities', 'crm/sales_pipeline.csv', 8_800],
    ];
    for (const [kind, name, rows] of again) {
      await importing.upload(kind, file(name));
      await importing.asLast(basename(name));
      expect(await importing.run(rows)).toEqual({ ...NOTHING_NEW, duplicate: rows });
    }
    expect(await everything()).toEqual(before);
    await expectNoDifference();
  }, 300_000);
});
