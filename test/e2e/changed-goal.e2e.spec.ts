import { ALWAYS_OPEN } from '#calendar';
import type { BoardName } from '#contracts';
import { LiveClient } from '../../libs/live/src/test-support/live-client.js';
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
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
] as const;
type Names = (typeof MEMBERS)[number]['name'];

const termsOf = (revenueMinor: number, leads: number, hours: number): object => ({
  period: { unit: 'month', zone: 'UTC' },
  revenueGoal: { minor: revenueMinor, currency: 'EUR' },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'Leads', owedBy: 'marketing', owedTo: 'sales' },
      goal: leads,
    },
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Answer', owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'all', label: 'All', targetMs: hours * 3_600_000 }],
    },
  ],
});

interface Goal {
  readonly goal: number;
}

describe('a goal that changes while both sides look at it', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Names>;
  let agreementId: string;
  let board: BoardName;
  const clients: LiveClient[] = [];
  const as = (name: Names) => askAs(app.url, workspace.members[name]);
  const watching = async (name: Names, ...boards: readonly BoardName[]): Promise<LiveClient> => {
    const client = new LiveClient(app.url, { cookie: workspace.members[name].cookie });
    clients.push(client);
    for (const each of boards) await client.watch(each);
    return client;
  };
  const goalOf = (client: LiveClient, cell: string): number =>
    (client.last(board)?.cells[cell] as unknown as Goal | undefined)?.goal ?? Number.NaN;
  const isAtOne = (...all: readonly LiveClient[]): boolean =>
    new Set(all.map((client) => client.last(board)?.revision)).size === 1;
  const newsOf = (name: Names): BoardName => `notifications/${workspace.members[name].id}`;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    const { body } = await as('Giulia').post<{ id: string }>('/agreements', {
      ...{ name: 'Spring', terms: termsOf(1_000_000, 10, 4), calendars: { default: ALWAYS_OPEN('UTC') } },
    });
    agreementId = body.id;
    board = `agreement/${agreementId}`;
    await agreeOn(1);
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await app.close();
    await db.drop();
  });

  const agreeOn = async (number: number): Promise<void> => {
    const version = `/agreements/${agreementId}/versions/${number}`;
    await as('Giulia').post(`${version}/proposal`);
    await as('Giulia').post(`${version}/signature`, { side: 'marketing' });
    await as('Marco').post(`${version}/signature`, { side: 'sales' });
    expect(await as('Marco').post(`${version}/activation`, {})).toMatchObject({ status: 200 });
  };

  /** The day of an amendment comes at once: its reminder falls due, and nothing else is touched. */
  const letItsDayCome = async (): Promise<void> => {
    await db.oracle(
      `update agreement_version set effective_at = clock_timestamp(), effective_on = (clock_timestamp() at time zone 'UTC')::date
        where agreement_id = $1 and number = 2`,
      [agreementId],
    );
    await db.oracle(`update due set at = clock_timestamp() where subject_kind = 'activation'`);
  };

  it('reaches the open boards of a marketing manager and of a sales rep by itself, the same on both', async () => {
    const [manager, rep] = [
      await watching('Giulia', board, newsOf('Giulia')),
      await watching('Luca', board, newsOf('Luca')),
    ];
    for (const client of [manager, rep])
      await client.until(() => goalOf(client, 'revenue') === 1_000_000, 'the goal as it was signed');
    const newest = (): unknown[] => [
      ...[manager.last(newsOf('Giulia'))?.cells.newest, rep.last(newsOf('Luca'))?.cells.newest],
    ];
    const leadsBefore = goalOf(rep, 'clause.volume');
    const draft = await as('Giulia').post(`/agreements/${agreementId}/versions`, {
      terms: termsOf(2_500_000, 400, 2),
    });
    expect(draft.status).toBe(201);
    await agreeOn(2);
    const newsBefore = newest();
    // Signed by both, it changes nothing before its day.
    expect(goalOf(rep, 'revenue')).toBe(1_000_000);
    await letItsDayCome();
    for (const client of [manager, rep]) {
      await client.until(() => goalOf(client, 'revenue') === 2_500_000, 'the new goal of revenue');
      expect(goalOf(client, 'clause.volume')).toBeGreaterThan(leadsBefore);
      expect(client.last(board)).toMatchObject({ via: 'change', isAnswer: false });
      expect(client.violations).toEqual([]);
    }
    await until('a notice for both', () => newest().every((id, place) => id !== newsBefore[place]));
    await until('both boards at one revision', () => isAtOne(manager, rep));
    expect(manager.last(board)?.cells).toEqual(rep.last(board)?.cells);
    // What was told piece by piece is what a newcomer is shown whole.
    const newcomer = await watching('Marco', board);
    expect(goalOf(newcomer, 'revenue')).toBe(2_500_000);
    expect(goalOf(newcomer, 'clause.volume')).toBe(goalOf(rep, 'clause.volume'));
  });

  it('is announced to both in their notices', async () => {
    for (const name of ['Giulia', 'Luca'] as const) {
      const { body } = await as(name).get<{ items: { kind: string; facts: object }[] }>('/notifications');
      const agreed = body.items.filter(({ kind }) => kind === 'agreed');
      expect(agreed.map(({ facts }) => facts)).toEqual([
        expect.objectContaining({ agreementId, version: 2 }),
        expect.objectContaining({ agreementId, version: 1 }),
      ]);
    }
  });
});
