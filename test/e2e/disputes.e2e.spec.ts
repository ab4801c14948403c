import { Timers } from '#agreements';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

type Name = 'Giulia' | 'Marco' | 'Pia';

interface Lead {
  readonly handover: { readonly id: string };
}

describe('a dispute over HTTP that no agreement knows of', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Pia', roles: ['leadership'] },
      ],
    });
    // Its timers are run by the tests alone.
    app = await startTestApp(db, { env: { ROLES: 'api,live' } });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);
  const disputed = async (email: string): Promise<string> => {
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', firstName: 'Ada', email },
    });
    const [{ leadId }] = body.results;
    await ask('Giulia').post('/handovers', { leadIds: [leadId], toTeamId: workspace.teams.sales });
    const { id } = (await ask('Giulia').get<Lead>(`/leads/${leadId}`)).body.handover;
    await ask('Marco').post(`/handovers/${id}/rejection`, { reason: 'MISROUTED', evidence: {} });
    const text = 'It is for you.';
    expect((await ask('Giulia').post(`/handovers/${id}/dispute`, { text })).status).toBe(200);
    return id;
  };
  /** As if as many days had gone by. */
  const pass = async (id: string, days: number): Promise<void> => {
    const back = `- interval '${days} days'`;
    await db.oracle(`update dispute_window set closes_at = closes_at ${back} where handover_id = $1`, [id]);
    await db.oracle(`update due set at = at ${back} where subject_id = $1`, [id]);
    await app.app.get(Timers, { strict: false }).runDue();
  };
  const told = (id: string) =>
    db.oracle<{ type: string }>(
      `select type from journal_entry where subject_id = $1 and type in ('dispute_window.closed', 'handover.escalated', 'handover.settled')
        order by ordinal`,
      [id],
    );
  const settle = (name: Name, id: string, outcome: string) =>
    ask(name).post<{ code?: string; state?: string }>(`/handovers/${id}/settlement`, { outcome });

  it('goes to leadership when the two sides did not agree in time, and is settled there', async () => {
    const id = await disputed('ada@one.example');
    expect((await settle('Pia', id, 'rejection_overturned')).body.code).toBe('dispute/with-the-sides');
    await pass(id, 9);
    expect((await settle('Pia', id, 'rejection_overturned')).body.state).toBe('rejection_overturned');
    expect((await told(id)).map(({ type }) => type)).toEqual([
      'dispute_window.closed',
      'handover.escalated',
      'handover.settled',
    ]);
  });

  it('is told to nobody any more once the two sides have settled it', async () => {
    const id = await disputed('ada@two.example');
    expect((await settle('Giulia', id, 'rejection_stands')).body.state).toBe('rejection_stands');
    await pass(id, 9);
    expect((await told(id)).map(({ type }) => type)).toEqual(['handover.settled']);
  });
});
