import { ALWAYS_OPEN } from '#calendar';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'] },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;
type Names = (typeof MEMBERS)[number]['name'];

const TARGET_MS = 1_500;
/** Two rungs before the process stops for good, two while nobody is there. */
const LADDER = [
  { fraction: 0.2, to: 'owner', isUrgent: true },
  { fraction: 0.4, to: 'manager', isUrgent: true },
  { fraction: 1.5, to: 're-route', isUrgent: true },
  { fraction: 2, to: 'leadership', isUrgent: true },
];
const TERMS = {
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Answer', owedBy: 'sales', owedTo: 'marketing' },
      ...{ objective: 0.9, alarms: LADDER.map(({ fraction }) => fraction), escalation: LADDER },
      tiers: [{ key: 'all', label: 'All', targetMs: TARGET_MS }],
    },
  ],
};

describe('the ladder of a promise, the process stopped between its rungs', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Names>;
  const as = (name: Names) => askAs(app.url, workspace.members[name]);
  /** Without those of the clock that Sara gets at the end. */
  const alarms = (leadId: string) =>
    db.oracle<{ fraction: number; level: string; count: number }>(
      `select (payload->>'fraction')::float8 as fraction, payload->>'level' as level, count(*)::int as count from journal_entry
        where lead_id = $1 and type = 'obligation.alarm_raised' and payload->>'ownerId' is distinct from $2 group by 1, 2 order by 1, 2`,
      [leadId, workspace.members.Sara.id],
    );
  const isTold = async (leadId: string, fraction: number): Promise<boolean> =>
    (await alarms(leadId)).some((told) => told.fraction === fraction);

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const agreeAndOffer = async (): Promise<{ leadId: string; handoverId: string }> => {
    const { body } = await as('Giulia').post<{ id: string }>('/agreements', {
      ...{ name: 'Spring', terms: TERMS, calendars: { default: ALWAYS_OPEN('UTC') } },
    });
    const version = `/agreements/${body.id}/versions/1`;
    await as('Giulia').post(`${version}/proposal`);
    await as('Giulia').post(`${version}/signature`, { side: 'marketing' });
    await as('Marco').post(`${version}/signature`, { side: 'sales' });
    expect(await as('Marco').post(`${version}/activation`, {})).toMatchObject({ status: 200 });
    const captured = await as('Giulia').post<{ results: { leadId: string }[] }>('/leads', {
      ...{ email: 'ada@example.com', channel: 'website' },
    });
    const leadId = captured.body.results[0]?.leadId ?? '';
    const offer = {
      leadIds: [leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Luca.id,
    };
    const offered = await as('Giulia').post<{ handovers: { id: string }[] }>('/handovers', offer);
    return { leadId, handoverId: offered.body.handovers[0]?.id ?? '' };
  };

  it('climbs each rung once, and the lead is in other hands once', async () => {
    const { leadId, handoverId } = await agreeAndOffer();
    await until('the second rung', () => isTold(leadId, 0.4));
    await app.close();
    await until('the last rung being due', async () => {
      const sql = `select clock_timestamp() > started_at + make_interval(secs => $2) as past from obligation where lead_id = $1`;
      const rows = await db.oracle<{ past: boolean }>(sql, [leadId, (2.1 * TARGET_MS) / 1_000]);
      return rows.every(({ past }) => past);
    });
    app = await startTestApp(db);
    await until('the last rung', () => isTold(leadId, 2));
    expect(await alarms(leadId)).toEqual([
      { fraction: 0.2, level: 'owner', count: 1 },
      { fraction: 0.4, level: 'lead', count: 1 },
      { fraction: 1.5, level: 'lead', count: 1 },
      { fraction: 2, level: 'lead', count: 1 },
    ]);
    const { Luca, Sara } = workspace.members;
    const moved = await db.oracle(
      `select payload->>'handoverId' as id, payload->>'toMemberId' as "to" from journal_entry where type = 'handover.rerouted'`,
    );
    expect(moved).toEqual([{ id: handoverId, to: Sara.id }]);
    const clocks = await db.oracle<{ owner: string | null; status: string; released: boolean }>(
      `select owner_id as owner, status, released_at is not null as released from obligation where lead_id = $1 order by started_at, level`,
      [leadId],
    );
    expect(clocks).toEqual([
      { owner: null, status: 'breached', released: false },
      { owner: Luca.id, status: 'breached', released: true },
      // Her own clock may be over by the time it is looked at.
      { owner: Sara.id, status: expect.stringMatching(/pending|breached/), released: false },
    ]);
  });

  it('is refused to whoever had it, and answered by whoever has it', async () => {
    const [offer] = await db.oracle<{ id: string }>(`select id from handover where state = 'offered'`);
    const path = `/handovers/${offer?.id ?? ''}/acceptance`;
    expect(await as('Luca').post(path)).toMatchObject({ status: 403, body: { code: 'lead/out-of-reach' } });
    expect(await as('Sara').post(path)).toMatchObject({ status: 200 });
    const running = await db.oracle<{ count: number }>(
      `select count(*)::int as count from obligation where status = 'pending' and released_at is null`,
    );
    expect(running).toEqual([{ count: 0 }]);
  });
});
