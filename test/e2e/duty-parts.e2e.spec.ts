import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Paola', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
] as const;

type Outcome = 'met' | 'breached' | 'excused';
const OUTCOMES: readonly Outcome[] = ['met', 'breached', 'excused'];
/** What a line of each way of telling apart is called in the list of obligations. */
const FILTERS = { tier: 'tier', team: 'teamId', source: 'channel' } as const;
const NO_TEAM = '00000000-0000-0000-0000-000000000000';

interface Line extends Readonly<Record<Outcome, number>> {
  readonly by: keyof typeof FILTERS;
  readonly key: string;
}
interface Parts {
  readonly from: string;
  readonly to: string;
  readonly items: readonly Line[];
}

describe('the lines of a duty', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  let teams: readonly string[];
  let agreementId: string;

  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    const { Giulia, Marco, Paola } = workspace.members;
    ask = { Giulia: askAs(app.url, Giulia), Marco: askAs(app.url, Marco), Paola: askAs(app.url, Paola) };
    const south = await ask.Giulia.post<{ id: string }>('/teams', { name: 'South', kind: 'sales' });
    teams = [workspace.teams.sales, south.body.id];
    agreementId = await agree();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function agree(): Promise<string> {
    const tier = (key: string, when: object, targetMs: number) => ({ key, label: key, when, targetMs });
    const accept = {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Answer in time', objective: 0.9 },
      ...{ owedBy: 'sales', owedTo: 'marketing' },
      tiers: [
        tier('urgent', { field: 'leadType', op: 'eq', value: 'urgent' }, 1_000),
        tier('all', EVERYONE, 3_600_000),
      ],
    };
    const volume = {
      ...{ kind: 'quota.volume', key: 'volume', title: 'Leads handed over', goal: 10 },
      ...{ owedBy: 'marketing', owedTo: 'sales', segment: EVERYONE },
    };
    const { body } = await ask.Giulia.post<{ id: string }>('/agreements', {
      name: 'Relay',
      terms: { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: [volume, accept] },
      calendars: { default: ALWAYS_OPEN('Europe/Rome') },
    });
    const version = `/agreements/${body.id}/versions/1`;
    await ask.Giulia.post(`${version}/proposal`);
    await ask.Giulia.post(`${version}/signature`, { side: 'marketing' });
    await ask.Marco.post(`${version}/signature`, { side: 'sales' });
    expect((await ask.Giulia.post(`${version}/activation`, {})).status).toBe(200);
    return body.id;
  }

  let captured = 0;
  async function offered(lead: { channel: string; leadType: string; team: number }): Promise<string> {
    captured += 1;
    const { channel, leadType, team } = lead;
    const email = `lead-${captured}@rossi.example`;
    const who = { firstName: `L${captured}`, lastName: 'Rossi', email, origin: 'marketing' };
    const { body } = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ ...who, channel, leadType },
    });
    const wish = { leadIds: [body.results[0].leadId], toTeamId: teams[team] };
    const { body: made } = await ask.Giulia.post<{ handovers: [{ id: string }] }>('/handovers', wish);
    return made.handovers[0].id;
  }

  const read = async (): Promise<Parts> =>
    (await ask.Giulia.get<Parts>(`/boards/agreement/${agreementId}/breakdown?clause=accept`)).body;
  const listed = async (query: Readonly<Record<string, string>>): Promise<readonly { id: string }[]> => {
    const text = new URLSearchParams({ agreementId, clauseKey: 'accept', limit: '200', ...query });
    const { status, body } = await ask.Giulia.get<{ items: { id: string }[] }>(
      `/obligations?${text.toString()}`,
    );
    expect(status).toBe(200);
    return body.items;
  };

  it('open into as many obligations as they count, each way of telling apart and each outcome', async () => {
    const kept = [
      { channel: 'website', leadType: 'demo', team: 0 },
      { channel: 'event', leadType: 'demo', team: 0 },
      { channel: 'event', leadType: 'demo', team: 1 },
    ];
    for (const lead of kept) await ask.Marco.post(`/handovers/${await offered(lead)}/acceptance`);
    for (const team of [0, 1, 1]) await offered({ channel: 'website', leadType: 'urgent', team });
    await offered({ channel: 'event', leadType: 'demo', team: 1 });
    const [open] = await listed({ status: 'pending', tier: 'all' });
    await ask.Giulia.post(`/obligations/${open!.id}/waiver`, { reason: 'customer_asked' });
    const parts = await until('all of them are decided', async () => {
      const found = await read();
      const tiers = found.items.filter(({ by }) => by === 'tier');
      const sum = (outcome: Outcome) => tiers.reduce((total, line) => total + line[outcome], 0);
      return sum('met') === 3 && sum('breached') === 3 && sum('excused') === 1 && found;
    });
    expect(new Set(parts.items.map(({ by }) => by)).size).toBe(3);
    for (const line of parts.items)
      for (const status of OUTCOMES) {
        const key = line.key === '' || line.key === NO_TEAM ? 'none' : line.key;
        const { from, to } = parts;
        const behind = await listed({ status, from, to, level: 'lead', [FILTERS[line.by]]: key });
        expect({ line, status, count: behind.length }).toEqual({ line, status, count: line[status] });
      }
  });

  it('begin and end with the days of their period', async () => {
    const { from, to } = await read();
    const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
    expect(await listed({ from: next })).toEqual([]);
    expect((await listed({ from, to })).length).toBeGreaterThan(0);
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    expect(await listed({ to: before })).toEqual([]);
  });

  it.each([
    ['a day that is none', 'from=2026-02-31'],
    ['a channel nobody knows', 'channel=tv'],
    ['a level there is not', 'level=team'],
    ['a team by its name', 'teamId=South'],
  ])('are not looked for by %s', async (_what, query) => {
    expect((await ask.Giulia.get(`/obligations?${query}`)).status).toBe(400);
  });
});
