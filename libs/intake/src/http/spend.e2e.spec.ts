import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';

interface Run {
  readonly id: string;
  readonly state: string;
}
interface Sums {
  readonly total: { readonly amount: string };
  readonly rows: readonly { readonly key: string; readonly amount: string }[];
}

const HEADER = 'Campagna;Canale;Mese;Giorno;Dal;Al;Costo;Valuta;Tipo;Nota';
const COLUMNS = {
  ...{
    Campagna: 'campaign',
    Canale: 'channel',
    Mese: 'month',
    Costo: { field: 'amount', format: '1.234,56' },
  },
  ...{ Giorno: { field: 'day', format: 'DD/MM/YYYY' }, Dal: { field: 'from', format: 'DD/MM/YYYY' } },
  ...{ Al: { field: 'to', format: 'DD/MM/YYYY' }, Valuta: 'currency', Tipo: 'kind', Nota: 'label' },
};

describe('a file of costs', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let giulia: ActingMember;
  let otto: ActingMember;
  beforeAll(async () => {
    db = await testDatabase();
    intake = await intakeApp(db);
  });
  afterAll(async () => {
    await intake.close();
    await db.drop();
  });
  beforeEach(async () => {
    const { members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Otto', roles: ['operations'], team: 'operations' },
      ],
    });
    [giulia, otto] = [members.Giulia, members.Otto];
  });

  const ask = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object | string, who = giulia) =>
    intake.ask<T>(method, path, { headers: who.headers, ...(body !== undefined && { body }) });
  const ended = (id: string, state: string): Promise<Run> =>
    until(`the import to be ${state}`, async () => {
      const { body } = await ask<Run>('GET', `imports/${id}`);
      return body.state === state ? body : undefined;
    });
  async function bring(lines: readonly string[], columns: object = COLUMNS, header = HEADER): Promise<Run> {
    const file = [header, ...lines].join('\n');
    const { id } = (await ask<Run>('POST', 'imports?kind=spend&fileName=costs.csv', file)).body;
    const mapped = await ask('PUT', `imports/${id}/mapping`, { source: 'books', columns });
    expect([mapped.status, mapped.text]).toMatchObject([200, expect.any(String)]);
    await ask('POST', `imports/${id}/run`, {});
    return ended(id, 'done');
  }
  const summary = async (by = 'month'): Promise<Sums> =>
    (await ask<Sums>('GET', `spend/summary?from=2026-01-01&to=2026-12-31&by=${by}`)).body;

  it('is taken by day, month or span, of a campaign or a channel', async () => {
    const run = await bring([
      'Primavera;paid-search;2026-03;;;;1.240,50;;;',
      'Fiera;event;;12/05/2026;;;3.000,00;EUR;event;Stand',
      ';paid-social;;;31/03/2026;01/04/2026;10,00;;;',
    ]);
    expect(run).toMatchObject({ captured: 3, refused: 0 });
    expect((await summary()).rows).toMatchObject([
      { key: '2026-03', amount: '1245.50' },
      { key: '2026-04', amount: '5.00' },
      { key: '2026-05', amount: '3000.00' },
    ]);
  });

  it('guesses where columns go, in both languages', async () => {
    const file = 'Campaign name;Day;Amount spent;Currency\nx;2026-03-01;1;EUR';
    const { id } = (await ask<Run>('POST', 'imports?kind=spend&fileName=ads.csv', file)).body;
    const { guesses } = (
      await ask<{ guesses: { column: string; field: string }[] }>('GET', `imports/${id}/preview`)
    ).body;
    expect(Object.fromEntries(guesses.map(({ column, field }) => [column, field]))).toEqual({
      ...{ 'Campaign name': 'campaign', Day: 'day', 'Amount spent': 'amount', Currency: 'currency' },
    });
  });

  it('names the rows it cannot take, and takes the others', async () => {
    const run = await bring([
      ';;2026-03;;;;1,00;;;',
      'Primavera;;;;;;1,00;;;',
      'Primavera;;soon;;;;1,00;;;',
      'Primavera;;2026-03;;;;-1,00;;;',
      'Primavera;;;;02/03/2026;01/03/2026;1,00;;;',
      'Primavera;email;2026-03;;;;7,00;;;',
    ]);
    expect(run).toMatchObject({ captured: 1, refused: 5 });
    const errors = await db.oracle<{ row: number; code: string }>(
      'select row_number as row, code from import_error where import_id = $1 order by row_number',
      [run.id],
    );
    expect(errors.map(({ code }) => code)).toEqual([
      ...['row/unplaced', 'row/no-days', 'row/month', 'spend/amount', 'spend/days'],
    ]);
    expect((await summary()).total.amount).toBe('7.00');
  });

  it('changes nothing when it comes again, and corrects what it says otherwise', async () => {
    const lines = ['Primavera;email;2026-03;;;;100,00;;;', 'Primavera;email;2026-04;;;;200,00;;;'];
    await bring(lines);
    expect(await bring(lines)).toMatchObject({ captured: 0, enriched: 0, duplicate: 2 });
    const changed = [lines[0]!, lines[1]!.replace('200', '250')];
    expect(await bring(changed)).toMatchObject({ captured: 0, enriched: 1, duplicate: 1 });
    expect((await summary()).total.amount).toBe('350.00');
  });

  it('keeps rows that are alike as amounts of their own, also across chunks, and however often it comes', async () => {
    const lines = Array.from({ length: 1_200 }, () => 'Primavera;email;2026-03;;;;1,00;;;');
    expect(await bring(lines)).toMatchObject({ captured: 1_200 });
    expect(await bring(lines)).toMatchObject({ captured: 0, duplicate: 1_200 });
    expect(await bring([...lines, lines[0]!])).toMatchObject({ captured: 1, duplicate: 1_200 });
    expect((await summary()).total.amount).toBe('1201.00');
  });

  it('knows rows by their id where they have one', async () => {
    const columns = { Id: 'externalId', Month: 'month', Cost: 'amount', Channel: 'channel' };
    const header = 'Id;Month;Cost;Channel';
    await bring(['F-1;2026-03;10.00;email'], columns, header);
    expect(await bring(['F-1;2026-04;12.00;phone'], columns, header)).toMatchObject({ enriched: 1 });
    expect((await summary('channel')).rows).toMatchObject([{ key: 'phone', amount: '12.00' }]);
  });

  it('is undone: what it recorded counts no more, what it corrected stays, and it may come again', async () => {
    const lines = ['Primavera;email;2026-03;;;;100,00;;;'];
    await bring(lines);
    const more = ['Primavera;email;2026-03;;;;110,00;;;', 'Primavera;email;2026-04;;;;5,00;;;'];
    const { id } = await bring(more);
    expect((await ask('GET', `imports/${id}/undo`)).body).toMatchObject({ spends: 1, leads: 0 });
    await ask('POST', `imports/${id}/undo`, { touched: 'keep' });
    await ended(id, 'undone');
    expect((await summary()).total.amount).toBe('110.00');
    expect(await bring(more)).toMatchObject({ captured: 1, duplicate: 1 });
    expect((await summary()).total.amount).toBe('115.00');
  });

  it('is converted by the rates of another', async () => {
    await bring(['Primavera;email;2026-03;;;;31,00;USD;;']);
    const bank = ['Date,ISO code,Rate', ...[25, 26].map((day) => `2026-02-${day},usd,0.5`)];
    bank.push(
      ...Array.from({ length: 31 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')},USD,0.5`),
    );
    bank.push('2026-03-01,USD,0.5', '2026-03-02,USD,-1', '2026-03-02,EUR,1');
    const { id } = (await ask<Run>('POST', 'imports?kind=currency-rates&fileName=b.csv', bank.join('\n')))
      .body;
    const columns = { Date: 'on', 'ISO code': 'currency', Rate: 'rate' };
    await ask('PUT', `imports/${id}/mapping`, { source: 'bank', columns });
    await ask('POST', `imports/${id}/run`, {});
    expect(await ended(id, 'done')).toMatchObject({ captured: 33, duplicate: 1, refused: 2 });
    expect((await summary()).total.amount).toBe('15.50');
  });

  it('is for those who may record costs', async () => {
    const upload = await ask<Run>('POST', 'imports?kind=spend&fileName=costs.csv', HEADER, otto);
    expect(upload.status).toBe(403);
    const { id } = await bring(['Primavera;email;2026-03;;;;100,00;;;']);
    expect((await ask('POST', `imports/${id}/undo`, { touched: 'keep' }, otto)).status).toBe(403);
  });
});
