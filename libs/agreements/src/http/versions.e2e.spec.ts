import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { standardTerms } from '../templates/standard-terms.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Ada', roles: ['administrator'], team: 'sales' },
] as const;
type Name = (typeof MEMBERS)[number]['name'];

describe('a bargain over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  let ask: Record<Name, ReturnType<typeof askAs>>;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    const of = (name: Name) => askAs(app.url, workspace.members[name]);
    ask = { Giulia: of('Giulia'), Marco: of('Marco'), Anna: of('Anna'), Ada: of('Ada') };
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const drafted = async () => {
    const { body } = await ask.Giulia.post<{ id: string }>('/agreements', {
      name: 'Spring',
      terms: standardTerms(),
    });
    return `/agreements/${body.id}`;
  };

  it('offers whole agreements to start from, in the language asked for, each of which can be drafted', async () => {
    const { body } = await ask.Anna.get<{ items: { key: string; title: string; terms: object }[] }>(
      '/agreements/templates?locale=it',
    );
    expect(body.items.map(({ key }) => key)).toContain('demo-desk');
    expect(body.items.find(({ key }) => key === 'three-people')?.title).toBe('Azienda di tre persone');
    for (const { title, terms } of body.items)
      expect(await ask.Giulia.post('/agreements', { name: title, terms })).toMatchObject({ status: 201 });
    expect(await ask.Anna.get('/agreements/templates?locale=fr')).toMatchObject({ status: 400 });
  });

  it('is answered with a counter-proposal, told apart, signed and listed', async () => {
    const agreement = await drafted();
    await ask.Giulia.post(`${agreement}/versions/1/proposal`);
    const counter = { terms: standardTerms({ goal: 120 }), basedOn: 1, note: 'We are three' };
    expect(await ask.Marco.post(`${agreement}/versions`, counter)).toMatchObject({ body: { version: 2 } });
    const { body } = await ask.Anna.get<{ changes: object[] }>(`${agreement}/versions/1/difference?to=2`);
    expect(body.changes[0]).toMatchObject({ code: 'quota.goal', facts: { from: 140, to: 120 } });
    expect(await ask.Marco.post(`${agreement}/versions/2/proposal`)).toMatchObject({ status: 200 });
    expect(await ask.Marco.post(`${agreement}/versions/1/signature`, { side: 'sales' })).toMatchObject({
      ...{ status: 409, body: { code: 'agreement/wrong-status' } },
    });
    expect((await ask.Anna.get(agreement)).body).toMatchObject({
      versions: [
        { status: 'superseded', proposer: 'Giulia', proposedSide: 'marketing' },
        {
          ...{ status: 'proposed', author: 'Marco', proposedSide: 'sales', note: 'We are three' },
          ...{ basedOn: 1, revision: 1, signatories: ['marketing', 'sales'] },
        },
      ],
    });
  });

  it('holds a change of a draft against the wording that was seen, and names every wrong place', async () => {
    const version = `${await drafted()}/versions/1`;
    const put = (revision: number | null, terms: object) =>
      ask.Giulia.put(version, { terms }, revision === null ? {} : { 'if-match': `"${revision}"` });
    expect(await put(null, standardTerms())).toMatchObject({ status: 428 });
    expect(await put(1, standardTerms({ goal: 150 }))).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await put(1, standardTerms())).toMatchObject({ status: 412, body: { code: 'agreement/stale' } });
    const wrong = await put(2, { ...standardTerms(), acceptanceWindow: { workingDays: 0 } });
    expect(wrong).toMatchObject({ status: 422 });
    expect(JSON.stringify(wrong.body)).toContain('/acceptanceWindow/workingDays');
  });

  it('pins the stages and every metric of the product when it is proposed', async () => {
    const agreement = await drafted();
    await ask.Giulia.post(`${agreement}/versions/1/proposal`);
    const { body } = await ask.Anna.get<{ versions: { terms: { dictionary: { metrics: string[] } } }[] }>(
      agreement,
    );
    expect(body.versions[0]?.terms.dictionary.metrics.length).toBeGreaterThan(10);
  });

  it('is taken back by whoever may draft, and signed by nobody afterwards', async () => {
    const version = `${await drafted()}/versions/1`;
    expect(await ask.Anna.post(`${version}/withdrawal`)).toMatchObject({ status: 403 });
    expect(await ask.Marco.post(`${version}/withdrawal`)).toMatchObject({ body: { status: 'withdrawn' } });
    expect(await ask.Giulia.post(`${version}/proposal`)).toMatchObject({ status: 409 });
  });

  it('is signed in somebody’s stead by whoever they named, and by nobody else', async () => {
    const version = `${await drafted()}/versions/1`;
    await ask.Giulia.post(`${version}/proposal`);
    const untilOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const leave = { side: 'sales', toMemberId: workspace.members.Anna.id, untilOn };
    expect(await ask.Anna.post(`${version}/signature`, { side: 'sales' })).toMatchObject({ status: 403 });
    expect(await ask.Giulia.post('/agreements/delegations', leave)).toMatchObject({ status: 403 });
    const given = await ask.Marco.post<{ id: string }>('/agreements/delegations', leave);
    expect(given).toMatchObject({ status: 201, body: { fromName: 'Marco', toName: 'Anna' } });
    expect((await ask.Giulia.get('/agreements/delegations')).body).toMatchObject({ items: [{ untilOn }] });
    expect(await ask.Anna.post(`${version}/signature`, { side: 'sales' })).toMatchObject({ status: 200 });
    expect(await ask.Marco.post(`/agreements/delegations/${given.body.id}/revocation`)).toMatchObject({
      status: 200,
    });
    expect((await ask.Giulia.get('/agreements/delegations')).body).toEqual({ items: [] });
  });

  it('is co-signed by leadership where an administrator demands it', async () => {
    const rule = { needsLeadership: true };
    expect(await ask.Giulia.put('/agreements/signing-rule', rule)).toMatchObject({ status: 403 });
    expect(await ask.Ada.put('/agreements/signing-rule', rule)).toMatchObject({ status: 200, body: rule });
    expect((await ask.Anna.get('/agreements/signing-rule')).body).toEqual(rule);
    const agreement = await drafted();
    await ask.Giulia.post(`${agreement}/versions/1/proposal`);
    expect((await ask.Anna.get(agreement)).body).toMatchObject({
      versions: [{ signatories: ['marketing', 'sales', 'leadership'] }],
    });
    await ask.Ada.put('/agreements/signing-rule', { needsLeadership: false });
  });
});
