import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

type Name = 'Giulia' | 'Marco' | 'Vera';
type Drawn = Readonly<Record<'leadId' | 'marketing' | 'sales' | 'marketingReason' | 'salesReason', unknown>>;

describe('sample audits', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  let path = '';
  let drawn: readonly Drawn[] = [];

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);
  const shown = async (name: Name): Promise<{ leads: readonly Drawn[]; verdict: object | null }> =>
    (await ask(name).get<{ leads: readonly Drawn[]; verdict: object | null }>(path)).body;
  const say = async (name: Name, at: number, reason?: string): Promise<{ status: number; body: object }> =>
    ask(name).put(`${path}/grades`, {
      ...{ leadId: drawn[at]?.leadId, isGood: reason === undefined },
      ...(reason === undefined ? {} : { reason }),
    });

  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });
  beforeEach(async () => {
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    const hits = ['Ada', 'Bea', 'Cleo'].map((firstName) => ({
      ...{
        firstName,
        email: `${firstName}@rossi.example`,
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
      },
    }));
    const { body } = await ask('Giulia').post<{ results: { leadId: string }[] }>('/leads', hits);
    const leadIds = body.results.map(({ leadId }) => leadId);
    await ask('Giulia').post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
    const wish = { fromOn: '2020-01-01', toOn: '2099-12-31', size: 2, acceptUpTo: 0, seed: 5 };
    const audit = await ask('Giulia').post<{ id: string }>('/sample-audits', wish);
    expect(audit.body).toMatchObject({ lot: 3, size: 2, seed: 5, marketingGraded: 0, isAccepted: null });
    path = `/sample-audits/${audit.body.id}`;
    drawn = (await shown('Giulia')).leads;
  });

  it('tell neither side what the other said before both are through, and how far each is', async () => {
    await say('Giulia', 0, 'NOT_ICP');
    const nothing = { marketing: null, sales: null, marketingReason: null, salesReason: null };
    expect((await shown('Marco')).leads[0]).toMatchObject(nothing);
    expect((await shown('Vera')).leads[0]).toMatchObject(nothing);
    expect((await shown('Giulia')).leads[0]).toMatchObject({ marketing: false, marketingReason: 'NOT_ICP' });
    expect((await ask('Vera').get('/sample-audits')).body).toMatchObject({
      items: [{ marketingGraded: 1, salesGraded: 0, isAccepted: null }],
    });
  });

  it('are judged when both sides are through, each defect with what is wrong', async () => {
    for (const at of [0, 1]) await say('Giulia', at);
    await say('Marco', 0);
    expect((await say('Marco', 1, 'BAD_DATA')).body).toMatchObject({ isJudged: true });
    const { leads, verdict } = await shown('Vera');
    expect(verdict).toMatchObject({ defects: 1, isAccepted: false });
    expect(leads[1]).toMatchObject({ marketing: true, sales: false, salesReason: 'BAD_DATA' });
    const { body } = await ask('Vera').get<{ items: object[] }>('/sample-audits');
    expect(body.items).toMatchObject([{ marketingGraded: 2, salesGraded: 2, isAccepted: false }]);
    const told = await db.oracle('select 1 from journal_entry where workspace_id = $1 and type = $2', [
      ...[workspace.id, 'audit.judged'],
    ]);
    expect(told).toHaveLength(1);
  });

  it.each([
    { said: { isGood: false }, status: 422, code: 'audit/reason', because: 'a defect says what is wrong' },
    {
      said: { isGood: true, reason: 'BAD_DATA' },
      status: 422,
      code: 'audit/reason',
      because: 'nothing is wrong',
    },
  ])('refuse $said, because $because', async ({ said, status, code }) => {
    const answer = await ask('Giulia').put(`${path}/grades`, { leadId: drawn[0]?.leadId, ...said });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('refuse a reason nobody rejects for, a second word of one side, and somebody of neither', async () => {
    expect((await say('Giulia', 0, 'MOON')).status).toBe(400);
    await say('Giulia', 0);
    expect((await say('Giulia', 0, 'BAD_DATA')).body).toMatchObject({ code: 'audit/graded' });
    expect((await say('Vera', 0)).body).toMatchObject({ code: 'audit/no-side' });
  });
});
