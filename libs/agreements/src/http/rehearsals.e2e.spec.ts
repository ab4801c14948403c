import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { standardTerms } from '../templates/standard-terms.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

interface Rehearsal {
  readonly id: string;
  readonly state: string;
  readonly result: {
    readonly answer: number;
    readonly leads: number;
    readonly rehearsed: {
      readonly key: string;
      readonly periods: { readonly standing: Record<string, number> }[];
    }[];
  };
}

describe('rehearsals, plans and findings over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  let agreementId: string;
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const stretch = { from: day(-2), to: day(1) };

  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    const { Giulia, Marco, Anna } = workspace.members;
    ask = { Giulia: askAs(app.url, Giulia), Marco: askAs(app.url, Marco), Anna: askAs(app.url, Anna) };
    agreementId = await agree();
    const captured = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      ...{
        firstName: 'Ada',
        email: 'ada@rossi.example',
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
      },
    });
    const leadIds = captured.body.results.map(({ leadId }) => leadId);
    await ask.Giulia.post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function agree(): Promise<string> {
    const { body } = await ask.Giulia.post<{ id: string }>('/agreements', {
      name: 'Spring',
      terms: standardTerms(),
    });
    const version = `/agreements/${body.id}/versions/1`;
    await ask.Giulia.post(`${version}/proposal`);
    await ask.Giulia.post(`${version}/signature`, { side: 'marketing' });
    await ask.Marco.post(`${version}/signature`, { side: 'sales' });
    await ask.Marco.post(`${version}/activation`, {});
    return body.id;
  }

  /** The journal is numbered in the background; a rehearsal takes what is numbered. */
  async function rehearsed(): Promise<Rehearsal> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { body } = await ask.Giulia.post<Rehearsal>('/agreements/rehearsals', {
        ...stretch,
        terms: standardTerms(),
      });
      if (body.state === 'done' && volumeOf(body)?.provisional === 1) return body;
    }
    throw new Error('The offer was never numbered.');
  }

  const volumeOf = ({ result }: Rehearsal) =>
    result.rehearsed.find(({ key }) => key === 'mql-volume')?.periods.at(-1)?.standing;

  it('run a draft over the past, then other numbers, and name the leads', async () => {
    const first = await rehearsed();
    expect(volumeOf(first)).toMatchObject({ family: 'quota', provisional: 1, goal: 140 });
    const path = `/agreements/rehearsals/${first.id}`;
    const changed = await ask.Giulia.post<Rehearsal>(`${path}/changes`, {
      terms: standardTerms({ goal: 20 }),
    });
    expect(changed.status).toBe(200);
    expect(volumeOf(changed.body)).toMatchObject({ provisional: 1, goal: 20 });
    expect((await ask.Anna.get(path)).body).toMatchObject({ id: first.id, state: 'done', why: null });
    expect((await ask.Anna.get(`${path}/leads?clause=mql-volume`)).body).toMatchObject({
      ...{ total: 1, items: [{ was: {}, rehearsed: { provisional: 1 } }] },
    });
  });

  it('open a figure into what it is made of', async () => {
    const { id, result } = await rehearsed();
    const path = `/agreements/rehearsals/${id}/figure?clause=mql-volume`;
    const { body } = await ask.Anna.get<{ items: object[] }>(path);
    expect(body).toMatchObject({ part: 1, whole: null, total: 1 });
    expect(body.items).toMatchObject([{ outcome: 'provisional', amount: 1, usedMs: null }]);
    const periods = result.rehearsed.find(({ key }) => key === 'mql-volume')!.periods;
    expect(periods.at(-1)).toHaveProperty('period');
    const [{ period }] = periods.slice(-1) as unknown as [{ period: string }];
    expect((await ask.Anna.get(`${path}&period=${period}&answer=${result.answer}`)).body).toEqual(body);
    expect((await ask.Anna.get(`${path}&of=was`)).body).toMatchObject({ total: 0, items: [] });
    expect((await ask.Anna.get(`${path}&period=april`)).status).toBe(400);
  });

  it('show each of two people the leads behind their own answer', async () => {
    const { id, result: before } = await rehearsed();
    const path = `/agreements/rehearsals/${id}`;
    const changed = await ask.Giulia.post<Rehearsal>(`${path}/changes`, {
      terms: standardTerms({ segment: { field: 'leadType', op: 'eq', value: 'quote' } }),
    });
    const after = changed.body.result;
    expect(after.answer).toBeGreaterThan(before.answer);
    const seen = async (query: string): Promise<unknown> =>
      (await ask.Anna.get(`${path}/leads?clause=mql-volume${query}`)).body;
    expect(await seen(`&answer=${before.answer}`)).toMatchObject({ total: 1 });
    expect(await seen(`&answer=${after.answer}`)).toMatchObject({ total: 0 });
    expect(await seen('')).toMatchObject({ total: 0 });
    expect(await seen('&answer=9999')).toMatchObject({ code: 'rehearsal/answer-gone' });
  });

  it.each([
    [
      'one who may not draft',
      () => ask.Anna.post('/agreements/rehearsals', { ...stretch, terms: standardTerms() }),
      403,
    ],
    [
      'terms that say nothing',
      () => ask.Giulia.post('/agreements/rehearsals', { ...stretch, terms: {} }),
      422,
    ],
    ['no stretch', () => ask.Giulia.post('/agreements/rehearsals', { terms: standardTerms() }), 400],
    ['a rehearsal of nobody', () => ask.Giulia.get(`/agreements/rehearsals/${newId()}`), 404],
    ['an agreement of nobody', () => ask.Giulia.get(`/agreements/${newId()}/findings`), 404],
    ['a plan without a goal', () => ask.Giulia.post('/agreements/plan', PLAN), 422],
    ['a plan of one who may not draft', () => ask.Anna.post('/agreements/plan', PLAN), 403],
    ['leads of no stage', () => ask.Giulia.get(`/agreements/plan/leads?${PLAN_PAST}&stage=lost`), 400],
    ['leads of a plan to Anna', () => ask.Anna.get(`/agreements/plan/leads?${PLAN_PAST}&stage=mql`), 403],
  ])('refuse %s', async (_what, send, status) => {
    expect((await send()).status).toBe(status);
  });

  const PLAN = {
    ...{ from: day(-365), to: day(0), startOn: '2026-04-01', unit: 'month', periods: 2, zone: 'Europe/Rome' },
    capacity: { reps: 10, attemptsPerDay: 40, attemptsPerLead: 6 },
  };

  const PLAN_PAST = `from=${day(-365)}&to=${day(0)}&position=1`;

  it('list the leads behind a rate of a plan', async () => {
    expect(await ask.Giulia.get(`/agreements/plan/leads?${PLAN_PAST}&stage=mql`)).toMatchObject({
      ...{ status: 200, body: { total: 0, items: [] } },
    });
  });

  it('say that a plan has no past to go by', async () => {
    const answer = await ask.Giulia.post('/agreements/plan', { ...PLAN, customers: 7 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'plan/no-past' } });
  });

  it('find nothing where there is too little to tell', async () => {
    expect(await ask.Anna.get(`/agreements/${agreementId}/findings`)).toMatchObject({
      ...{ status: 200, body: { items: [] } },
    });
  });
});
