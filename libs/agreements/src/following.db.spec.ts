import { ALWAYS_OPEN } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { countStatements } from '../../../test/support/count-statements.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { standardTerms } from './templates/standard-terms.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

/** Monday 13 April 2026 in Rome (UTC+2): open 09–13 and 14–18. */
const MONDAY_10 = at('2026-04-13T08:00:00Z');
const minutes = (count: number, from = MONDAY_10): Date => new Date(from.getTime() + count * MINUTE_MS);
/** Three working days after Monday are over. */
const WINDOW_CLOSES = at('2026-04-16T22:00:00Z');
const demo = { leadType: 'demo' };

describe('duties and tally follow what happens to leads', () => {
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
  beforeEach(async () => {
    story = new Story(parts);
    await story.agree(standardTerms(), { instant: at('2026-04-01T08:00:00Z') });
  });
  // Whatever a test has told: replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  it('starts both duties at the offer, with the target of the lead’s tier in working time', async () => {
    const [hot, other] = [story.lead(demo), story.lead()];
    await story.offer([hot, other], MONDAY_10);
    expect(await story.duties(hot)).toMatchObject({
      accept: { status: 'pending', dueAt: minutes(15) },
      'first-contact': { status: 'pending', dueAt: minutes(15) },
    });
    // Four hours from 10:00, with lunch from 13 to 14.
    expect((await story.duties(other)).accept?.dueAt).toEqual(minutes(5 * 60));
    expect(await story.tally(hot)).toEqual({ provisional: 1 });
    expect(await story.allDuties(hot)).toHaveLength(2);
  });

  it('skips the public holidays of the country', async () => {
    const lead = story.lead();
    // Saturday 4 April 2026; Easter Monday is closed.
    await story.offer(lead, at('2026-04-04T10:00:00Z'));
    expect((await story.duties(lead)).accept?.dueAt).toEqual(at('2026-04-07T11:00:00Z'));
  });

  it('meets the acceptance, counts the lead and starts the owner’s own clock', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.accept(lead, minutes(30));
    expect(await story.duties(lead)).toMatchObject({
      accept: { status: 'met', lateByMs: 0 },
      'first-contact': { status: 'pending', dueAt: minutes(5 * 60) },
    });
    expect(await story.duties(lead, 'owner')).toMatchObject({
      'first-contact': { ownerId: story.memberId, status: 'pending', dueAt: minutes(5 * 60 + 30) },
    });
    expect(await story.tally(lead)).toEqual({ counted: 1 });
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T08:00:00Z'));
    expect(await story.told(lead, 'window')).toEqual([]);
  });

  it.each([
    ['at the deadline', 0, 'met', 'for elapsed equals the target'],
    ['a millisecond later', 1, 'breached', 'for elapsed exceeds it'],
  ])('judges an answer %s', async (_when, lateBy, status, _because) => {
    const lead = story.lead(demo);
    await story.offer(lead, MONDAY_10);
    await story.accept(lead, new Date(minutes(15).getTime() + lateBy));
    await parts.timers.runUntil(story.workspaceId, minutes(60));
    expect((await story.duties(lead)).accept).toMatchObject({ status, lateByMs: lateBy });
  });

  it('breaches each duty once, dated by its deadline, and counts silence when the window closes', async () => {
    const lead = story.lead(demo);
    await story.offer(lead, MONDAY_10);
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T08:00:00Z'));
    const due = minutes(15).toISOString();
    expect(await story.told(lead, 'obligation.breached')).toEqual([
      `obligation.breached ${due}`,
      `obligation.breached ${due}`,
    ]);
    expect(await story.told(lead, 'window')).toEqual([`window.closed ${WINDOW_CLOSES.toISOString()}`]);
    expect(await story.tally(lead)).toEqual({ counted: 1 });
    await story.accept(lead, at('2026-04-20T08:00:00Z'));
    expect(await story.told(lead, 'obligation.fulfilled_late')).toHaveLength(1);
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('takes the credit back and frees from contact when the lead failed the agreed definition', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.reject(lead, minutes(30));
    expect(await story.duties(lead)).toMatchObject({
      accept: { status: 'met' },
      'first-contact': { status: 'excused', reason: 'NOT_ICP' },
    });
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
  });

  it('keeps the credit when nobody is at fault, and ends what was owed', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.reject(lead, minutes(30), 'none');
    expect((await story.duties(lead))['first-contact']).toMatchObject({
      status: 'cancelled',
      reason: 'rejected',
    });
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T08:00:00Z'));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('changes nothing in the tally by a rejection after the window', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.reject(lead, WINDOW_CLOSES);
    expect(await story.tally(lead)).toEqual({ provisional: 1 });
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T08:00:00Z'));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it.each([
    ['rejection_overturned', { counted: 1 }],
    ['rejection_stands', { reversed: 1 }],
  ])('settles a dispute: %s', async (outcome, sums) => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.reject(lead, minutes(30));
    const of = { handoverId: lead.handoverId };
    await story.tell('handover.disputed', lead, () => of, { instant: minutes(60) });
    expect(await story.tally(lead)).toEqual({ disputed: 1 });
    await story.tell('handover.settled', lead, () => ({ ...of, outcome }), { instant: minutes(90) });
    expect(await story.tally(lead)).toEqual(sums);
  });

  it('gives an offer taken back up, and credits the next one of the episode once', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.tell('handover.withdrawn', lead, () => ({ handoverId: lead.handoverId }), {
      instant: minutes(5),
    });
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
    expect((await story.duties(lead)).accept).toMatchObject({ status: 'cancelled', reason: 'withdrawn' });
    await story.offer(lead, minutes(20));
    await story.accept(lead, minutes(30));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('lets a reassignment neither hide a delay nor punish the new owner', async () => {
    const lead = story.lead();
    const colleague = newId();
    await story.offer(lead, MONDAY_10, story.memberId);
    await story.tell(
      'lead.assigned',
      lead,
      () => ({ fromMemberId: story.memberId, toMemberId: colleague, why: 'leave' }),
      { instant: minutes(60) },
    );
    const own = (await story.allDuties(lead)).filter(({ level }) => level === 'owner');
    expect(own.filter(({ ownerId }) => ownerId === story.memberId)).toMatchObject([
      { status: 'cancelled', reason: 'reassigned' },
      { status: 'cancelled', reason: 'reassigned' },
    ]);
    expect(own.filter(({ ownerId }) => ownerId === colleague).map(({ dueAt }) => dueAt)).toEqual([
      minutes(6 * 60),
      minutes(6 * 60),
    ]);
    expect((await story.duties(lead)).accept).toMatchObject({ status: 'pending', dueAt: minutes(5 * 60) });
  });

  it('gives back in working time what a lead stood on hold, and ends a hold nobody ended', async () => {
    const [resumed, forgotten] = [story.lead(), story.lead()];
    await story.offer([resumed, forgotten], MONDAY_10);
    const resumeBy = minutes(120).toISOString();
    await story.tell('lead.held', [resumed, forgotten], () => ({ reason: 'holiday', resumeBy }), {
      instant: minutes(0),
    });
    await story.tell('lead.resumed', resumed, () => ({}), { instant: minutes(30) });
    expect((await story.duties(resumed)).accept?.dueAt).toEqual(minutes(5 * 60 + 30));
    await parts.timers.runUntil(story.workspaceId, at('2026-04-14T06:00:00Z'));
    expect(await story.told(forgotten, 'obligation.breached')).toHaveLength(2);
    expect((await story.duties(forgotten)).accept?.dueAt).toEqual(minutes(7 * 60));
  });

  it.each([
    ['an inbound call', { direction: 'in' }, 'pending'],
    ['an automatic reply', { outcome: 'auto_reply' }, 'pending'],
    ['a call nobody answers', {}, 'met'],
  ])('holds %s against the promise of contact', async (_what, options, status) => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.attempt(lead, minutes(10), options);
    expect((await story.duties(lead))['first-contact']?.status).toBe(status);
  });

  it('keeps a breach and sets beside it what an attempt dated back says', async () => {
    const lead = story.lead(demo);
    await story.offer(lead, MONDAY_10);
    await parts.timers.runUntil(story.workspaceId, minutes(60));
    await story.attempt(lead, minutes(60), { occurredAt: minutes(10) });
    expect((await story.duties(lead))['first-contact']).toMatchObject({
      status: 'breached',
      corrected: 'met',
    });
  });

  it('takes an attempt dated back at its word where no breach was told yet', async () => {
    const lead = story.lead(demo);
    await story.offer(lead, MONDAY_10);
    await story.attempt(lead, minutes(60), { occurredAt: minutes(10) });
    expect((await story.duties(lead))['first-contact']).toMatchObject({ status: 'met', corrected: null });
  });

  it.each([
    ['lead.recycled', 'recycled', { move: { from: 'sal', to: 'recycled', entered: ['recycled'] } }],
    [
      'lead.disqualified',
      'disqualified',
      { move: { from: 'sal', to: 'disqualified', entered: ['disqualified'] } },
    ],
    ['opportunity.won', 'won', { move: { from: 'sal', to: 'customer', entered: ['customer'] } }],
  ] as const)('ends what is owed when the lead leaves by %s', async (type, reason, payload) => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10);
    await story.accept(lead, minutes(10));
    await story.tell(type, lead, () => payload, { instant: minutes(20) });
    const contacts = (await story.allDuties(lead)).filter(({ clause }) => clause === 'first-contact');
    expect(contacts).toMatchObject([
      { status: 'cancelled', reason },
      { status: 'cancelled', reason },
    ]);
    await parts.timers.runUntil(story.workspaceId, at('2026-04-14T08:00:00Z'));
    expect(await story.told(lead, 'obligation.breached')).toEqual([]);
  });

  it('starts no clock and counts nothing for what has no date', async () => {
    const lead = story.lead();
    const move = {
      from: null,
      to: 'customer',
      entered: ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'],
    };
    await story.tell(
      'lead.captured',
      lead,
      () => ({ move, isUndated: true, isImplied: false, touchId: null }),
      { instant: MONDAY_10 },
    );
    expect(await story.allDuties(lead)).toEqual([]);
    expect(await story.tally(lead)).toEqual({});
  });

  it.each([
    [false, { counted: 1 }, 'it is known when it got there'],
    [true, {}, 'nobody knows when it got there'],
  ])('counts a stage set by hand, undated %s, as %j, because %s', async (isUndated, tally, _because) => {
    const other = new Story(parts);
    const terms = standardTerms();
    const clauses = terms.clauses.map((clause) =>
      clause.kind === 'quota.volume' ? { ...clause, stage: 'sql' as const } : clause,
    );
    await other.agree({ ...terms, clauses }, { instant: at('2026-04-01T08:00:00Z') });
    const lead = other.lead();
    const move = { from: 'inquiry', to: 'sql', entered: ['mql', 'sal', 'sql'] };
    await other.tell('lead.moved', lead, () => ({ move, isUndated }), { instant: MONDAY_10 });
    expect(await other.tally(lead)).toEqual(tally);
    expect((await other.verify()).disagreements).toEqual([]);
  });

  it('applies every agreement whose segment matches', async () => {
    const segment = { field: 'leadType', op: 'eq', value: 'demo' } as const;
    const terms = standardTerms({ segment, restMs: HOUR_MS, hotMs: HOUR_MS });
    await story.agree(terms, { instant: at('2026-04-02T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
    const [both, one] = [story.lead(demo), story.lead()];
    await story.offer([both, one], MONDAY_10);
    expect((await story.allDuties(both)).map(({ dueAt }) => dueAt.getTime()).sort()).toEqual(
      [15, 15, 60, 60].map((count) => minutes(count).getTime()),
    );
    expect(await story.allDuties(one)).toHaveLength(2);
    expect(await story.tally(both)).toEqual({ provisional: 2 });
  });

  it('credits a company once in the agreed days, also within one batch', async () => {
    const other = new Story(parts);
    const terms = standardTerms();
    const clauses = terms.clauses.map((clause) =>
      clause.kind === 'quota.volume' ? { ...clause, oncePerCompanyDays: 30 } : clause,
    );
    await other.agree({ ...terms, clauses }, { instant: at('2026-04-01T08:00:00Z') });
    const leads = Array.from({ length: 3 }, () => other.lead());
    for (const lead of leads) lead.companyId = story.teamId;
    await other.offer(leads.slice(0, 2), MONDAY_10);
    await other.offer(leads[2]!, new Date(MONDAY_10.getTime() + 31 * DAY_MS));
    const sums = [];
    for (const lead of leads) sums.push(await other.tally(lead));
    expect(sums).toEqual([{ provisional: 1 }, {}, { provisional: 1 }]);
    expect((await other.verify()).disagreements).toEqual([]);
  });

  it('costs as many statements for 500 offers as for 5', async () => {
    const cost = async (count: number): Promise<number> => {
      const leads = Array.from({ length: count }, () => story.lead());
      return story.in(async (tx) => {
        const payload = {
          move: null,
          toTeamId: story.teamId,
          toMemberId: story.memberId,
          isFirstOfEpisode: true,
        };
        const entries = leads.map((lead) =>
          story.entry('handover.offered', lead, { ...payload, handoverId: lead.handoverId }, MONDAY_10),
        );
        return countStatements(tx, () => parts.journal.append(tx, story.workspaceId, entries));
      }, MONDAY_10);
    };
    // The version is read once, then kept.
    await cost(1);
    const few = await cost(5);
    expect(few).toBeLessThan(20);
    expect(await cost(500)).toBe(few);
  });
});
