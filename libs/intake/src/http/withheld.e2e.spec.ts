import { ErasePerson } from '#people';
import { SYSTEM } from '#contracts';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly fileName: string;
  readonly captured: number;
  readonly refused: number;
  readonly withheld: number;
}

interface Looks {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly complaint?: { readonly code: string };
  }[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const MAPPING = {
  source: 'fair',
  columns: {
    Id: 'externalId',
    Mail: 'email',
    Phone: 'phone',
    Country: 'country',
    When: 'occurredAt',
    Note: 'custom.Note',
  },
};
const DAY = '2024-05-01T10:00:00Z';
const FILE = [
  'Id,Mail,Phone,Country,When,Note',
  `F1,Ottavia@Gone.example,,,${DAY},seen`,
  `F2,here@stays.example,,,${DAY},seen`,
  'F3,ottavia@gone.example,,,yesterday,seen',
  'F4,,,,yesterday,write to OTTAVIA@gone.example soon',
  `F5,333 765 4321,,Italy,${DAY},seen`,
  'F6,ottavia@gone.example',
  'F7,stranger@stays.example,,,yesterday,seen',
].join('\n');
/** However it is written. */
const TRACE = 'ottavia|gone\\.example|333[^0-9]?765|3337654321';

describe('a file that comes after somebody was erased', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<'Giulia'>;
  let saved: string;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' }],
    });
    const ottavia = { email: 'ottavia@gone.example', phone: '+39 333 765 4321', firstName: 'Ottavia' };
    const lead = await ask<{ results: [{ personId: string }] }>('POST', 'leads', ottavia);
    await bring('members.csv', `Id,Mail,When\nK1,ottavia@gone.example,${DAY}`, {
      source: 'club',
      columns: { Id: 'externalId', Mail: 'email', When: 'occurredAt' },
    });
    saved = (
      await bring('list of ottavia@gone.example.csv', 'ottavia@gone.example\nf1@x.example', {
        source: 'headless',
        instant: DAY,
        columns: { 'ottavia@gone.example': 'email' },
      })
    ).id;
    await db.database.withWorkspace(workspace.id, (tx) =>
      app.app
        .get(ErasePerson, { strict: false })
        .erase(tx, workspace.id, lead.results[0].personId, { actor: SYSTEM, occurredAt: new Date() }),
    );
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function ask<T>(method: string, path: string, body?: object | string): Promise<T> {
    const isFile = typeof body === 'string';
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        ...workspace.members.Giulia.headers,
        ...(body !== undefined && { 'content-type': isFile ? 'text/csv' : 'application/json' }),
      },
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return (/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as T;
  }

  async function bring(name: string, content: string, mapping: object): Promise<Run> {
    const { id } = await ask<Run>('POST', `imports?kind=leads&fileName=${encodeURIComponent(name)}`, content);
    await ask('PUT', `imports/${id}/mapping`, mapping);
    await ask('POST', `imports/${id}/run`, {});
    return until('the import to end', async () => {
      const run = await ask<Run>('GET', `imports/${id}`);
      return run.state === 'done' ? run : undefined;
    });
  }

  async function tablesThatSay(pattern: string): Promise<string[]> {
    const tables = await db.oracle<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      if ((await db.oracle(`select 1 from ${name} t where t::text ~* $1 limit 1`, [pattern])).length > 0)
        found.push(name);
    return found;
  }

  it('has been forgotten by what was imported before: names of files and of columns that were somebody', async () => {
    const run = await ask<Run>('GET', `imports/${saved}`);
    expect(run).toMatchObject({ fileName: expect.stringContaining('list of [removed]'), state: 'done' });
    expect(await tablesThatSay('ottavia@')).toEqual([]);
  });

  it('tells which rows were theirs and how many, never who, and keeps nothing of them', async () => {
    const run = await bring('Ottavia@gone.example.csv', FILE, MAPPING);
    // F1 counts as a lead of nobody; F3 to F6 are refused, whatever else is wrong with them; F7 is nobody's concern but its own.
    expect(run).toMatchObject({ captured: 2, refused: 5, withheld: 5, fileName: 'import' });
    const errors = await ask<string>('GET', `imports/${run.id}/errors.csv`);
    const told = errors.trim().split('\n').slice(1);
    expect(told.map((line) => line.split(',')[0])).toEqual(['2', '4', '5', '6', '7', '8']);
    expect(told.filter((line) => line.includes('erased at their wish'))).toHaveLength(5);
    expect(told.at(-1)).toContain('stranger@stays.example');
    expect(errors).not.toMatch(new RegExp(TRACE, 'i'));
    const { cells } = await ask<{ cells: object }>('GET', `boards/${encodeURIComponent(`import/${run.id}`)}`);
    expect(cells).toMatchObject({ progress: { withheld: 5 }, 'errors.0': { row: 2, value: null } });
    expect(await tablesThatSay('ottavia|3337654321|333 765 4321')).toEqual([]);
  });

  it('is looked at without them: rows, words of columns, and a first row that is one of them', async () => {
    const upload = async (content: string): Promise<Looks> => {
      const { id } = await ask<Run>('POST', 'imports?kind=leads&fileName=looked.csv', content);
      return { ...(await ask<Looks>('GET', `imports/${id}/preview`)), id };
    };
    const looks = await upload(FILE);
    expect(JSON.stringify(looks)).not.toMatch(new RegExp(TRACE, 'i'));
    expect(looks.rows.map(({ row, complaint }) => [row, complaint?.code === 'row/erased'])).toEqual([
      ...[
        [2, true],
        [3, false],
        [4, true],
        [5, true],
        [6, true],
        [7, true],
        [8, false],
      ],
    ]);
    expect(looks.rows.map(({ cells }) => cells[1])).toContain('stranger@stays.example');
    expect(looks.words.Mail).toEqual(['here@stays.example', 'stranger@stays.example']);

    const headless = await upload('Ottavia@gone.example,333 765 4321\nhere@stays.example,\n');
    expect(headless.columns).toEqual(['column 1', 'column 2']);
    const mapping = { source: 'headless', instant: DAY, columns: { 'column 1': 'email' } };
    const mapped = await ask<Run>('PUT', `imports/${headless.id}/mapping`, mapping);
    expect(mapped.state).toBe('mapped');
  });

  it('tells of a record without an address that it was theirs, and keeps nothing of a row that cannot be taken', async () => {
    const list = ['Id,Name,When', `K1,Ottavia,${DAY}`, 'K1,Ottavia,yesterday', 'K2,Ottavio,yesterday'].join(
      '\n',
    );
    const columns = { Id: 'externalId', Name: 'fullName', When: 'occurredAt' };
    const run = await bring('club.csv', list, { source: 'club', columns });
    // K1 is known as theirs by what the first list of the club had told.
    expect(run).toMatchObject({ captured: 0, refused: 2, withheld: 2 });
    expect(await ask<string>('GET', `imports/${run.id}/errors.csv`)).not.toMatch(/Ottavia/);
  });
});
