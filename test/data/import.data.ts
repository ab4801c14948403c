import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportFile } from '#intake';
import type { ImportReport } from '#intake';
import { intakeApp } from '../../libs/intake/src/test-support/intake-app.js';
import type { IntakeApp } from '../../libs/intake/src/test-support/intake-app.js';
import { startTestCluster } from '../support/cluster.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';

const DATA = process.env.STAFFETTA_DATA ?? '';
const EXAMPLES = join(__dirname, '../../docs/examples/import');

let stop: () => Promise<void>;
let db: TestDatabase;
let intake: IntakeApp;

beforeAll(async () => {
  stop = await startTestCluster();
  db = await testDatabase();
  intake = await intakeApp(db);
}, 120_000);

afterAll(async () => {
  await intake.close();
  await db.drop();
  await stop();
});

const importing = (workspaceId: string, kind: string, file: string, mapping: string): Promise<ImportReport> =>
  intake.app.get(ImportFile, { strict: false }).run({
    workspaceId,
    memberId: null,
    kind,
    path: join(DATA, file),
    mapping: JSON.parse(readFileSync(join(EXAMPLES, `${mapping}.json`), 'utf8')),
  });

const counts = async (sql: string, workspaceId: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await db.oracle<{ key: string; count: string }>(sql, [workspaceId])).map(({ key, count }) => [
      key,
      Number(count),
    ]),
  );

const LEADS = `select stage as key, count(*) from lead where workspace_id = $1 group by 1`;
const DEALS = `select stage as key, count(*) from opportunity where workspace_id = $1 group by 1`;
const ENTRIES = `select type as key, count(*) from journal_entry where workspace_id = $1 group by 1`;
const OTHERS = `
  select 'companies' as key, count(*) from company where workspace_id = $1
  union all select 'products', count(*) from product where workspace_id = $1
  union all select 'persons', count(*) from person where workspace_id = $1
  union all select 'revenue', count(*) from revenue_event where workspace_id = $1`;

describe('the education leads', () => {
  it('import whole, and a second time add nothing', async () => {
    const { id } = await buildWorkspace(db, { members: [] });
    const first = await importing(id, 'leads', 'leads/education_leads.csv', 'education-leads');
    expect(first).toMatchObject({ state: 'done', rows: 9_191, captured: 9_191, refused: 0, firstErrors: [] });
    expect(await counts(LEADS, id)).toEqual({ customer: 3_542, inquiry: 5_649 });
    const before = await counts(ENTRIES, id);
    expect(before).toEqual({ 'lead.captured': 9_191, 'lead.moved': 3_542 });

    const second = await importing(id, 'leads', 'leads/education_leads.csv', 'education-leads');
    expect(second).toMatchObject({ state: 'done', rows: 9_191, captured: 0, duplicate: 9_191, refused: 0 });
    expect(await counts(LEADS, id)).toEqual({ customer: 3_542, inquiry: 5_649 });
    expect(await counts(ENTRIES, id)).toEqual(before);
  }, 600_000);
});

describe('the sales pipeline with its accounts and products', () => {
  it('imports whole, and a second time adds nothing', async () => {
    const { id } = await buildWorkspace(db, { members: [] });
    const all = async (): Promise<ImportReport[]> => [
      await importing(id, 'companies', 'crm/accounts.csv', 'crm-companies'),
      await importing(id, 'products', 'crm/products.csv', 'crm-products'),
      await importing(id, 'opportunities', 'crm/sales_pipeline.csv', 'crm-opportunities'),
    ];
    const first = await all();
    expect(first.map(({ captured, refused }) => [captured, refused])).toEqual([
      [85, 0],
      [7, 0],
      [8_800, 0],
    ]);
    const deals = { won: 4_238, lost: 2_473, engaging: 1_589, prospecting: 500 };
    expect(await counts(DEALS, id)).toEqual(deals);
    const before = [await counts(OTHERS, id), await counts(LEADS, id), await counts(ENTRIES, id)];
    // 85 accounts and the unknown one; `GTXPro` is `GTX Pro`.
    expect(before[0]).toMatchObject({ companies: 86, products: 7, persons: 0 });
    const [orphans] = await db.oracle<{ count: string }>(
      `select count(*) from opportunity o join company c on c.workspace_id = o.workspace_id and c.id = o.company_id
        where o.workspace_id = $1 and c.is_unknown`,
      [id],
    );
    expect(Number(orphans?.count)).toBe(1_425);

    const second = await all();
    expect(second.map(({ captured, enriched, refused }) => [captured, enriched, refused])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await counts(DEALS, id)).toEqual(deals);
    expect([await counts(OTHERS, id), await counts(LEADS, id), await counts(ENTRIES, id)]).toEqual(before);
  }, 600_000);
});
