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

describe('an agreement over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  let salesId: string;
  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    salesId = workspace.teams.sales;
    const { Giulia, Marco, Anna } = workspace.members;
    ask = { Giulia: askAs(app.url, Giulia), Marco: askAs(app.url, Marco), Anna: askAs(app.url, Anna) };
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('is drafted, signed by whoever may, put in force, and explained where it binds', async () => {
    const { body: drafted, status } = await ask.Giulia.post<{ id: string }>('/agreements', {
      name: 'Spring',
      terms: standardTerms(),
    });
    expect(status).toBe(201);
    const version = `/agreements/${drafted.id}/versions/1`;
    expect(await ask.Giulia.post(`${version}/proposal`)).toMatchObject({
      status: 200,
      body: { status: 'proposed' },
    });
    expect(await ask.Giulia.post(`${version}/signature`, { side: 'sales' })).toMatchObject({ status: 403 });
    expect(await ask.Anna.post(`${version}/signature`, { side: 'sales' })).toMatchObject({ status: 403 });
    await ask.Giulia.post(`${version}/signature`, { side: 'marketing' });
    expect(await ask.Marco.post(`${version}/signature`, { side: 'sales' })).toMatchObject({
      body: { status: 'signed' },
    });
    expect(await ask.Marco.post(`${version}/activation`, {})).toMatchObject({
      status: 200,
      body: { status: 'active' },
    });
    expect((await ask.Anna.get('/agreements')).body).toEqual({
      items: [{ id: drafted.id, name: 'Spring', activeVersion: 1, status: 'active' }],
    });
    expect((await ask.Anna.get(`/agreements/${drafted.id}`)).body).toMatchObject({
      name: 'Spring',
      versions: [
        {
          ...{ number: 1, status: 'active', terms: { period: { unit: 'month' } } },
          signatures: [
            { side: 'marketing', name: 'Giulia' },
            { side: 'sales', name: 'Marco' },
          ],
        },
      ],
    });

    const captured = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      ...{
        firstName: 'Ada',
        email: 'ada@rossi.example',
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
      },
    });
    const { leadId } = captured.body.results[0];
    await ask.Giulia.post('/handovers', { leadIds: [leadId], toTeamId: salesId });
    const found = await ask.Marco.get<{ items: { id: string }[]; nextCursor: string | null }>(
      `/obligations?leadId=${leadId}&limit=1`,
    );
    expect(found.body).toMatchObject({
      items: [
        {
          ...{ leadId, level: 'lead', status: 'pending', tier: 'demo', lateByMs: null, cycle: 1 },
          ...{ agreementId: drafted.id, owedBy: 'sales', ownerId: null, ownerName: null, progress: null },
          ...{ teamId: salesId, teamName: expect.stringMatching(/./) },
        },
      ],
      nextCursor: expect.any(String),
    });
    const next = await ask.Marco.get<{ items: { id: string }[] }>(
      `/obligations?leadId=${leadId}&limit=1&cursor=${found.body.nextCursor}`,
    );
    expect(next.body).toMatchObject({ items: [{ leadId }], nextCursor: null });
    expect(next.body.items[0]?.id).not.toBe(found.body.items[0]?.id);
    expect(await ask.Marco.get(`/obligations/${found.body.items[0]?.id}/explanation`)).toMatchObject({
      status: 200,
      body: { targetMs: 900_000, tier: { key: 'demo' }, version: 1, calendarName: 'default' },
    });
  });

  it.each([
    [
      'terms that say nothing',
      () => ask.Giulia.post('/agreements', { name: 'Empty', terms: {} }),
      422,
      '/period',
    ],
    ['no name', () => ask.Giulia.post('/agreements', { terms: standardTerms() }), 400, '/name'],
  ])('answers %s with the place that is wrong', async (_what, send, status, pointer) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(pointer);
  });

  it('answers what is not there with 404, and one who may not with 403', async () => {
    expect((await ask.Giulia.get(`/agreements/${newId()}`)).status).toBe(404);
    expect((await ask.Giulia.get(`/obligations/${newId()}/explanation`)).status).toBe(404);
    expect((await ask.Anna.post('/agreements', { name: 'Mine', terms: standardTerms() })).status).toBe(403);
  });
});
