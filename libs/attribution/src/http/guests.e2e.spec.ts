import { recordTouches } from '#journey';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { DealCredit } from '../application/read-deal-credit.js';

interface Captured {
  readonly results: readonly { readonly leadId: string; readonly personId: string }[];
}

const DAYS_AGO_MS = 86_400_000;

describe('the credit of a deal as a guest of the house sees it', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<'giulia' | 'pia', ReturnType<typeof askAs>>;
  let dealId: string;

  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    const { id, members, teams } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    ask = { giulia: askAs(app.url, members.Giulia), pia: askAs(app.url, members.Pia) };
    const company = { name: 'Rossi', domain: 'rossi.example' };
    const hit = (firstName: string) => ({
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@rossi.example`, company },
      ...{ channel: 'website', leadType: 'demo', origin: 'marketing' },
    });
    const { body } = await ask.giulia.post<Captured>('/leads', [hit('Ada'), hit('Bob')]);
    const people = await Promise.all(
      body.results.map(
        async ({ leadId }) =>
          (await ask.giulia.get<{ person: { id: string } }>(`/leads/${leadId}`)).body.person.id,
      ),
    );
    await db.database.withWorkspace(id, (tx) =>
      recordTouches(
        tx,
        id,
        people.map((personId, place) => ({
          ...{ personId, occurredAt: new Date(Date.now() - (9 - place) * DAYS_AGO_MS) },
          ...{ channel: 'event' as const, campaign: 'House fair', kind: 'offline' as const },
        })),
      ),
    );
    const leadId = body.results[0]?.leadId ?? '';
    const offered = await ask.giulia.post<{ handovers: { id: string }[] }>('/handovers', {
      ...{ leadIds: [leadId], toTeamId: teams.partner, note: 'Yours.' },
    });
    await ask.pia.post(`/handovers/${offered.body.handovers[0]?.id ?? ''}/acceptance`);
    const opened = await ask.pia.post<{ opportunityId: string }>('/opportunities', {
      ...{ leadId, name: 'Press line', amount: '1200.00', currency: 'EUR' },
    });
    dealId = opened.body.opportunityId;
    await until('credit has read it', async () => (await told('giulia')).status === 200);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const told = (who: 'giulia' | 'pia') => ask[who].get<DealCredit>(`/credit/deals/${dealId}`);

  it('tells the house every touch of the company, and a guest none of them', async () => {
    const { body: whole } = await told('giulia');
    const names = whole.touches.map(({ person }) => person);
    expect(new Set(names)).toEqual(new Set(['Ada Rossi', 'Bob Rossi']));
    const { status, body: seen } = await told('pia');
    expect(status).toBe(200);
    expect(seen).toMatchObject({
      touches: [],
      leftOut: [],
      leftOutTotal: 0,
      recognised: [],
      amount: '1200.00',
    });
    expect(JSON.stringify(seen)).not.toMatch(/Bob|House fair/);
  });
});
