import writeSheets from 'write-excel-file/node';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember, BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

const MAPPING = {
  source: 'sheet',
  instant: '2024-01-01T00:00:00Z',
  columns: { Mail: { field: 'email' }, Who: { field: 'owner', values: { Nobody: '' } } },
};

describe('files that come again', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<'Giulia' | 'Luca'>;
  let other: BuiltWorkspace<'Giulia'>;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    const giulia = { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' } as const;
    workspace = await buildWorkspace(db, {
      members: [giulia, { name: 'Luca', roles: ['sales-rep'], team: 'sales' }],
    });
    other = await buildWorkspace(db, { members: [giulia] });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function ask<T>(method: string, path: string, body?: object, who?: ActingMember): Promise<Answer<T>> {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        ...(who ?? workspace.members.Giulia).headers,
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((value) => ({ value })));

  async function workbook(): Promise<string> {
    const [leads, fair] = [
      [
        ['Mail', 'Who'],
        ['ada@rossi.example', 'Nobody'],
      ],
      [['Mail'], ['bo@verdi.example'], ['cy@neri.example']],
    ];
    const file = await writeSheets([
      { sheet: 'Leads', data: rowsOf(leads) },
      { sheet: 'Fair', data: rowsOf(fair) },
    ]).toBuffer();
    const { body } = await ask<{ id: string }>('POST', 'imports?kind=leads&fileName=book.xlsx', file);
    return body.id;
  }

  type Preview = Readonly<Record<'columns' | 'sheets', string[]>> & { readonly sheet: string };

  it('of several sheets are read by the one that is chosen; what was mapped for another is gone', async () => {
    const id = await workbook();
    expect((await ask<Preview>('GET', `imports/${id}/preview`)).body).toMatchObject({
      ...{ sheet: 'Leads', sheets: ['Leads', 'Fair'], columns: ['Mail', 'Who'] },
    });
    expect(await ask('PUT', `imports/${id}/mapping`, MAPPING)).toMatchObject({ status: 200 });
    expect(await ask('PUT', `imports/${id}/sheet`, { sheet: 'Fair' })).toMatchObject({
      status: 200,
      body: { mapping: null, state: 'uploaded' },
    });
    expect((await ask<Preview>('GET', `imports/${id}/preview`)).body).toMatchObject({
      ...{ sheet: 'Fair', columns: ['Mail'] },
    });
    await ask('PUT', `imports/${id}/mapping`, { ...MAPPING, columns: { Mail: 'email' } });
    await ask('POST', `imports/${id}/run`, {});
    const done = await until('the sheet to be in', async () => {
      const { body } = await ask<{ state: string; captured: number }>('GET', `imports/${id}`);
      return body.state === 'done' && body;
    });
    expect(done.captured).toBe(2);
    expect(await ask('PUT', `imports/${id}/sheet`, { sheet: 'Leads' })).toMatchObject({ status: 409 });
  });

  it('with no such sheet are told so', async () => {
    const id = await workbook();
    expect(await ask('PUT', `imports/${id}/sheet`, { sheet: 'Nope' })).toMatchObject({
      status: 422,
      body: { code: 'import/no-such-sheet' },
    });
  });

  it('are mapped by what was saved: under one name once, by kind, and for one workspace', async () => {
    const saved = (name: string, mapping: object = MAPPING) =>
      ask<{ id: string; mapping: object }>('PUT', 'import-mappings', { kind: 'leads', name, mapping });
    const first = await saved(' Fair ');
    expect(first).toMatchObject({ status: 200, body: { name: 'Fair', mapping: MAPPING } });
    const again = await saved('Fair', { ...MAPPING, source: 'fair-2026' });
    expect(again.body.id).toBe(first.body.id);
    const list = async (query: string, who?: ActingMember) =>
      (
        await ask<{ items: { name: string; mapping: { source: string } }[] }>(
          'GET',
          `import-mappings${query}`,
          undefined,
          who,
        )
      ).body.items;
    expect(await list('')).toMatchObject([{ name: 'Fair', mapping: { source: 'fair-2026' } }]);
    expect(await list('?kind=companies')).toEqual([]);
    expect(await list('', other.members.Giulia)).toEqual([]);
    const id = await workbook();
    expect(await ask('PUT', `imports/${id}/mapping`, again.body.mapping)).toMatchObject({ status: 200 });
    expect(await ask('DELETE', `import-mappings/${first.body.id}`)).toMatchObject({ status: 204 });
    expect(await ask('DELETE', `import-mappings/${first.body.id}`)).toMatchObject({
      ...{ status: 404, body: { code: 'import/mapping-missing' } },
    });
  });

  it('have no mapping saved that does not fit, nor by whoever may not import', async () => {
    const wish = { kind: 'leads', name: 'Wrong', mapping: { ...MAPPING, columns: { Mail: 'nothing' } } };
    expect(await ask('PUT', 'import-mappings', wish)).toMatchObject({
      status: 422,
      body: { code: 'import/mapping' },
    });
    const { Luca } = workspace.members;
    expect(await ask('GET', 'import-mappings', undefined, Luca)).toMatchObject({ status: 403 });
    expect(await ask('PUT', 'import-mappings', { ...wish, mapping: MAPPING }, Luca)).toMatchObject({
      status: 403,
    });
  });
});
