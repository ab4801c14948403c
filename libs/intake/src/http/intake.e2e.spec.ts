import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { BoardReading, Boards } from '#live';
import type { Caller } from '#contracts';
import { StartImports } from '../application/start-imports.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';

interface Results {
  readonly results: { status: string; leadId?: string; personId?: string; errors?: { pointer: string }[] }[];
}
interface Progress {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly total: number;
  readonly captured: number;
  readonly duplicate: number;
  readonly refused: number;
  readonly isDryRun: boolean;
}

let db: TestDatabase;
let intake: IntakeApp;
let firm: BuiltWorkspace<'Giulia' | 'Viola'>;

beforeAll(async () => {
  db = await testDatabase();
  intake = await intakeApp(db);
});
beforeEach(async () => {
  firm = await buildWorkspace(db, {
    members: [
      { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
      { name: 'Viola', roles: ['viewer'] },
    ],
  });
});
afterAll(async () => {
  await intake.close();
  await db.drop();
});

const post = <T = Results>(path: string, body: object | string, headers: Record<string, string> = {}) =>
  intake.ask<T>('POST', path, { headers: { ...firm.members.Giulia.headers, ...headers }, body });
const get = <T>(path: string) => intake.ask<T>('GET', path, { headers: firm.members.Giulia.headers });
const leads = async (): Promise<number> => {
  const [row] = await db.oracle<{ count: string }>('select count(*) from lead where workspace_id = $1', [
    firm.id,
  ]);
  return Number(row?.count);
};

describe('POST /leads', () => {
  it('takes one capture and answers with ids only', async () => {
    const { status, body } = await post('leads', {
      email: 'a@x.it',
      firstName: 'Anna',
      occurredAt: '2024-05-01T10:00:00+02:00',
    });
    expect(status).toBe(201);
    expect(body.results).toEqual([
      { status: 'captured', leadId: expect.any(String), personId: expect.any(String) },
    ]);
  });

  it.each([
    [{ email: 'a@x.it', colour: 'red' }, ['/colour'], 'an unknown field is named'],
    [{ email: 'nobody' }, ['/email'], 'no address'],
    [{ email: 'a@x.it', channel: 'tv' }, ['/channel'], 'no channel of ours'],
    [{ email: 'a@x.it', company: { name: 'X', size: 1 } }, ['/company/size'], 'an unknown field below'],
    [{ email: 'a@x.it', occurredAt: '2024-05-01T10:00' }, ['/occurredAt'], 'an instant without its offset'],
    [{ email: 'a@x.it', occurredAt: '2999-01-01T00:00:00Z' }, ['/occurredAt'], 'the future'],
    [{ email: 5, phone: {} }, ['/email', '/phone'], 'wrong types'],
    [{ email: 'a@x.it', clickIds: { gclid: 1 } }, ['/clickIds'], 'ids are texts'],
    [{ email: 'a@x.it', custom: { note: 'x'.repeat(40_000) } }, ['/custom'], 'bounded'],
    [{ firstName: 'Anna' }, [''], 'a first name is nobody'],
    [{}, [''], 'nothing at all'],
  ])('refuses %j at %j and keeps it as evidence', async (body, pointers, _because) => {
    const answer = await post<{ code: string; errors: { pointer: string }[] }>('leads', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request/invalid']);
    expect(answer.body.errors.map(({ pointer }) => pointer)).toEqual(pointers);
    const kept = await db.oracle<object>(
      'select status, body from intake_submission where workspace_id = $1',
      [firm.id],
    );
    expect(kept).toEqual([{ status: 'refused', body }]);
  });

  it('takes the good ones of a list and points at the others', async () => {
    const { status, body } = await post('leads', [
      { email: 'a@x.it' },
      { email: 'no' },
      'text',
      { phone: '+39 02 1234567' },
    ]);
    expect(status).toBe(201);
    expect(body.results.map((each) => each.status)).toEqual(['captured', 'refused', 'refused', 'captured']);
    expect(body.results[1]?.errors?.[0]?.pointer).toBe('/1/email');
    expect(body.results[2]?.errors?.[0]?.pointer).toBe('/2');
    expect(await leads()).toBe(2);
  });

  it('takes null for nothing, as many programs write it', async () => {
    const company = { name: null, domain: null };
    const hit = { email: 'a@x.it', occurredAt: null, company, utm: null, custom: { note: null } };
    const { status, body } = await post('leads', [
      hit,
      { phone: '+39 02 1234567', email: null, company: null },
    ]);
    expect([status, body.results.map((each) => each.status)]).toEqual([201, ['captured', 'captured']]);
  });

  it('keeps unknown facts under custom', async () => {
    const { body } = await post('leads', { email: 'a@x.it', custom: { budget: 5, tags: ['a'] } });
    const [lead] = await db.oracle<object>('select custom from lead where id = $1', [
      body.results[0]?.leadId,
    ]);
    expect(lead).toEqual({ custom: { budget: 5, tags: ['a'] } });
  });

  it('takes 1,000 at once and no more', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({ email: `p${index}@x.it` }));
    expect((await post<{ code: string }>('leads', many)).body.code).toBe('intake/batch-too-large');
    expect((await post('leads', many.slice(1))).status).toBe(201);
    expect(await leads()).toBe(1_000);
    expect((await post('leads', [])).status).toBe(400);
  });

  it('answers a repeated key with the first answer', async () => {
    const send = () => post('leads', { email: 'a@x.it' }, { 'idempotency-key': 'k-1' });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    const [touches] = await db.oracle<{ count: string }>(
      'select count(*) from touch where workspace_id = $1',
      [firm.id],
    );
    expect(touches?.count).toBe('1');
  });

  it('sent 20 times at once with one id makes one lead', async () => {
    const send = () => post('leads', { externalId: 'same', email: 'a@x.it' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    const results = answers.flatMap(({ body }) => body.results);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(results.filter((each) => each.status === 'captured')).toHaveLength(1);
    expect(new Set(results.map(({ leadId }) => leadId)).size).toBe(1);
    expect(await leads()).toBe(1);
  });

  it('asks for the right to capture', async () => {
    const answer = await intake.ask('POST', 'leads', {
      headers: firm.members.Viola.headers,
      body: { email: 'a@x.it' },
    });
    expect(answer.status).toBe(403);
    expect((await intake.ask('POST', 'leads', { body: { email: 'a@x.it' } })).status).toBe(401);
  });
});

const FILE =
  'Id;Nome;E-mail;Data;Esito\n1;Anna;anna@x.it;25/12/2023;1\n2;Bea;nobody;26/12/2023;0\n3;=cmd();c@x.it;27/12/2023;9\n';
const MAPPING = {
  source: 'old-crm',
  columns: {
    Id: 'externalId',
    Nome: 'firstName',
    'E-mail': 'email',
    Data: 'occurredAt',
    Esito: { field: 'stage', values: { '1': 'customer', '0': 'inquiry' } },
  },
};

const upload = async (content: string, kind = 'leads'): Promise<string> =>
  (await post<{ id: string }>(`imports?kind=${kind}&fileName=leads.csv`, content)).body.id;
const map = (id: string, mapping: object) =>
  intake.ask<Progress & { errors?: { pointer: string }[]; code?: string }>('PUT', `imports/${id}/mapping`, {
    headers: firm.members.Giulia.headers,
    body: mapping,
  });
const run = async (id: string, dryRun = false): Promise<Progress> => {
  expect((await post(`imports/${id}/run`, { dryRun })).status).toBe(202);
  await intake.app.get(StartImports, { strict: false }).settled();
  return (await get<Progress>(`imports/${id}`)).body;
};

describe('an import over the API', () => {
  it('is uploaded, looked at, mapped, rehearsed and run', async () => {
    const id = await upload(FILE);
    const preview = (
      await get<{ columns: string[]; delimiter: string; guesses: { field: string }[]; rows: object[] }>(
        `imports/${id}/preview`,
      )
    ).body;
    expect(preview).toMatchObject({ delimiter: ';', columns: ['Id', 'Nome', 'E-mail', 'Data', 'Esito'] });
    expect(preview.guesses.map(({ field }) => field)).toEqual([
      'externalId',
      'firstName',
      'email',
      'occurredAt',
    ]);
    expect(preview.rows).toHaveLength(3);
    expect((await map(id, MAPPING)).body).toMatchObject({ state: 'mapped', total: 3 });

    const rehearsed = await run(id, true);
    expect(rehearsed).toMatchObject({ state: 'done', isDryRun: true, rows: 3, captured: 1, refused: 2 });
    expect(await leads()).toBe(0);

    expect(await run(id)).toMatchObject({ state: 'done', isDryRun: false, rows: 3, captured: 1, refused: 2 });
    const taken = await db.oracle<object>(
      'select stage, external_id, captured_on::text from lead where workspace_id = $1',
      [firm.id],
    );
    expect(taken).toEqual([{ stage: 'customer', external_id: '1', captured_on: '2023-12-25' }]);
    expect(readdirSync(join(intake.home, 'imports', firm.id))).toEqual([]);

    const again = await upload(FILE);
    await map(again, MAPPING);
    expect(await run(again)).toMatchObject({ captured: 0, duplicate: 1, refused: 2 });
    expect(await leads()).toBe(1);
    const list = (await get<{ items: Progress[]; nextCursor: string }>('imports?limit=1')).body;
    expect(list.items.map((each) => each.id)).toEqual([again]);
    const next = (await get<{ items: Progress[] }>(`imports?limit=1&cursor=${list.nextCursor}`)).body;
    expect(next.items.map((each) => each.id)).toEqual([id]);
  });

  it('gives refused rows back as they stood, with what is wrong and what to do, as CSV no spreadsheet runs', async () => {
    const id = await upload('Id,E-mail\n1,=1+1\n2,a@x.it\n3\n');
    await map(id, {
      source: 'x',
      instant: '2024-01-01T00:00:00Z',
      columns: { Id: 'externalId', 'E-mail': 'email' },
    });
    await run(id);
    const { text, headers } = await get(`imports/${id}/errors.csv`);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.replace('\uFEFF', '').trim().split('\n')).toEqual([
      'error_row,error_column,error,what_to_do,Id,E-mail',
      `2,E-mail,It is no e-mail address.,"Correct the address, or leave the cell empty.",1,'=1+1`,
      '4,,"The row has 1 cells, the header has 2.",Bring the cells under their columns; put what holds a separator into quotation marks.,3',
    ]);
  });

  it('shows its progress and first errors on its board, to those who import and may see people or brought the file', async () => {
    const id = await upload(FILE);
    await map(id, MAPPING);
    await run(id);
    const board = intake.app.get(Boards).find(`import/${id}`);
    const readout = board && (await intake.app.get(BoardReading).readBoard(firm.id, board));
    expect(readout?.cells).toMatchObject({
      progress: { rows: 3, total: 3, captured: 1, enriched: 0, duplicate: 0, refused: 2, state: 'done' },
      'errors.0': { row: 3, column: 'E-mail', value: 'nobody' },
      'errors.1': { row: 4, column: 'Esito', value: '9' },
    });
    const caller = (memberId: string | null, ...actions: string[]): Caller =>
      ({ workspaceId: firm.id, memberId, actions: new Set(actions) }) as unknown as Caller;
    const mayWatch = async (by: Caller) => board?.provider.authorise(by, id);
    expect(await mayWatch(caller(firm.members.Viola.id, 'import.run', 'person.read'))).toBe(true);
    expect(await mayWatch(caller(firm.members.Giulia.id, 'import.run'))).toBe(true);
    expect(await mayWatch(caller(firm.members.Viola.id, 'import.run'))).toBe(false);
    expect(await mayWatch(caller(null, 'import.run'))).toBe(false);
    expect(await mayWatch(caller(firm.members.Giulia.id, 'board.read'))).toBe(false);
  });

  it('asks for the date format when the column does not tell it', async () => {
    const id = await upload('Id,Data\n1,03/04/2024\n2,05/06/2024\n');
    const columns = { Id: 'externalId', Data: 'occurredAt' };
    const refused = await map(id, { source: 'x', columns });
    expect([refused.status, refused.body.code]).toEqual([422, 'import/mapping']);
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/columns/Data/format']);
    const said = { ...columns, Data: { field: 'occurredAt', format: 'DD/MM/YYYY' } };
    expect((await map(id, { source: 'x', columns: said })).status).toBe(200);
  });

  it('can be cancelled, and runs no more than once', async () => {
    const id = await upload(FILE);
    expect((await post<{ code: string }>(`imports/${id}/run`, {})).body.code).toBe('import/not-ready');
    await map(id, MAPPING);
    expect((await post<Progress>(`imports/${id}/cancellation`, {})).body.state).toBe('cancelled');
    expect((await post<{ code: string }>(`imports/${id}/cancellation`, {})).body.code).toBe('import/ended');
    expect(await run(id)).toMatchObject({ state: 'done', rows: 3 });
    expect((await post<{ code: string }>(`imports/${id}/run`, {})).body.code).toBe('import/not-ready');
  });

  it('that a crash cut off goes on at the next start', async () => {
    const id = await upload(FILE);
    await map(id, MAPPING);
    await db.oracle(`update import_run set state = 'running' where id = $1`, [id]);
    const start = intake.app.get(StartImports, { strict: false });
    await start.resume();
    await start.settled();
    expect((await get<Progress>(`imports/${id}`)).body).toMatchObject({
      state: 'done',
      rows: 3,
      captured: 1,
    });
  });

  it('refuses files it cannot read and kinds it does not know, and leaves nothing behind', async () => {
    expect((await post<{ code: string }>('imports?kind=leads&fileName=x.csv', ' ')).body.code).toBe(
      'import/unreadable',
    );
    expect((await post('imports?kind=people&fileName=x.csv', FILE)).status).toBe(400);
    expect(
      (await post('imports?kind=leads&fileName=x.csv', FILE, { 'content-type': 'image/png' })).status,
    ).toBe(415);
    const folder = join(intake.home, 'imports', firm.id);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('is for those who may import, in their own workspace', async () => {
    const id = await upload(FILE);
    expect((await intake.ask('GET', `imports/${id}`, { headers: firm.members.Viola.headers })).status).toBe(
      403,
    );
    const other = await buildWorkspace(db, { members: [{ name: 'Ugo', roles: ['administrator'] }] });
    const answer = await intake.ask('GET', `imports/${id}`, { headers: other.members.Ugo.headers });
    expect(answer.status).toBe(404);
  });
});
