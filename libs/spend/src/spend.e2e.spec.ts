import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';

type Json = Readonly<Record<string, unknown>>;
interface Items {
  readonly items: readonly (Json & { readonly id: string; readonly status?: string })[];
  readonly nextCursor?: string | null;
}

const FAIR = {
  campaign: 'Fair of Milan',
  channel: 'event',
  kind: 'event',
  from: '2026-05-12',
  to: '2026-05-14',
};
const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('what marketing cost, over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let [giulia, marco, pia]: ActingMember[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });
  beforeEach(async () => {
    const { members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-rep'], team: 'sales' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    [giulia, marco, pia] = [members.Giulia, members.Marco, members.Pia];
  });

  const as = (member: ActingMember | undefined): ReturnType<typeof askAs> => askAs(app.url, member!);
  const record = async (spend: readonly object[], source?: string): Promise<Items['items']> =>
    (await as(giulia).post<Items>('/spend', { ...(source && { source }), spend })).body.items;
  const take = async (id: string): Promise<Json> => {
    const address = `${app.url}/api/v1/spend/${id}`;
    return (await (await fetch(address, { method: 'DELETE', headers: giulia!.headers })).json()) as Json;
  };
  const summary = async (query: string, who = giulia): Promise<Json> =>
    (await as(who).get<Json>(`/spend/summary?${query}`)).body;
  const clicks = (externalId: string, more: object = {}): object => ({
    ...{ channel: 'paid-search', kind: 'media', from: '2026-03-01', amount: '10.00', externalId, ...more },
  });

  it('is recorded, corrected by its id of the source, and shown with all it was', async () => {
    const [first] = await record(
      [{ ...FAIR, amount: '3000.00', evidence: 'F-12', externalId: '1' }],
      'books',
    );
    expect(
      await record([{ ...FAIR, amount: '3100.00', evidence: 'F-12', externalId: '1' }], 'books'),
    ).toEqual([{ id: first?.id, status: 'corrected' }]);
    expect((await as(giulia).get(`/spend/${first?.id}`)).body).toMatchObject({
      ...{ campaign: { name: 'Fair of Milan' }, channel: 'event', amount: '3100.00', currency: 'EUR' },
      ...{ fromOn: '2026-05-12', toOn: '2026-05-14', source: 'books', revision: 2, enteredBy: giulia?.id },
      corrections: [{ revision: 1, amount: '3000.00', correctedBy: giulia?.id }],
    });
  });

  it('taken back counts no more and stays to be seen', async () => {
    const [first] = await record([clicks('1')]);
    expect(await take(first!.id)).toMatchObject({ id: first?.id, removedBy: giulia?.id });
    expect(await take(first!.id)).toMatchObject({ id: first?.id });
    expect(await summary(`${MARCH}&by=day`)).toMatchObject({ rows: [], total: { amount: '0.00' } });
    expect((await as(giulia).get<Items>('/spend')).body.items).toEqual([]);
    expect((await as(giulia).get<Items>('/spend?isRemoved=true')).body.items).toMatchObject([
      { id: first?.id },
    ]);
    expect(await take('0197c0de-0000-7000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('is listed page by page, the latest days first, and by what is asked for', async () => {
    await record(Array.from({ length: 5 }, (_, day) => clicks(`${day}`, { from: `2026-03-0${day + 1}` })));
    await record([{ ...FAIR, amount: '1.00' }]);
    const days: unknown[] = [];
    let cursor = '';
    for (;;) {
      const { items, nextCursor } = (await as(giulia).get<Items>(`/spend?limit=2${cursor}`)).body;
      days.push(...items.map(({ fromOn }) => fromOn));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(days).toEqual(['2026-05-12', ...[5, 4, 3, 2, 1].map((day) => `2026-03-0${day}`)]);
    const count = async (query: string): Promise<number> =>
      (await as(giulia).get<Items>(`/spend?${query}`)).body.items.length;
    expect(await count('from=2026-03-02&to=2026-03-03')).toBe(2);
    expect([await count('channel=event'), await count('kind=media'), await count('source=other')]).toEqual([
      1, 5, 0,
    ]);
  });

  it('is all recorded or nothing, with what is wrong named where it stands', async () => {
    const wrong = await as(giulia).post('/spend', { spend: [clicks('1'), clicks('2', { amount: '1.001' })] });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/spend/1/amount' }] } });
    expect((await as(giulia).get<Items>('/spend')).body.items).toEqual([]);
  });

  it.each([
    ['no rows', { spend: [] }],
    ['too many', { spend: Array.from({ length: 1_001 }, (_, index) => ({ externalId: `${index}` })) }],
    ['a day that does not exist', { spend: [{ ...FAIR, from: '2026-02-30', amount: '1' }] }],
    ['a year long gone', { spend: [{ ...FAIR, from: '0026-02-20', amount: '1' }] }],
    ['a time of day', { spend: [{ ...FAIR, from: '2026-02-20T10:00:00Z', amount: '1' }] }],
    ['a number for an amount', { spend: [{ ...FAIR, amount: 12 }] }],
    ['a kind nobody knows', { spend: [{ ...FAIR, kind: 'bribe', amount: '1' }] }],
  ])('is refused with %s', async (_what, body) => {
    expect((await as(giulia).post('/spend', body)).status).toBe(400);
  });

  it('is added up by month over days that cross it, in the currency of the workspace', async () => {
    await record([
      { ...FAIR, from: '2026-03-31', to: '2026-04-02', amount: '100.00' },
      clicks('1', { currency: 'USD' }),
    ]);
    const rates = { source: 'bank', rates: [{ on: '2026-02-27', currency: 'USD', rate: '0.9' }] };
    expect((await as(giulia).put('/currency-rates', rates)).body).toEqual({ changed: 1 });
    expect(await summary('from=2026-03-01&to=2026-04-30&by=month')).toMatchObject({
      currency: 'EUR',
      rows: [
        {
          key: '2026-03',
          amount: '42.34',
          own: [
            { currency: 'EUR', amount: '33.34' },
            { currency: 'USD', amount: '10.00' },
          ],
        },
        { key: '2026-04', amount: '66.66', unconverted: [] },
      ],
      total: { amount: '109.00' },
    });
    expect(await summary('from=2026-03-01&to=2026-04-30&by=campaign')).toMatchObject({
      rows: [
        { campaign: { name: 'Fair of Milan' }, amount: '100.00' },
        { key: null, campaign: null, amount: '9.00' },
      ],
    });
  });

  it('tells what has no rate instead of counting it as nothing', async () => {
    await record([clicks('1', { currency: 'USD' })]);
    const unconverted = [{ currency: 'USD', amount: '10.00' }];
    expect(await summary(`${MARCH}&by=channel`)).toMatchObject({
      rows: [{ key: 'paid-search', amount: '0.00', unconverted }],
      total: { amount: '0.00', own: unconverted, unconverted },
    });
  });

  it('has a recurring cost unfolded in it, until that ends', async () => {
    const plan = {
      name: 'Agency',
      channel: 'content',
      kind: 'agency',
      every: 'month',
      from: '2026-01-01',
      amount: '900.00',
    };
    const { id } = (await as(giulia).put<{ id: string }>('/spend/plans', plan)).body;
    expect(await summary(`${MARCH}&by=channel`)).toMatchObject({
      rows: [{ key: 'content', amount: '900.00' }],
    });
    expect((await as(giulia).put(`/spend/plans/${id}/end`, { on: '2026-02-28' })).status).toBe(200);
    expect(await summary(`${MARCH}&by=channel`)).toMatchObject({ rows: [] });
    expect((await as(giulia).get<Items>('/spend/plans')).body.items).toMatchObject([
      { id, name: 'Agency', every: 'month', fromOn: '2026-01-01', untilOn: '2026-02-28', amount: '900.00' },
    ]);
  });

  it('leaves salaries out until they are asked for, and shows them to those alone who may see amounts', async () => {
    await record([
      clicks('1'),
      clicks('2', { kind: 'salary', amount: '500.00' }),
      clicks('3', { kind: 'tool', amount: '7.00' }),
    ]);
    expect(await summary(`${MARCH}&by=day`, marco)).toMatchObject({
      total: { amount: '10.00' },
      leftOut: [{ kind: 'tool', amount: '7.00' }],
    });
    expect(await summary(`${MARCH}&by=day`)).toMatchObject({
      leftOut: [
        { kind: 'salary', amount: '500.00' },
        { kind: 'tool', amount: '7.00' },
      ],
    });
    expect(await summary(`${MARCH}&by=day&include=salary,tool`)).toMatchObject({
      total: { amount: '517.00' },
      leftOut: [],
    });
    expect(await summary(`${MARCH}&by=day&include=tool`, marco)).toMatchObject({
      total: { amount: '17.00' },
    });
    expect(await summary(`${MARCH}&by=day&include=salary`, marco)).toMatchObject({ status: 403 });
  });

  it('is added up for whoever watches boards, and recorded and seen one by one by marketing', async () => {
    const statuses = async (who: ActingMember | undefined): Promise<number[]> => [
      (await as(who).get(`/spend/summary?${MARCH}&by=day`)).status,
      (await as(who).get('/currency-rates')).status,
      (await as(who).get('/spend')).status,
      (await as(who).get('/spend/plans')).status,
      (await as(who).post('/spend', { spend: [clicks('1')] })).status,
    ];
    expect(await statuses(giulia)).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(marco)).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses(pia)).toEqual([403, 403, 403, 403, 403]);
  });

  it.each([
    ['from=2026-03-31&to=2026-03-01&by=day', 422, 'it ends before it begins'],
    ['from=2016-03-31&to=2026-03-01&by=day', 422, 'ten years are too long'],
    ['from=2026-03-01&to=2026-03-31&by=weather', 400, 'nothing is summed by that'],
    ['from=2026-03-01&to=2026-03-31&by=day&include=media', 400, 'media are in it anyway'],
  ])('refuses a summary of %s with %i, because %s', async (query, status, _because) => {
    expect(await summary(query)).toMatchObject({ status });
  });

  it('lists rates, the latest day first', async () => {
    const rates = ['2026-03-01', '2026-03-03', '2026-03-02'].map((on) => ({
      on,
      currency: 'USD',
      rate: '0.90',
    }));
    await as(giulia).put('/currency-rates', {
      rates: [...rates, { on: '2026-03-02', currency: 'GBP', rate: '1.2' }],
    });
    const { items } = (await as(marco).get<Items>('/currency-rates?currency=USD&from=2026-03-02')).body;
    expect(items).toMatchObject([
      { on: '2026-03-03', rate: '0.9', source: 'hand' },
      { on: '2026-03-02', rate: '0.9' },
    ]);
    const own = await as(giulia).put('/currency-rates', {
      rates: [{ on: '2026-03-01', currency: 'EUR', rate: '1' }],
    });
    expect(own).toMatchObject({ status: 422, body: { errors: [{ pointer: '/rates/0/currency' }] } });
  });
});
