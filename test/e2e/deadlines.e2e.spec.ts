import { ALWAYS_OPEN } from '#calendar';
import { askAs } from '../support/http-client.js';
import { startServerProcess } from '../support/server-process.js';
import type { ServerProcess } from '../support/server-process.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
] as const;
type Names = (typeof MEMBERS)[number]['name'];

/** Two promises on each lead: five hundred deadlines. */
const LEADS = 250;
const DEADLINES = 2 * LEADS;
/** The deadlines of the leads of a batch; the batches follow each other, so that they are spread over some seconds. */
const BATCH = 25;
const TARGET_MS = 6_000;
/** Of the target: once before the deadline, once after it. Two clocks of the side, two alarms each. */
const ALARMS = [0.8, 1.2];
const ANNOUNCED_WITHIN_MS = 5_000;

const duty = (kind: string): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  ...{ tiers: [{ key: 'all', label: 'All', targetMs: TARGET_MS }], alarms: ALARMS },
  escalation: ALARMS.map((fraction) => ({ fraction, to: 'manager', isUrgent: true })),
});

interface Told {
  readonly breaches: number;
  readonly obligations: number;
  readonly offDeadline: number;
  readonly alarms: number;
  readonly distinctAlarms: number;
}

/** What the journal says, counted by a superuser. */
const TOLD = `
  select count(*) filter (where e.type = 'obligation.breached')::int as breaches,
         count(distinct e.subject_id) filter (where e.type = 'obligation.breached')::int as obligations,
         count(*) filter (where e.type = 'obligation.breached' and e.occurred_at <> o.due_at)::int as "offDeadline",
         count(*) filter (where e.type = 'obligation.alarm_raised')::int as alarms,
         count(distinct (e.subject_id, e.payload->>'fraction')) filter (where e.type = 'obligation.alarm_raised')::int as "distinctAlarms"
    from journal_entry e join obligation o on o.workspace_id = e.workspace_id and o.id = e.subject_id`;

const EACH_ONCE: Told = {
  ...{ breaches: DEADLINES, obligations: DEADLINES, offDeadline: 0 },
  ...{ alarms: DEADLINES * ALARMS.length, distinctAlarms: DEADLINES * ALARMS.length },
};

describe('five hundred deadlines', () => {
  let db: TestDatabase;
  let workspace: BuiltWorkspace<Names>;
  const running = new Set<ServerProcess>();

  beforeEach(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
  });
  afterEach(async () => {
    await Promise.all([...running].map((server) => server.kill()));
    running.clear();
    await db.drop();
  });

  const start = async (): Promise<ServerProcess> => {
    const server = await startServerProcess(db);
    running.add(server);
    return server;
  };
  const as = (server: ServerProcess, name: Names) => askAs(server.url, workspace.members[name]);
  const told = async (): Promise<Told> => (await db.oracle<Told>(TOLD))[0] as Told;
  const agree = async (server: ServerProcess): Promise<void> => {
    const [giulia, marco] = [as(server, 'Giulia'), as(server, 'Marco')];
    const { body } = await giulia.post<{ id: string }>('/agreements', {
      name: 'Spring',
      terms: { period: { unit: 'month', zone: 'UTC' }, clauses: [duty('accept'), duty('contact')] },
      calendars: { default: ALWAYS_OPEN('UTC') },
    });
    const version = `/agreements/${body.id}/versions/1`;
    await giulia.post(`${version}/proposal`);
    await giulia.post(`${version}/signature`, { side: 'marketing' });
    await marco.post(`${version}/signature`, { side: 'sales' });
    expect(await marco.post(`${version}/activation`, {})).toMatchObject({ status: 200 });
  };
  const captured = async (server: ServerProcess): Promise<string[]> => {
    const leads = Array.from({ length: LEADS }, (_, index) => ({
      ...{ firstName: 'Ada', email: `ada.${index}@rossi-${index}.example` },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    }));
    const { body } = await as(server, 'Giulia').post<{ results: { leadId: string }[] }>('/leads', leads);
    return body.results.map(({ leadId }) => leadId);
  };
  const offer = async (server: ServerProcess, leadIds: readonly string[]): Promise<void> => {
    for (let from = 0; from < leadIds.length; from += BATCH) {
      const batch = { leadIds: leadIds.slice(from, from + BATCH), toTeamId: workspace.teams.sales };
      expect((await as(server, 'Giulia').post('/handovers', batch)).status).toBeLessThan(300);
    }
  };
  const untilSomeAreTold = () => until('the first are told', async () => (await told()).breaches >= BATCH);
  const untilAllAreOver = () =>
    until('the last alarm is due', async () => {
      const [row] = await db.oracle<{ isOver: boolean }>(
        `select bool_and(started_at + make_interval(secs => $1) < clock_timestamp()) as "isOver" from obligation`,
        [(TARGET_MS * Math.max(...ALARMS)) / 1_000],
      );
      return row?.isOver;
    });
  const untilAllAreTold = () =>
    until('each is told', async () => {
      const { breaches, alarms } = await told();
      return breaches >= EACH_ONCE.breaches && alarms >= EACH_ONCE.alarms;
    });
  /** The manager hears of each breach, and of each alarm, in one message each. */
  const notifications = async (): Promise<number> => {
    const [row] = await db.oracle<{ count: number }>(
      `select count(*)::int as count from notification where kind in ('alarm', 'breach') and member_id = $1`,
      [workspace.members.Marco.id],
    );
    return row?.count ?? 0;
  };
  const untilMarcoHasHeard = () =>
    until(
      'the manager has heard of all',
      async () => (await notifications()) >= DEADLINES * (1 + ALARMS.length),
    );

  it('across which the process is killed are announced once each, dated by the deadline, within seconds of its return', async () => {
    const first = await start();
    await agree(first);
    const leadIds = await captured(first);
    expect(leadIds).toHaveLength(LEADS);
    await offer(first, leadIds);
    await untilSomeAreTold();
    await first.kill();
    const before = await told();
    expect(before.breaches).toBeLessThan(DEADLINES);
    await untilAllAreOver();
    const second = await start();
    const [ready] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    await untilAllAreTold();
    expect(await told()).toEqual(EACH_ONCE);
    const [last] = await db.oracle<{ at: Date }>(
      `select max(recorded_at) as at from journal_entry where type like 'obligation.%'`,
    );
    expect(Number(last?.at) - Number(ready?.at)).toBeLessThan(ANNOUNCED_WITHIN_MS);
    await untilMarcoHasHeard();
    expect(await notifications()).toBe(DEADLINES * (1 + ALARMS.length));
    const standing = await as(second, 'Marco').get<{ items: object[] }>(
      '/obligations?status=pending&limit=1',
    );
    expect(standing.body.items).toEqual([]);
  });

  it('are announced once each by three processes, one of which freezes past its leases and comes back', async () => {
    const servers = [await start(), await start(), await start()];
    const [frozen, one] = servers as [ServerProcess, ServerProcess, ServerProcess];
    await agree(one);
    await offer(one, await captured(one));
    await untilSomeAreTold();
    process.kill(frozen.pid, 'SIGSTOP');
    try {
      await until('the others hold every lease', async () => {
        const [row] = await db.oracle<{ isHeld: boolean }>(
          'select count(*) > 0 and bool_and(expires_at > clock_timestamp()) as "isHeld" from lease',
        );
        const [aged] = await db.oracle<{ isPast: boolean }>(
          `select clock_timestamp() > min(started_at) + make_interval(secs => $1) as "isPast" from obligation`,
          [(2 * TARGET_MS) / 1_000],
        );
        return row?.isHeld && aged?.isPast;
      });
      await untilAllAreOver();
    } finally {
      process.kill(frozen.pid, 'SIGCONT');
    }
    await untilAllAreTold();
    await untilMarcoHasHeard();
    expect(await told()).toEqual(EACH_ONCE);
    expect(await notifications()).toBe(DEADLINES * (1 + ALARMS.length));
    const [numbered] = await db.oracle<{ isDense: boolean }>(
      'select max(position) = count(position) and count(position) = count(distinct position) as "isDense" from journal_entry',
    );
    expect(numbered?.isDense).toBe(true);
  });
});
