import { actionsFrom } from '#contracts';
import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { countStatements } from '../../../../test/support/count-statements.js';
import { askAs } from '../../../../test/support/http-client.js';
import type { Answer } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { NameLeads } from '../application/name-leads.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Vera', roles: ['viewer'], team: 'leadership' },
] as const;

interface Names {
  readonly items: readonly { readonly id: string; readonly name: string | null }[];
}

describe('the names of leads', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspaceId: string;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  let [ada, anonymous]: [string, string] = ['', ''];
  beforeAll(async () => {
    db = await testDatabase();
    const { id, members, teams } = await buildWorkspace(db, { members: MEMBERS });
    workspaceId = id;
    app = await startTestApp(db);
    const { Giulia, Anna, Vera } = members;
    ask = { Giulia: askAs(app.url, Giulia), Anna: askAs(app.url, Anna), Vera: askAs(app.url, Vera) };
    const hit = { channel: 'website', leadType: 'demo', origin: 'marketing' };
    const { body } = await ask.Giulia.post<{ results: { leadId: string }[] }>('/leads', [
      { ...hit, firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example' },
      { ...hit, email: 'info@bianchi.example', company: { domain: 'bianchi.example' } },
    ]);
    [ada, anonymous] = body.results.map(({ leadId }) => leadId) as [string, string];
    await ask.Giulia.post('/handovers', { leadIds: [ada], toTeamId: teams.sales });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const namesFor = async (
    who: keyof typeof ask,
    ids: readonly string[],
  ): Promise<Record<string, string | null>> => {
    const { body }: Answer<Names> = await ask[who].get(`/leads/names?ids=${ids.join(',')}`);
    return Object.fromEntries(body.items.map(({ id, name }) => [id, name]));
  };

  it('are those of the person, else of the company, and of no other id', async () => {
    expect(await namesFor('Giulia', [ada, anonymous, newId()])).toEqual({
      [ada]: 'Ada Rossi',
      [anonymous]: 'bianchi.example',
    });
  });

  it('are masked for those who may not see people', async () => {
    expect(await namesFor('Vera', [ada])).toEqual({ [ada]: 'A. R.' });
  });

  it('are told of leads in sight only: one on offer to the own team, not one of marketing', async () => {
    expect(await namesFor('Anna', [ada, anonymous])).toEqual({ [ada]: 'Ada Rossi' });
  });

  it.each([
    ['what is no id', 'ids=7'],
    ['no id at all', ''],
    ['more than a hundred', `ids=${Array.from({ length: 101 }, () => newId()).join(',')}`],
  ])('refuse %s', async (_what, query) => {
    expect((await ask.Giulia.get(`/leads/names?${query}`)).status).toBe(400);
  });

  it('cost three statements, however many', async () => {
    const caller: Caller = {
      ...{ workspaceId, credentialId: newId(), accountId: null, memberId: newId(), teamIds: [] },
      actions: actionsFrom(['lead.read:all']),
    };
    const count = (ids: readonly string[]): Promise<number> =>
      db.database.withWorkspace(workspaceId, (tx) =>
        countStatements(tx, () => new NameLeads(db.database).within(tx, caller, ids)),
      );
    expect(await count([ada])).toBe(3);
    expect(await count([ada, anonymous])).toBe(3);
  });
});
