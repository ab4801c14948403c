import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { CustomerSummary } from '../application/read-customer.js';
import type { TimelinePage } from '../application/read-timeline.js';

interface Captured {
  readonly results: readonly { readonly leadId: string; readonly personId: string }[];
}
interface Lead {
  readonly person: { readonly id: string };
  readonly company: { readonly id: string };
}

describe('customers as a guest of the house sees them', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<'giulia' | 'pia', ReturnType<typeof askAs>>;
  let leadId: string;
  let companyId: string;

  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    const { members, teams } = await buildWorkspace(db, {
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
    leadId = body.results[0]?.leadId ?? '';
    companyId = (await ask.giulia.get<Lead>(`/leads/${leadId}`)).body.company.id;
    const offered = await ask.giulia.post<{ handovers: { id: string }[] }>('/handovers', {
      ...{ leadIds: [leadId], toTeamId: teams.partner, note: 'Yours.' },
    });
    const accepted = await ask.pia.post(`/handovers/${offered.body.handovers[0]?.id ?? ''}/acceptance`);
    expect(accepted.status).toBe(200);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('names the people of their own leads, and no colleague of theirs', async () => {
    const path = `/customers/companies/${companyId}`;
    const whole = (await ask.giulia.get<CustomerSummary>(path)).body;
    expect(whole.people.map(({ name }) => name).sort()).toEqual(['Ada Rossi', 'Bob Rossi']);
    const seen = await ask.pia.get<CustomerSummary>(path);
    expect(seen).toMatchObject({ status: 200, body: { leadIds: [leadId], withheld: null } });
    expect(seen.body.people.map(({ name }) => name)).toEqual(['Ada Rossi']);
    const { body } = await ask.pia.get<TimelinePage>(`${path}/timeline`);
    expect(JSON.stringify(body)).not.toContain('Bob');
  });
});
