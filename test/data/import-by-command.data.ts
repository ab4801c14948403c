import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster } from '../support/cluster.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import { countByStage } from './count-by-stage.js';
import type { Counts } from './count-by-stage.js';

const DATA = process.env.STAFFETTA_DATA ?? '';
const ROOT = join(__dirname, '../..');
const COMMAND = join(ROOT, 'apps/cli/bin/staffetta.mjs');
const EXAMPLES = join(ROOT, 'docs/examples/import');
const MOST_OUTPUT = 50_000_000;

/** In the order in which a company would bring them in. */
const FILES = [
  { kind: 'leads', file: 'leads/education_leads.csv', mapping: 'education-leads', rows: 9_191 },
  { kind: 'companies', file: 'crm/accounts.csv', mapping: 'crm-companies', rows: 85 },
  { kind: 'products', file: 'crm/products.csv', mapping: 'crm-products', rows: 7 },
  { kind: 'opportunities', file: 'crm/sales_pipeline.csv', mapping: 'crm-opportunities', rows: 8_800 },
] as const;
type Given = Pick<(typeof FILES)[number], 'kind' | 'file' | 'mapping'>;

interface Report {
  readonly state: string;
  readonly rows: number;
  readonly captured: number;
  readonly enriched: number;
  readonly duplicate: number;
  readonly refused: number;
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let stop: () => Promise<void>;
let db: TestDatabase;
let home: string;
let workspaceId: string;

beforeAll(async () => {
  stop = await startTestCluster();
  db = await testDatabase();
  home = await mkdtemp(join(tmpdir(), 'staffetta-import-'));
  ({ id: workspaceId } = await buildWorkspace(db, { members: [] }));
}, 120_000);

afterAll(async () => {
  await db?.drop();
  await rm(home, { recursive: true, force: true });
  await stop?.();
});

/** The command as somebody types it, in a process of its own. */
function staffetta(...told: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    STAFFETTA_HOME: home,
    DATABASE_URL: db.ownerUrl,
    DATABASE_APP_URL: db.appUrl,
    DATABASE_ALLOW_LOSS: 'true',
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...told],
      { cwd: ROOT, env, maxBuffer: MOST_OUTPUT },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** What a command answers in JSON, whatever it says before. */
const answerOf = <T>({ out }: Ended): T => JSON.parse(out.slice(out.search(/^[[{]/m))) as T;

const importing = ({ kind, file, mapping }: Given, ...more: readonly string[]): Promise<Ended> =>
  staffetta('import', kind, join(DATA, file), '--map', join(EXAMPLES, `${mapping}.json`), '--json', ...more);

const stages = (table: 'lead' | 'opportunity'): Promise<Counts> =>
  countByStage(
    db.oracle(`select stage, count(*) from ${table} where workspace_id = $1 group by 1`, [workspaceId]),
  );

/** What the boards are read from. */
const told = (measure: 'population' | 'deal'): Promise<Counts> =>
  countByStage(
    db.oracle(
      `select item as stage, sum(amount) as count from funnel_level
        where workspace_id = $1 and measure = $2 group by 1 having sum(amount) <> 0`,
      [workspaceId, measure],
    ),
  );

const everything = (): Promise<object[]> =>
  db.oracle(
    `select (select count(*) from lead where workspace_id = $1) as leads,
            (select count(*) from opportunity where workspace_id = $1) as deals,
            (select count(*) from company where workspace_id = $1) as companies,
            (select count(*) from product where workspace_id = $1) as products,
            (select count(*) from person where workspace_id = $1) as people,
            (select count(*) from revenue_event where workspace_id = $1) as revenue,
            (select count(*) from intake_record where workspace_id = $1) as records,
            (select count(*) from journal_entry where workspace_id = $1) as entries`,
    [workspaceId],
  );

describe('real files brought in by the command', () => {
  const [leads, , products] = FILES;

  it('are rehearsed without a trace', async () => {
    const before = await everything();
    const ended = await importing(leads, '--dry-run');
    expect(ended).toMatchObject({ code: 0, err: expect.not.stringContaining('rror') });
    expect(answerOf<Report>(ended)).toMatchObject({
      state: 'done',
      rows: 9_191,
      captured: 9_191,
      refused: 0,
    });
    expect(await everything()).toEqual(before);
  }, 300_000);

  it('come in whole, and the boards hold what the database holds', async () => {
    for (const each of FILES) {
      const ended = await importing(each);
      expect(ended.code).toBe(0);
      const { rows } = each;
      expect(answerOf<Report>(ended)).toMatchObject({ state: 'done', rows, captured: rows, refused: 0 });
    }
    const deals = { won: 4_238, lost: 2_473, engaging: 1_589, prospecting: 500 };
    expect([await stages('opportunity'), await told('deal')]).toEqual([deals, deals]);
    expect(await told('population')).toEqual(await stages('lead'));
  }, 300_000);

  it('are what the files say: 85 accounts and the unknown one, products however they are spelled, no made-up person', async () => {
    const [found] = await everything();
    expect(found).toMatchObject({ companies: '86', products: '7', people: '0' });
    const own = db.oracle<{ stage: string; count: string }>(
      'select stage, count(*) from lead where workspace_id = $1 and not is_implied group by 1',
      [workspaceId],
    );
    expect(await countByStage(own)).toEqual({ customer: 3_542, inquiry: 5_649 });
    const [orphans] = await db.oracle<{ count: string }>(
      `select count(*) from opportunity o join company c on c.workspace_id = o.workspace_id and c.id = o.company_id
        where o.workspace_id = $1 and c.is_unknown`,
      [workspaceId],
    );
    expect(orphans?.count).toBe('1425');
  }, 300_000);

  it('agree with what the journal gives', async () => {
    const ended = await staffetta('verify', '--json');
    expect(ended.code).toBe(0);
    const [{ verdict }] =
      answerOf<[{ verdict: { position: number; head: number; differenceCount: number } }]>(ended);
    expect(verdict).toMatchObject({ differenceCount: 0, position: verdict.head });
  }, 300_000);

  it('add nothing a second time', async () => {
    const before = await everything();
    for (const each of FILES) {
      const report = answerOf<Report>(await importing(each));
      expect(report).toMatchObject({ captured: 0, enriched: 0, duplicate: each.rows, refused: 0 });
    }
    expect(await everything()).toEqual(before);
  }, 300_000);

  it('end with 1 and an explanation where a row is refused or the mapping does not fit', async () => {
    const map = join(home, 'map.json');
    const mapping = JSON.parse(await readFile(join(EXAMPLES, `${products.mapping}.json`), 'utf8'));
    await writeFile(
      map,
      JSON.stringify({ ...mapping, columns: { ...mapping.columns, series: 'price', sales_price: 'series' } }),
    );
    const refused = await staffetta('import', 'products', join(DATA, products.file), '--map', map);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('row 2, column “series” (“GTX”): It is no number written like');
    await writeFile(map, JSON.stringify({ ...mapping, columns: { Nope: 'name' } }));
    const unfit = await staffetta('import', 'products', join(DATA, products.file), '--map', map);
    expect(unfit.code).toBe(1);
    expect(unfit.err).toContain('/columns/Nope: The file has no column of this name');
  }, 300_000);
});
