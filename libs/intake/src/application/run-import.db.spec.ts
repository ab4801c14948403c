import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { beginImport, endImport } from '../persistence/import-runs.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';
import { ImportFile } from './import-file.js';
import type { ImportReport } from './import-file.js';
import { PrepareImport } from './prepare-import.js';
import { CHUNK, RunImport } from './run-import.js';

let db: TestDatabase;
let intake: IntakeApp;
let folder: string;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  intake = await intakeApp(db);
  folder = mkdtempSync(join(tmpdir(), 'staffetta-import-'));
});
beforeEach(async () => ({ id: workspaceId } = await buildWorkspace(db, { members: [] })));
afterAll(async () => {
  await intake.close();
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (lines: readonly string[]): string => {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, lines.join('\n'));
  return path;
};

const BASE = { source: 'crm', instant: '2024-01-01T00:00:00Z' };

const importing = (
  kind: string,
  lines: readonly string[],
  columns: object,
  more: object = {},
): Promise<ImportReport> =>
  intake.app.get(ImportFile, { strict: false }).run({
    ...{ workspaceId, memberId: null, kind, path: fileOf(lines), mapping: { ...BASE, columns } },
    ...more,
  });

const rowsOf = <T = object>(sql: string): Promise<T[]> => db.oracle<T>(sql, [workspaceId]);
const count = async (table: string): Promise<number> => {
  const [row] = await rowsOf<{ count: string }>(`select count(*) from ${table} where workspace_id = $1`);
  return Number(row?.count);
};

/** A file of so many leads that has begun. */
async function begun(size: number): Promise<string> {
  const prepare = intake.app.get(PrepareImport, { strict: false });
  const path = fileOf(['Id', ...Array.from({ length: size }, (_, index) => `r${index}`)]);
  const id = await prepare.enter(workspaceId, {
    kind: 'leads',
    fileName: 'x',
    path,
    bytes: 1,
    startedBy: null,
  });
  await prepare.map(workspaceId, id, { ...BASE, columns: { Id: 'externalId' } });
  await begin(id);
  return id;
}
const begin = (id: string, isDryRun = false): Promise<boolean> =>
  db.database.withWorkspace(workspaceId, (tx) =>
    beginImport(tx, workspaceId, id, { isDryRun, startedBy: null }),
  );
const running = (id: string, how: Parameters<RunImport['run']>[2] = {}): Promise<void> =>
  intake.app.get(RunImport, { strict: false }).run(workspaceId, id, how);
const stateOf = async (id: string): Promise<object | undefined> =>
  (
    await rowsOf<{ id: string }>(
      `select id, state, position, captured, duplicate from import_run where workspace_id = $1`,
    )
  )
    .map(({ id: found, ...state }) => ({ found, ...state }))
    .find(({ found }) => found === id);

describe('an import', () => {
  it('goes on where it stopped, without taking a row twice', async () => {
    const id = await begun(3 * CHUNK + 1);
    const stop = new AbortController();
    await running(id, { signal: stop.signal, onChunk: () => stop.abort() });
    expect(await stateOf(id)).toMatchObject({ state: 'running', position: CHUNK, captured: CHUNK });
    await running(id);
    expect(await stateOf(id)).toMatchObject({
      state: 'done',
      position: 3 * CHUNK + 1,
      captured: 3 * CHUNK + 1,
      duplicate: 0,
    });
    expect(await count('lead')).toBe(3 * CHUNK + 1);
  });

  it('that two processes run at once takes each row once', async () => {
    const id = await begun(2 * CHUNK + 10);
    await Promise.all([running(id), running(id), running(id)]);
    expect(await stateOf(id)).toMatchObject({ state: 'done', captured: 2 * CHUNK + 10, duplicate: 0 });
    expect(await count('lead')).toBe(2 * CHUNK + 10);
  });

  it('that is cancelled between two chunks keeps what was taken, and may go on', async () => {
    const id = await begun(2 * CHUNK);
    const cancel = async (): Promise<void> =>
      void (await db.database.withWorkspace(workspaceId, (tx) =>
        endImport(tx, workspaceId, id, 'cancelled'),
      ));
    await running(id, { onChunk: cancel });
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', position: CHUNK });
    expect(await count('lead')).toBe(CHUNK);
    expect(await begin(id)).toBe(true);
    await running(id);
    expect(await stateOf(id)).toMatchObject({ state: 'done', captured: 2 * CHUNK });
  });

  it('tells its progress chunk by chunk', async () => {
    const seen: number[] = [];
    const lines = ['Id', ...Array.from({ length: CHUNK + 1 }, (_, index) => `r${index}`)];
    await importing(
      'leads',
      lines,
      { Id: 'externalId' },
      { onProgress: ({ rows }: ImportReport) => seen.push(rows) },
    );
    expect(seen).toEqual([CHUNK, CHUNK + 1]);
  });

  it('rehearsed keeps nothing but its report', async () => {
    const report = await importing(
      'leads',
      ['Id,Mail', '1,a@x.it', '2,no'],
      { Id: 'externalId', Mail: 'email' },
      { isDryRun: true },
    );
    expect(report).toMatchObject({ state: 'done', isDryRun: true, captured: 1, refused: 1 });
    expect(report.firstErrors).toEqual([
      {
        ...{ row: 3, column: 'Mail', value: 'no', code: 'row/email', facts: {} },
        detail: 'It is no e-mail address.',
      },
    ]);
    const left = [
      await count('lead'),
      await count('person'),
      await count('journal_entry'),
      await count('intake_record'),
    ];
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it('rehearsed and mapped anew forgets what it was told before, and runs', async () => {
    const prepare = intake.app.get(PrepareImport, { strict: false });
    const path = fileOf(['Id,Mail', '1,a@x.it', '2,no', ',']);
    const id = await prepare.enter(workspaceId, {
      ...{ kind: 'leads', fileName: 'x', path, bytes: 1, startedBy: null },
    });
    const mapping = { ...BASE, columns: { Id: 'externalId', Mail: 'email' } };
    for (const isDryRun of [true, true, false]) {
      await prepare.map(workspaceId, id, mapping);
      expect(await count('import_error')).toBe(0);
      await begin(id, isDryRun);
      await running(id);
      expect(await stateOf(id)).toMatchObject({ state: 'done', captured: 1 });
      expect(await count('import_error')).toBe(1);
    }
    expect(await count('lead')).toBe(1);
  });

  it('of a file with one bad mapping fails with its reason and takes nothing', async () => {
    await expect(importing('leads', ['Id', '1'], { Nope: 'externalId' })).rejects.toMatchObject({
      code: 'import/mapping',
    });
    expect(
      await rowsOf('select state, why is not null as "isExplained" from import_run where workspace_id = $1'),
    ).toEqual([{ state: 'failed', isExplained: true }]);
  });

  it('of a header alone is done at once', async () => {
    expect(await importing('leads', ['Id'], { Id: 'externalId' })).toMatchObject({
      state: 'done',
      rows: 0,
      total: 0,
    });
  });
});

describe('leads out of a file', () => {
  it('without names and dates stand at the named instant, undated, without a person', async () => {
    await importing('leads', ['Id,C', '1,1', '2,0'], {
      Id: 'externalId',
      C: { field: 'stage', values: { '1': 'customer', '0': 'inquiry' } },
    });
    expect(
      await rowsOf(
        'select external_id, stage, person_id, captured_at from lead where workspace_id = $1 order by 1',
      ),
    ).toEqual([
      { external_id: '1', stage: 'customer', person_id: null, captured_at: new Date(BASE.instant) },
      { external_id: '2', stage: 'inquiry', person_id: null, captured_at: new Date(BASE.instant) },
    ]);
    const entries = await rowsOf(
      `select distinct payload->'isUndated' as "isUndated" from journal_entry where workspace_id = $1 and type in ('lead.captured', 'lead.moved')`,
    );
    expect(entries).toEqual([{ isUndated: true }]);
  });

  it('of one person become one lead at the furthest stage, and no file sets a lead back', async () => {
    const columns = { Id: 'externalId', Mail: 'email', S: 'stage' };
    await importing('leads', ['Id,Mail,S', '1,a@x.it,mql', '2,a@x.it,sql', '3,a@x.it,inquiry'], columns);
    await importing('leads', ['Id,Mail,S', '4,a@x.it,mql', '1,a@x.it,customer'], columns);
    expect(await rowsOf('select stage from lead where workspace_id = $1')).toEqual([{ stage: 'sql' }]);
  });

  it('need a date or an instant, and something that tells whose they are', async () => {
    const undated = { mapping: { source: 'crm', columns: { Id: 'externalId', D: 'occurredAt' } } };
    const report = await importing('leads', ['Id,D', '1,', '2,2024-05-01'], {}, undated);
    expect(report).toMatchObject({ captured: 1, refused: 1 });
    expect(report.firstErrors).toMatchObject([{ row: 2, column: 'D' }]);
    const nobody = await importing('leads', ['Id,Note', ',x'], { Id: 'externalId', Note: 'custom.note' });
    expect(nobody.firstErrors).toMatchObject([{ row: 2, column: 'Id' }]);
  });
});

describe('deals, companies and products out of files', () => {
  it('stand under the lead they name, else under one implied for their company', async () => {
    await importing('leads', ['Id', 'L1'], { Id: 'externalId' });
    const columns = {
      Id: 'externalId',
      Lead: 'leadExternalId',
      Firm: 'company',
      Stage: 'stage',
      Value: 'amount',
      Product: 'product',
    };
    const lines = [
      'Id,Lead,Firm,Stage,Value,Product',
      'D1,L1,,Engaging,"1,200.50",GTX Pro',
      'D2,,Rossi,Won,10,GTXPro',
      'D3,,,Lost,-1,X',
      'D4,,,Nope,1,X',
    ];
    const report = await importing('opportunities', lines, columns);
    expect(report).toMatchObject({ captured: 2, refused: 2 });
    expect(report.firstErrors).toMatchObject([
      { row: 4, column: 'Value', value: '-1' },
      { row: 5, column: 'Stage' },
    ]);
    const deals = await rowsOf(
      `select o.external_id, o.stage, o.amount_minor::int as amount, o.currency, l.is_implied, c.name, c.is_unknown
         from opportunity o join lead l on l.workspace_id = o.workspace_id and l.id = o.lead_id
         left join company c on c.workspace_id = o.workspace_id and c.id = o.company_id
        where o.workspace_id = $1 order by 1`,
    );
    expect(deals).toMatchObject([
      { external_id: 'D1', stage: 'engaging', amount: 120_050, currency: 'EUR', is_implied: false },
      { external_id: 'D2', stage: 'won', amount: 1_000, is_implied: true, name: 'Rossi' },
    ]);
    expect(await count('product')).toBe(1);
    expect(await importing('opportunities', lines, columns)).toMatchObject({
      captured: 0,
      duplicate: 2,
      refused: 2,
    });
  });

  it('are known again, however products are spelled', async () => {
    const companies = ['Name,Size', 'Rossi,1', 'rossi,2', 'Verdi,3'];
    expect(await importing('companies', companies, { Name: 'name', Size: 'employees' })).toMatchObject({
      captured: 2,
      duplicate: 1,
    });
    const products = ['P,Price', 'GTX Pro,10', 'GTXPro,12.5'];
    expect(await importing('products', products, { P: 'name', Price: 'price' })).toMatchObject({
      captured: 1,
      duplicate: 1,
    });
    expect(
      await rowsOf('select key, price_minor::int as price, currency from product where workspace_id = $1'),
    ).toEqual([{ key: 'gtxpro', price: 1_250, currency: 'EUR' }]);
  });

  it('refuse only the row that spoils a batch', async () => {
    const lines = ['Id,Firm,Stage,Value', 'A,X,won,1', 'B,X,won,90071992547409910', 'C,X,lost,2'];
    const columns = { Id: 'externalId', Firm: 'company', Stage: 'stage', Value: 'amount' };
    const report = await importing('opportunities', lines, columns);
    expect(report).toMatchObject({ captured: 2, refused: 1 });
    const products = await importing('products', ['P,Price', 'A,1', 'B,-1', 'C,2'], {
      P: 'name',
      Price: 'price',
    });
    expect(products).toMatchObject({ captured: 2, refused: 1, firstErrors: [{ row: 3, column: 'Price' }] });
  });
});
