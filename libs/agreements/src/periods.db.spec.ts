import { ALWAYS_OPEN } from '#calendar';
import type { ClauseFigures, QuotaFigures } from '#contracts';
import { Database, rows } from '#database';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { until as eventually } from '../../../test/support/until.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { CountPeriod } from './application/periods/count-period.js';
import { ReadPeriods } from './application/periods/read-periods.js';
import type { ShownPeriod } from './application/periods/read-periods.js';
import { RestatePeriod } from './application/periods/restate-period.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  acceptanceWindow: { workingDays: 3 },
  disputeWindow: { workingDays: 3 },
  carryOver: { shortfallCap: 0.1, bankCap: 0.1 },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
      ...{ goal: 20, consequence: 'Marketing shows its plan at the next review.' },
    },
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
      objective: 0.9,
      tiers: [{ key: 'rest', label: 'Everyone', targetMs: 4 * HOUR_MS }],
      penalty: { baseMinor: 200_000, currency: 'EUR', steps: [{ below: 0.9, share: 0.1 }], earnBackAfter: 2 },
    },
  ],
});

/** March ends with the 31st; every day is open, so three days and three days more are over as the 7th of April begins. */
const CLOSE_OF_MARCH = at('2026-04-07T00:00:00Z');
const CLOSE_OF_APRIL = at('2026-05-07T00:00:00Z');
const day = (text: string): Date => at(`2026-${text}T10:00:00Z`);

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a period of an agreement', () => {
  let db: TestDatabase;
  let second: Database;
  let parts: Parts;
  let story: Story;
  let agreementId: string;

  beforeAll(async () => {
    db = await testDatabase();
    second = await Database.connect({ url: db.appUrl, poolSize: 5, statementTimeoutMs: 20_000 });
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await second.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    story = new Story(parts);
    const options = { instant: at('2026-03-01T00:00:00Z'), calendar: ALWAYS_OPEN('UTC') };
    agreementId = (await story.agree(TERMS, options)).agreementId;
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const reading = (): ReadPeriods => new ReadPeriods(parts.timelines, new CountPeriod());
  const read = (period: string, instant?: Date): Promise<ShownPeriod> =>
    story.in((tx) => reading().one(tx, story.workspaceId, agreementId, period), instant);
  const quota = (clauses: readonly ClauseFigures[] | null): QuotaFigures => {
    const found = clauses?.find(({ clauseKey }) => clauseKey === 'volume');
    if (found?.family !== 'quota') throw new Error('There is no such quota.');
    return found;
  };
  const duty = (clauses: readonly ClauseFigures[] | null): ClauseFigures | undefined =>
    clauses?.find(({ clauseKey }) => clauseKey === 'accept');
  const until = (instant: Date): Promise<number> => parts.timers.runUntil(story.workspaceId, instant);
  const closed = (): Promise<{ period: string; at: Date }[]> =>
    story.in((tx) =>
      rows(
        tx,
        `select payload->>'period' as period, occurred_at as at from journal_entry where type = 'period.closed' order by ordinal`,
      ),
    );
  const accepted = async (instant: Date): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, instant);
    await story.accept(lead, new Date(instant.getTime() + HOUR_MS));
    return lead;
  };
  /** Rejected in time, contested, and still disputed. */
  const disputed = async (instant: Date): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, instant);
    await story.reject(lead, new Date(instant.getTime() + HOUR_MS));
    await story.tell('handover.disputed', lead, () => ({ handoverId: lead.handoverId }), {
      instant: new Date(instant.getTime() + 2 * HOUR_MS),
    });
    return lead;
  };
  const settled = (lead: StoryLead, outcome: string, instant: Date): Promise<unknown> =>
    story.tell('handover.settled', lead, () => ({ handoverId: lead.handoverId, outcome }), { instant });

  const untilSomebodyWaits = (): Promise<boolean> =>
    eventually('somebody waits for a lock', async () => {
      const [row] = await db.oracle<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return (row?.count ?? 0) > 0;
    });

  it('closes by itself, strictly after its hard close, and not a millisecond before', async () => {
    await accepted(day('03-10'));
    await until(CLOSE_OF_MARCH);
    expect(await closed()).toEqual([]);
    await until(new Date(CLOSE_OF_MARCH.getTime() + 1));
    expect(await closed()).toEqual([{ period: '2026-03-01', at: CLOSE_OF_MARCH }]);
    expect(quota((await read('2026-03-01', day('04-08'))).asClosed)).toMatchObject({
      ...{ goal: 20, counted: 1, provisional: 0, actual: 1, isKept: false, keptShare: 0.05 },
    });
  });

  it('counts silence and breaches of its last day, however late the process that closes it comes', async () => {
    const lead = story.lead();
    await story.offer(lead, day('03-31'));
    await until(at('2026-06-20T00:00:00Z'));
    const { asClosed } = await read('2026-03-01', day('06-20'));
    expect(quota(asClosed).counted).toBe(1);
    expect(duty(asClosed)).toMatchObject({ breached: 1, met: 0, rate: 0, isKept: false });
  });

  it('closes one after the other when a process was stopped across three closes, each at its own instant', async () => {
    await accepted(day('03-10'));
    await accepted(day('04-10'));
    await until(at('2026-06-20T00:00:00Z'));
    expect(await closed()).toEqual([
      { period: '2026-03-01', at: CLOSE_OF_MARCH },
      { period: '2026-04-01', at: CLOSE_OF_APRIL },
      { period: '2026-05-01', at: at('2026-06-07T00:00:00Z') },
    ]);
  });

  it('closes once, whichever of two processes comes, now that its time has long passed', async () => {
    await accepted(day('03-10'));
    const other = partsOn(second, db.appUrl);
    await Promise.all([parts.timers.runDue(), other.timers.runDue()]);
    await Promise.all([other.timers.runDue(), parts.timers.runDue()]);
    await other.signals.onApplicationShutdown();
    const found = await closed();
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ period }) => period)).size).toBe(found.length);
    expect(found.map(({ period }) => period)).toEqual(found.map(({ period }) => period).sort());
  });

  it('is frozen: a dispute settled later is an adjustment of the open period, told with its lead, cause, who and when', async () => {
    await accepted(day('03-10'));
    const lead = await disputed(day('03-20'));
    await until(day('04-08'));
    await settled(lead, 'rejection_overturned', day('04-09'));
    const march = await read('2026-03-01', day('04-10'));
    expect(quota(march.asClosed)).toMatchObject({ counted: 1, disputed: 1, actual: 1 });
    expect(quota(march.asKnownNow.clauses)).toMatchObject({ counted: 2, disputed: 0, actual: 2 });
    expect(march.adjustments).toEqual([
      expect.objectContaining({
        ...{ leadId: lead.id, cause: 'rejection_overturned', at: day('04-09'), postedIn: '2026-04-01' },
        ...{ actorKind: 'member', actorId: story.memberId, earnedOn: '2026-03-20' },
        changes: [
          { bucket: 'disputed', amount: -1 },
          { bucket: 'counted', amount: 1 },
        ],
      }),
    ]);
    const april = await read('2026-04-01', day('04-10'));
    expect(april.asClosed).toBeNull();
    expect(quota(april.asKnownNow.clauses)).toMatchObject({ counted: 1, disputed: -1, adjusted: 1 });
  });

  it('keeps what was frozen when a contested rejection stands after the close: the open period has the line', async () => {
    const lead = await disputed(day('03-20'));
    await until(day('04-08'));
    await settled(lead, 'rejection_stands', day('04-09'));
    const march = await read('2026-03-01', day('04-11'));
    expect(quota(march.asClosed)).toMatchObject({ disputed: 1, reversed: 0 });
    expect(quota(march.asKnownNow.clauses)).toMatchObject({ disputed: 0, reversed: 1 });
    expect(march.adjustments).toEqual([
      expect.objectContaining({ leadId: lead.id, cause: 'rejection_stands' }),
    ]);
  });

  it('holds a settlement that has its locks when the hard close passes and the timer comes', async () => {
    const lead = await disputed(day('03-20'));
    const [locked, held] = [gate(), gate()];
    const settling = story.in(
      async (tx) => {
        const instant = await parts.journal.lock(tx, story.workspaceId, [lead.id]);
        locked.open();
        await held.opened;
        const payload = { handoverId: lead.handoverId, outcome: 'rejection_overturned' };
        await parts.journal.append(tx, story.workspaceId, [
          story.entry('handover.settled', lead, payload, instant),
        ]);
      },
      new Date(CLOSE_OF_MARCH.getTime() - 1),
    );
    await locked.opened;
    const closing = until(new Date(CLOSE_OF_MARCH.getTime() + 1));
    await untilSomebodyWaits();
    held.open();
    await Promise.all([settling, closing]);
    const { asClosed, adjustments } = await read('2026-03-01', day('04-08'));
    expect(quota(asClosed)).toMatchObject({ counted: 1, disputed: 0 });
    expect(adjustments).toEqual([]);
  });

  it('makes a settlement wait that comes while the timer closes: it is an adjustment', async () => {
    const lead = await disputed(day('03-20'));
    const [frozen, held] = [gate(), gate()];
    const other = partsOn(second, db.appUrl);
    const wait = async (): Promise<void> => {
      frozen.open();
      await held.opened;
    };
    other.journal.registerReactor({ name: 'gate', types: ['period.closed'], react: wait });
    const closing = other.timers.runUntil(story.workspaceId, new Date(CLOSE_OF_MARCH.getTime() + 1));
    await frozen.opened;
    const settling = settled(lead, 'rejection_overturned', new Date(CLOSE_OF_MARCH.getTime() + 1));
    await untilSomebodyWaits();
    held.open();
    await Promise.all([closing, settling]);
    await other.signals.onApplicationShutdown();
    const { asClosed, adjustments } = await read('2026-03-01', day('04-08'));
    expect(quota(asClosed)).toMatchObject({ counted: 0, disputed: 1 });
    expect(adjustments).toEqual([expect.objectContaining({ leadId: lead.id, postedIn: '2026-04-01' })]);
  });

  it('takes no history that is recorded after its close', async () => {
    await accepted(day('03-10'));
    await until(day('04-08'));
    const lead = story.lead();
    await story.offer(lead, day('03-15'));
    await story.accept(lead, day('03-16'));
    const march = await read('2026-03-01', day('04-10'));
    expect(quota(march.asClosed).counted).toBe(1);
    expect(quota(march.asKnownNow.clauses).counted).toBe(1);
    expect(march.adjustments).toEqual([]);
    expect(await story.tally(lead)).toEqual({});
  });

  it('has what was learned late, but lived, as an adjustment of the period in which it was learned', async () => {
    await until(day('04-08'));
    const lead = story.lead();
    lead.handoverId = lead.id;
    const payload = { handoverId: lead.id, move: null, toTeamId: story.teamId, toMemberId: null };
    await story.tell('handover.offered', lead, () => ({ ...payload, isFirstOfEpisode: true }), {
      ...{ instant: day('04-09'), occurredAt: day('03-15') },
    });
    const march = await read('2026-03-01', day('04-10'));
    expect(quota(march.asClosed).provisional).toBe(0);
    expect(march.adjustments).toEqual([expect.objectContaining({ leadId: lead.id, postedIn: '2026-04-01' })]);
  });

  it('freezes what a recount in plain SQL finds, over all buckets', async () => {
    for (const on of ['03-02', '03-12', '03-31']) await accepted(day(on));
    await disputed(day('03-20'));
    await story.offer([story.lead(), story.lead()], day('03-25'));
    await until(day('04-08'));
    const { asClosed, position } = await read('2026-03-01', day('04-10'));
    const [sums] = await db.oracle<Record<string, number>>(
      `select sum(amount) filter (where bucket = 'counted')::int as counted, sum(amount) filter (where bucket = 'provisional')::int as provisional,
              sum(amount) filter (where bucket = 'disputed')::int as disputed, sum(amount) filter (where bucket = 'reversed')::int as reversed
         from tally_entry where workspace_id = $1 and posted_in = '2026-03-01'`,
      [story.workspaceId],
    );
    expect(quota(asClosed)).toMatchObject(sums ?? {});
    expect(sums).toEqual({ counted: 5, provisional: 0, disputed: 1, reversed: 0 });
    await story.verify();
    expect((await read('2026-03-01', day('04-10'))).position).toBeGreaterThan(0);
    expect(position).toBeNull();
  });

  it('is found out by verification when somebody tampers with what was frozen', async () => {
    await accepted(day('03-10'));
    await until(day('04-08'));
    const tamper = (to: number): Promise<unknown> =>
      db.oracle(
        `update period_clause_close set figures = jsonb_set(figures, '{counted}', to_jsonb($2::int)) where workspace_id = $1 and clause_key = 'volume'`,
        [story.workspaceId, to],
      );
    await tamper(7);
    expect((await story.verify()).disagreements).toEqual([
      expect.objectContaining({
        ...{ what: 'period', key: `${agreementId} 2026-03-01 volume` },
        ...{ stored: expect.stringContaining('counted 7'), replayed: expect.stringContaining('counted 1') },
      }),
    ]);
    await tamper(1);
  });

  it('can be changed or deleted by nobody, the product included', async () => {
    await until(day('04-08'));
    for (const statement of ['update period_close set end_on = end_on', 'delete from period_clause_close'])
      await expect(story.in((tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
  });

  it('carries its shortfall to the next goal up to the cap, and tells both by entry', async () => {
    await accepted(day('03-10'));
    await until(day('04-08'));
    const march = await read('2026-03-01', day('04-08'));
    expect(march.carried).toEqual([
      expect.objectContaining({ clauseKey: 'volume', to: '2026-04-01', shortfall: 2, banked: 0, goal: 22 }),
    ]);
    const april = await read('2026-04-01', day('04-10'));
    expect(quota(april.asKnownNow.clauses)).toMatchObject({ goal: 22, carriedIn: 2 });
    const [told] = await story.in((tx) =>
      rows<{ payload: object }>(tx, `select payload from journal_entry where type = 'period.carried'`),
    );
    expect(told?.payload).toMatchObject({ period: '2026-04-01', fromPeriod: '2026-03-01', goal: 22 });
  });

  it('lists what follows from a miss, until kept periods take it back', async () => {
    await story.offer(story.lead(), day('03-10'));
    await until(day('04-08'));
    expect((await read('2026-03-01', day('04-08'))).consequences).toEqual([
      expect.objectContaining({
        clauseKey: 'accept',
        penaltyMinor: 20_000,
        because: 'step',
        isEarnedBack: false,
      }),
      expect.objectContaining({ clauseKey: 'volume', penaltyMinor: null, isEarnedBack: null }),
    ]);
    await accepted(day('04-10'));
    await accepted(day('05-10'));
    await until(day('06-20'));
    const [penalty] = (await read('2026-03-01', day('06-20'))).consequences;
    expect(penalty).toMatchObject({ clauseKey: 'accept', isEarnedBack: true });
  });

  it('has no close after the one in which its agreement ended', async () => {
    await story.in((tx) => parts.end.run(tx, story.by, agreementId), day('04-15'));
    await until(at('2026-09-01T00:00:00Z'));
    expect((await closed()).map(({ period }) => period)).toEqual(['2026-03-01', '2026-04-01']);
  });

  describe('once closed', () => {
    let other: Story['by'];
    const on = (side: 'marketing' | 'sales') => ({ agreementId, period: '2026-03-01', side });
    const restating = (): RestatePeriod =>
      new RestatePeriod(parts.journal, parts.timelines, new CountPeriod());

    beforeEach(async () => {
      const memberId = '01900000-0000-7000-8000-000000000001';
      other = { ...story.by, memberId, actor: { kind: 'member', id: memberId } };
      const lead = await disputed(day('03-20'));
      await until(day('04-08'));
      await settled(lead, 'rejection_overturned', day('04-09'));
    });

    it('is restated as known now when both sides agree: both values stay, the ledger moves not', async () => {
      await story.in((tx) => restating().propose(tx, story.by, on('marketing'), 'The dispute was ours.'));
      const made = await story.in((tx) => restating().confirm(tx, other, on('sales'), 1), day('04-10'));
      expect(made).toMatchObject({ status: 'confirmed', revision: 2 });
      await story.verify();
      const { asClosed, restatements, position } = await read('2026-03-01', day('04-11'));
      expect(quota(asClosed)).toMatchObject({ counted: 0, disputed: 1 });
      const [kept] = restatements;
      expect(quota(kept?.before ?? null)).toMatchObject({ counted: 0, disputed: 1 });
      expect(quota(kept?.after ?? null)).toMatchObject({ counted: 1, disputed: 0 });
      expect(kept?.position).toBeGreaterThan(position ?? 0);
    });

    it.each([
      { who: 'own side', side: 'marketing', revision: 1, code: 'restatement/own-side' },
      { who: 'a late reader', side: 'sales', revision: 7, code: 'restatement/stale' },
    ] as const)('is not restated by $who ($code)', async ({ side, revision, code }) => {
      await story.in((tx) => restating().propose(tx, story.by, on('marketing'), 'The dispute was ours.'));
      await expect(
        story.in((tx) => restating().confirm(tx, other, on(side), revision)),
      ).rejects.toMatchObject({ code });
      await expect(
        story.in((tx) => restating().propose(tx, story.by, on('marketing'), 'Again.')),
      ).rejects.toMatchObject({ code: 'restatement/proposed' });
    });

    it('stays as it was when the other side declines', async () => {
      await story.in((tx) => restating().propose(tx, story.by, on('marketing'), 'The dispute was ours.'));
      await story.in((tx) => restating().decline(tx, other, on('sales'), 1));
      expect((await read('2026-03-01', day('04-11'))).restatements).toEqual([
        expect.objectContaining({ status: 'declined', before: null, after: null }),
      ]);
    });
  });
});
