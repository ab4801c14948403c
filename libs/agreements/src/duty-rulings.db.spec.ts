import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);

const duty = (kind: string, targetHours: number, more: object = {}): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
  ...more,
});

const CLAUSES = [
  duty('accept', 4),
  duty('contact', 8),
  duty('cadence', 72, { attempts: 3, minimumGapMs: HOUR_MS }),
  duty('decide', 48),
  duty('progress', 24),
  duty('respond', 2),
  { kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales', goal: 100 },
  {
    ...{ kind: 'quota.quality', key: 'sql-rate', title: 'SQL rate', owedBy: 'marketing', owedTo: 'sales' },
    ...{ measure: 'sql', goal: 0.3 },
  },
];
const terms = (more: object = {}) =>
  validateTerms({ period: { unit: 'month', zone: 'UTC' }, clauses: CLAUSES, ...more });

interface Told {
  readonly id: string;
  readonly cycle: number;
  readonly status: string;
  readonly corrected: string | null;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly ownerId: string | null;
  readonly reason: string | null;
}

describe('the rulings, on duties', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(() => {
    story = new Story(parts);
  });
  // Whatever a test has told: replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const agree = (more: object = {}) =>
    story.agree(terms(more), { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
  const rounds = (lead: StoryLead, clause: string, level = 'lead'): Promise<Told[]> =>
    story.in((tx) =>
      rows<Told>(
        tx,
        `select id, cycle, status, corrected_status as corrected, started_at as "startedAt", due_at as "dueAt", owner_id as "ownerId", reason
           from obligation where lead_id = $1 and clause_key = $2 and level = $3 order by started_at, cycle`,
        [lead.id, clause, level],
      ),
    );
  const offered = async (toMemberId: string | null = null): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START, toMemberId);
    return lead;
  };
  const assign = (lead: StoryLead, toMemberId: string | null, instant: Date) =>
    story.tell('lead.assigned', lead, () => ({ fromMemberId: null, toMemberId, why: 'leave' }), { instant });
  const hold = (lead: StoryLead, instant: Date, resumeBy: Date) =>
    story.tell('lead.held', lead, () => ({ reason: 'budget', resumeBy: resumeBy.toISOString() }), {
      instant,
    });
  const moved = (to: string, more: object = {}) => ({ move: { from: 'sal', to, entered: [to] }, ...more });

  describe('22: two levels', () => {
    beforeEach(() => agree());

    it('leaves the clock of the lead as it is when the lead is given to another', async () => {
      const [first, second] = [newId(), newId()];
      const lead = await offered(first);
      await assign(lead, second, hours(3));
      expect(await rounds(lead, 'contact')).toMatchObject([{ status: 'pending', dueAt: hours(8) }]);
      expect(await rounds(lead, 'contact', 'owner')).toMatchObject([
        { ownerId: first, status: 'cancelled', reason: 'reassigned' },
        { ownerId: second, status: 'pending', dueAt: hours(11) },
      ]);
    });

    it('keeps a breach of an owner who gives the lead away', async () => {
      const lead = await offered(newId());
      await assign(lead, newId(), hours(9));
      expect((await rounds(lead, 'contact', 'owner')).map(({ status }) => status)).toEqual([
        'breached',
        'pending',
      ]);
    });

    it('runs no clock of an owner in a pull queue', async () => {
      const lead = await offered();
      expect(await rounds(lead, 'contact', 'owner')).toEqual([]);
    });

    it('runs the clock of a lead that several are asked for, and of an owner only from when one accepts', async () => {
      const [one, other] = [newId<'member'>(), newId<'member'>()];
      const lead = story.lead();
      const { handoverId } = lead;
      const asked = { toTeamId: story.teamId, toMemberId: null, toMemberIds: [one, other] };
      await story.tell(
        'handover.offered',
        lead,
        () => ({ handoverId, move: null, isFirstOfEpisode: true, ...asked }),
        { instant: START },
      );
      const declined = { byMemberId: one, reason: 'no_time' as const, stillAsked: [other] };
      await story.tell(
        'handover.declined',
        lead,
        () => ({ handoverId, toTeamId: story.teamId, ...declined }),
        { instant: hours(1) },
      );
      expect(await rounds(lead, 'accept')).toMatchObject([{ status: 'pending', dueAt: hours(4) }]);
      expect(await rounds(lead, 'contact', 'owner')).toEqual([]);
      await story.accept(lead, hours(2), other);
      expect(await rounds(lead, 'accept')).toMatchObject([{ status: 'met' }]);
      expect(await rounds(lead, 'contact', 'owner')).toMatchObject([
        { ownerId: other, status: 'pending', startedAt: hours(2) },
      ]);
    });
  });

  it('7: an alarm of the past is remembered and told to nobody, one of the present is told once', async () => {
    // Long gone by whatever clock this runs: only who acts on it makes it past or present.
    await story.agree(terms(), { instant: at('2025-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
    const past = story.lead();
    await story.offer(past, at('2025-04-07T08:00:00Z'), story.memberId);
    await parts.timers.runUntil(story.workspaceId, at('2025-04-09T08:00:00Z'));
    expect(await story.told(past, 'obligation.alarm_raised')).toEqual([]);
    const present = story.lead();
    await story.offer(present, at('2025-06-02T08:00:00Z'), story.memberId);
    await parts.timers.runDue();
    await parts.timers.runDue();
    const alarms = await story.told(present, 'obligation.alarm_raised');
    // Two promises: the owner hears at 0.5, 0.8 and 1, the manager at 0.8, leadership at 1.5.
    expect(alarms).toHaveLength(2 * (3 + 1 + 1));
  });

  it('23: late evidence stands beside the breach, with its source and how far back it was dated', async () => {
    await agree();
    const lead = await offered();
    await parts.timers.runUntil(story.workspaceId, hours(9));
    await story.attempt(lead, hours(10), { occurredAt: hours(2) });
    expect(await rounds(lead, 'contact')).toMatchObject([{ status: 'breached', corrected: 'met' }]);
    const [corrected] = await story.in((tx) =>
      rows<{ at: Date; payload: object }>(
        tx,
        `select occurred_at as at, payload from journal_entry where lead_id = $1 and type = 'obligation.corrected'`,
        [lead.id],
      ),
    );
    expect(corrected).toMatchObject({
      at: hours(10),
      payload: {
        ...{ clauseKey: 'contact', told: 'breached', state: 'met', fulfilledAt: hours(2).toISOString() },
        ...{ elapsedMs: 2 * HOUR_MS, backdatedMs: 8 * HOUR_MS, isContestable: true },
        source: { kind: 'person', id: story.memberId },
      },
    });
  });

  it('24: what runs keeps the version it began under when another takes effect', async () => {
    const { agreementId, versionId } = await agree();
    const lead = await offered();
    const next = terms({ clauses: CLAUSES.map((clause) => ({ ...clause, note: 'amended' })) });
    await story.in(async (tx) => {
      const drafted = await parts.amend.run(tx, story.by, agreementId, { terms: next });
      await story.proposeAndSign(tx, agreementId, drafted.version);
      await parts.activate.run(tx, story.by, agreementId, drafted.version, '2026-04-14');
    }, hours(1));
    await parts.timers.runUntil(story.workspaceId, hours(20));
    await story.accept(lead, hours(20));
    const versions = await story.in((tx) =>
      rows<{ id: string }>(tx, 'select distinct version_id as id from obligation where lead_id = $1', [
        lead.id,
      ]),
    );
    expect(versions).toEqual([{ id: versionId }]);
  });

  describe('15: relief', () => {
    beforeEach(() => agree());

    it.each([
      ['marketing', 'excused', 'the lead should never have come'],
      ['none', 'cancelled', 'nobody is at fault'],
    ])('of a disqualification with fault %s: what is open is %s, because %s', async (fault, status) => {
      const lead = await offered();
      await story.accept(lead, hours(1));
      await story.tell(
        'lead.disqualified',
        lead,
        () => moved('disqualified', { reason: 'WRONG_PERSON', fault }),
        {
          instant: hours(2),
        },
      );
      for (const clause of ['contact', 'cadence'])
        expect((await rounds(lead, clause))[0]?.status).toBe(status);
      expect((await rounds(lead, 'decide'))[0]?.status).toBe('met');
      expect((await rounds(lead, 'accept'))[0]?.status).toBe('met');
    });

    it('never covers the answer to an offer, nor a breach that is older', async () => {
      const lead = await offered();
      await parts.timers.runUntil(story.workspaceId, hours(9));
      await story.tell(
        'lead.disqualified',
        lead,
        () => moved('disqualified', { reason: 'X', fault: 'marketing' }),
        {
          instant: hours(10),
        },
      );
      expect((await rounds(lead, 'accept'))[0]?.status).toBe('breached');
      expect((await rounds(lead, 'contact'))[0]?.status).toBe('breached');
    });
  });

  describe('a hold', () => {
    beforeEach(() => agree());

    it.each(['cadence', 'decide', 'progress'])(
      'in force at the acceptance stands the clock of %s',
      async (clause) => {
        const [lead, free] = [await offered(), await offered()];
        await hold(lead, hours(1), hours(31));
        await story.accept(lead, hours(2));
        await story.accept(free, hours(2));
        await parts.timers.runUntil(story.workspaceId, hours(40));
        const [[one], [other]] = [await rounds(lead, clause), await rounds(free, clause)];
        expect(one!.dueAt.getTime() - other!.dueAt.getTime()).toBe(29 * HOUR_MS);
      },
    );

    it('that was taken up again before the acceptance stands nothing', async () => {
      const [lead, free] = [await offered(), await offered()];
      await hold(lead, hours(1), hours(31));
      await story.tell('lead.resumed', lead, () => ({}), { instant: hours(2) });
      await story.accept(lead, hours(3));
      await story.accept(free, hours(3));
      expect((await rounds(lead, 'decide'))[0]?.dueAt).toEqual((await rounds(free, 'decide'))[0]?.dueAt);
    });

    it('is kept when the acceptance is judged anew', async () => {
      const lead = await offered();
      await hold(lead, hours(1), hours(31));
      await story.accept(lead, hours(2));
      await story.attempt(lead, hours(4));
      await story.attempt(lead, hours(5), { occurredAt: hours(3) });
      expect((await rounds(lead, 'cadence'))[0]?.dueAt).toEqual(hours(2 + 72 + 29));
    });
  });

  it('counts a lead that is moved to sql by hand for the share of those qualified', async () => {
    await agree();
    const [byHand, byDeal] = [await offered(), await offered()];
    await story.tell('lead.moved', byHand, () => moved('sql'), { instant: hours(2) });
    await story.tell(
      'opportunity.opened',
      byDeal,
      () => ({
        opportunityId: newId(),
        amountMinor: 1,
        currency: 'EUR',
        stage: 'prospecting',
        move: { from: 'sal', to: 'opportunity', entered: ['sql', 'opportunity'] },
      }),
      { instant: hours(2) },
    );
    const buckets = await story.in((tx) =>
      rows<{ bucket: string }>(
        tx,
        `select bucket from tally_credit where clause_key = 'sql-rate' and lead_id = any($1)`,
        [[byHand.id, byDeal.id]],
      ),
    );
    expect(buckets.map(({ bucket }) => bucket)).toEqual(['counted', 'counted']);
  });

  describe('a row of messages', () => {
    beforeEach(() => agree());
    const wrote = (lead: StoryLead, instant: Date, occurredAt?: Date) =>
      story.attempt(lead, instant, {
        direction: 'in',
        outcome: 'left_message',
        ...(occurredAt ? { occurredAt } : {}),
      });

    it('is not begun anew by a late fact where its first was waived', async () => {
      const lead = await offered();
      await wrote(lead, hours(1));
      const [first] = await rounds(lead, 'respond');
      const waiver = { reason: 'customer_asked', note: null, sides: ['marketing'] } as const;
      await story.in(
        (tx) => parts.waive.run(tx, story.by, { obligationIds: [first!.id], ...waiver }),
        hours(2),
      );
      await wrote(lead, hours(3));
      // From before everything: the row is looked at from its beginning.
      await story.attempt(lead, hours(4), { occurredAt: hours(0.5) });
      expect(await rounds(lead, 'respond')).toMatchObject([
        { cycle: 1, status: 'excused', startedAt: hours(1) },
        { cycle: 2, status: 'pending', startedAt: hours(3) },
      ]);
    });

    it('gives a message that became known late to whoever had the lead then', async () => {
      const [first, second] = [newId(), newId()];
      const lead = await offered(first);
      const snapshot = (ownerId: string) => ({ lead: story.snapshot(lead, 'mql', ownerId) });
      const message =
        (ownerId: string, outcome = 'left_message', direction = 'in') =>
        () => ({
          ...{ attemptId: newId(), type: 'call', direction, outcome, ...snapshot(ownerId) },
        });
      await story.tell('attempt.logged', lead, message(first), { instant: hours(4) });
      await story.tell('attempt.logged', lead, message(first, 'connected', 'out'), { instant: hours(5) });
      await assign(lead, second, hours(6));
      await story.tell('attempt.logged', lead, message(first), { instant: hours(7), occurredAt: hours(1) });
      await story.tell('attempt.logged', lead, message(first, 'connected', 'out'), {
        instant: hours(7.5),
        occurredAt: hours(2),
      });
      const own = await rounds(lead, 'respond', 'owner');
      const lateOne = own.filter(({ startedAt }) => startedAt.getTime() === hours(1).getTime());
      expect(lateOne).toMatchObject([{ ownerId: first }]);
      expect(own.every(({ ownerId }) => ownerId === first)).toBe(true);
    });
  });

  describe('26: the capacity cap', () => {
    const capped = (leadsPerTeam: number) => agree({ capacityCap: { leadsPerTeam } });
    const hasDuties = async (lead: StoryLead): Promise<boolean> => (await story.allDuties(lead)).length > 0;

    it('decides by the order of the offers in a batch, and asks nothing on what comes above', async () => {
      await capped(3);
      const leads = Array.from({ length: 5 }, () => story.lead());
      await story.offer(leads, START);
      expect(await Promise.all(leads.map(hasDuties))).toEqual([true, true, true, false, false]);
      const [, , , above] = leads;
      expect(await story.told(above!, 'capacity')).toHaveLength(1);
      await story.accept(above!, hours(1));
      expect(await hasDuties(above!)).toBe(false);
      expect(await story.tally(above!)).toMatchObject({ counted: 1 });
    });

    it('is frozen at the offer: what is taken back later makes room for nobody', async () => {
      await capped(1);
      const [first, second] = [await offered(), await offered()];
      await story.tell('handover.withdrawn', first, ({ handoverId }) => ({ handoverId }), {
        instant: hours(1),
      });
      await story.accept(second, hours(2));
      expect(await hasDuties(second)).toBe(false);
    });

    it('begins anew with each period', async () => {
      await capped(1);
      const [april, may] = [story.lead(), story.lead()];
      await story.offer(april, START);
      await story.offer(may, at('2026-05-04T08:00:00Z'));
      expect([await hasDuties(april), await hasDuties(may)]).toEqual([true, true]);
    });

    it('lets exactly ten of twenty that are offered at once carry duties', async () => {
      await capped(10);
      const leads = Array.from({ length: 20 }, () => story.lead());
      await Promise.all(leads.map((lead) => story.offer(lead, START)));
      const bound = await Promise.all(leads.map(hasDuties));
      expect(bound.filter(Boolean)).toHaveLength(10);
      const windows = await story.in((tx) =>
        rows<{ above: number; all: number }>(
          tx,
          `select count(*) filter (where is_above_cap)::int as above, count(*)::int as all from acceptance_window where workspace_id = $1`,
          [story.workspaceId],
        ),
      );
      expect(windows).toEqual([{ above: 10, all: 20 }]);
      const ordinals = await story.in((tx) =>
        rows<{ ordinal: number }>(
          tx,
          `select (payload->>'ordinal')::int as ordinal from journal_entry where workspace_id = $1 and type = 'capacity.exceeded' order by 1`,
          [story.workspaceId],
        ),
      );
      expect(ordinals.map(({ ordinal }) => ordinal)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    });
  });
});
