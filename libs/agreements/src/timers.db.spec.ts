import { Logger } from '@nestjs/common';
import { ALWAYS_OPEN } from '#calendar';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { HOUR_MS } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { claimDue, untilNextDue } from './persistence/due.js';
import { standardTerms } from './templates/standard-terms.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { Story } from './test-support/story.js';
import { TimerWork } from './timers/timer-work.js';

/** Long enough to act before it, short enough to wait for it. */
const TARGET_MS = 400;
/** Long enough to take the locks before it on the busiest machine. */
const DEMO_MS = 3_000;

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** How often this connection has read all reminders from first to last, by its own count. */
async function wholeReads(tx: Tx): Promise<number> {
  const [scans] = await rows<{ count: number }>(
    tx,
    `select seq_scan::int as count from pg_stat_xact_user_tables where relname = 'due'`,
  );
  return scans?.count ?? 0;
}

describe('what falls due', () => {
  let db: TestDatabase;
  let second: Database;
  let here: Parts;
  let there: Parts;
  let story: Story;
  /** While set, a command or timer of the second process stops right after it has taken its locks. */
  let pause: {
    readonly leadId: string;
    readonly locked: () => void;
    readonly held: () => Promise<void>;
  } | null = null;

  beforeAll(async () => {
    // One test makes the timers fail; what they say of it is not looked at.
    Logger.overrideLogger(false);
    db = await testDatabase();
    second = await Database.connect({ url: db.appUrl, poolSize: 10, statementTimeoutMs: 20_000 });
    here = partsOn(db.database, db.appUrl);
    there = partsOn(second, db.appUrl);
    there.journal.registerLocker({
      name: 'gate',
      order: 30,
      lock: async (_tx, _workspaceId, leadIds) => {
        if (!pause || !leadIds.includes(pause.leadId)) return undefined;
        pause.locked();
        await pause.held();
        return undefined;
      },
    });
  });
  afterAll(async () => {
    await here.signals.onApplicationShutdown();
    await there.signals.onApplicationShutdown();
    await second.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    story = new Story(here);
    const terms = standardTerms({ hotMs: DEMO_MS, restMs: TARGET_MS, zone: 'UTC' });
    await story.agree(terms, { calendar: ALWAYS_OPEN('UTC') });
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const limit = performance.now() + 15_000;
    while (!(await isSo())) if (performance.now() > limit) throw new Error('It never came to that.');
  };
  const isPast = async (lead: StoryLead): Promise<boolean> => {
    const [row] = await db.oracle<{ past: boolean }>(
      'select bool_and(last_met_at < date_trunc($2, clock_timestamp())) as past from obligation where lead_id = $1',
      [lead.id, 'milliseconds'],
    );
    return row?.past ?? false;
  };
  const isSomebodyWaiting = async (): Promise<boolean> => {
    const [row] = await db.oracle<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return (row?.count ?? 0) > 0;
  };
  const breaches = (lead: StoryLead) => story.told(lead, 'obligation.breached');

  it('is met where the answer holds the locks when the deadline passes and the timer comes', async () => {
    const lead = story.lead({ leadType: 'demo' });
    await story.offer(lead);
    const [locked, held] = [gate(), gate()];
    const accepting = story.in(async (tx) => {
      const at = await here.journal.lock(tx, story.workspaceId, [lead.id]);
      locked.open();
      await held.opened;
      const payload = {
        handoverId: lead.handoverId,
        move: { from: 'mql', to: 'sal', entered: ['sal'] },
        byMemberId: story.memberId,
      };
      await here.journal.append(tx, story.workspaceId, [story.entry('handover.accepted', lead, payload, at)]);
    });
    await locked.opened;
    await until(() => isPast(lead));
    const running = here.timers.runDue();
    await until(isSomebodyWaiting);
    held.open();
    await Promise.all([accepting, running]);
    expect((await story.duties(lead)).accept?.status).toBe('met');
    expect((await story.duties(lead))['first-contact']?.status).toBe('breached');
  });

  it('is breached where the timer holds the locks when the answer comes', async () => {
    const lead = story.lead();
    await story.offer(lead);
    await until(() => isPast(lead));
    const [locked, held] = [gate(), gate()];
    pause = { leadId: lead.id, locked: locked.open, held: () => held.opened };
    const running = there.timers.runDue();
    await locked.opened;
    const accepting = story.accept(lead);
    await until(isSomebodyWaiting);
    pause = null;
    held.open();
    await Promise.all([running, accepting]);
    const { accept } = await story.duties(lead);
    expect(accept?.status).toBe('breached');
    expect(accept?.lateByMs).toBeGreaterThan(0);
    expect(await story.told(lead, 'obligation.fulfilled_late')).toHaveLength(1);
  });

  it('happens once, whichever of two processes takes it', async () => {
    const leads = Array.from({ length: 300 }, () => story.lead());
    await story.offer(leads);
    await until(() => isPast(leads[0]!));
    await until(async () => {
      await Promise.all([here.timers.runDue(), there.timers.runDue(), here.timers.runDue()]);
      const pending = await db.oracle('select 1 from obligation where workspace_id = $1 and status = $2', [
        story.workspaceId,
        'pending',
      ]);
      return pending.length === 0;
    });
    const told = await db.oracle<{ count: number }>(
      `select count(*)::int as count from journal_entry where workspace_id = $1 and type = 'obligation.breached' group by subject_id`,
      [story.workspaceId],
    );
    expect(told).toHaveLength(600);
    expect(told.filter(({ count }) => count !== 1)).toEqual([]);
  });

  it('is dated by its deadline and takes nothing with it when the act fails', async () => {
    const lead = story.lead();
    await story.offer(lead);
    const due = (await story.duties(lead)).accept?.dueAt.toISOString();
    await until(() => isPast(lead));
    pause = { leadId: lead.id, locked: () => undefined, held: () => Promise.reject(new Error('killed')) };
    await there.timers.runDue();
    pause = null;
    expect(await breaches(lead)).toEqual([]);
    await here.timers.runDue();
    expect(await breaches(lead)).toEqual([`obligation.breached ${due}`, `obligation.breached ${due}`]);
  });

  it('is found by the next process after one was down, and by the loop without anybody touching it', async () => {
    const lead = story.lead();
    await story.offer(lead);
    await until(() => isPast(lead));
    const work = new TimerWork(here.timers, here.signals, { leaseMs: 300, pollMs: 100 });
    work.onApplicationBootstrap();
    try {
      await until(async () => (await breaches(lead)).length === 2);
      const later = story.lead();
      await story.offer(later);
      await until(async () => (await breaches(later)).length === 2);
    } finally {
      await work.onApplicationShutdown();
    }
  });

  it('is found at the front of an index, however many wait and whoever they belong to', async () => {
    await db.oracle('delete from due');
    await db.oracle(
      `insert into due (at, workspace_id, subject_kind, subject_id)
       select now() + (number - 3) * interval '1 hour', $1, 'window', gen_random_uuid() from generate_series(1, 20000) as number`,
      [story.workspaceId],
    );
    await db.oracle('analyze due');
    const found = await db.database.withRole('timer', async (tx) => {
      const before = await wholeReads(tx);
      const { length } = await claimDue(tx, [], 200);
      const inAnHour = Math.round(((await untilNextDue(tx, [])) ?? 0) / HOUR_MS);
      return { claimed: length, inAnHour, whole: (await wholeReads(tx)) - before };
    });
    await db.oracle('delete from due');
    expect(found).toEqual({ claimed: 3, inAnHour: 1, whole: 0 });
  });

  it('is hidden from whoever serves, and added to one’s own workspace only', async () => {
    const other = new Story(here);
    await expect(story.in((tx) => tx.query('select * from due'))).rejects.toThrow(/permission denied/);
    await expect(
      story.in((tx) =>
        tx.query(
          `insert into due (at, workspace_id, subject_kind, subject_id) values (now(), $1, 'alarm', $1)`,
          [other.workspaceId],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('raises each alarm once, on the way to the deadline and past it', async () => {
    const lead = story.lead();
    await story.offer(lead);
    const raised = async (): Promise<number[][]> =>
      (
        await db.oracle<{ raised: number[] }>(
          `select state -> 'alarmsRaised' as raised from obligation where lead_id = $1`,
          [lead.id],
        )
      ).map((row) => row.raised);
    await until(async () => {
      await here.timers.runDue();
      return (await raised()).every((each) => each.length === 4);
    });
    expect(await raised()).toEqual([
      [0.5, 0.8, 1, 1.5],
      [0.5, 0.8, 1, 1.5],
    ]);
  });
});
