import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import type { AgreementTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { standardTerms } from './templates/standard-terms.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

/** A Monday. */
const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);
const iso = (count: number): string => hours(count).toISOString();

const TERMS = standardTerms({ hotMs: 15 * MINUTE_MS, restMs: 4 * HOUR_MS, zone: 'UTC' });

describe('a lead that is merged into another', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let lead: StoryLead;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  // Replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const agreed = async (terms: AgreementTerms = TERMS): Promise<void> => {
    story = new Story(parts);
    await story.agree(terms, { calendar: ALWAYS_OPEN('UTC'), instant: at('2026-04-01T08:00:00Z') });
    lead = story.lead();
  };
  beforeEach(() => agreed());

  const mergeId = newId();
  const merge = (instant: Date, handoverId: string | null = null) =>
    story.tell(
      'lead.merged',
      lead,
      () => ({
        ...{ mergeId, intoLeadId: newId(), handoverId },
        move: { from: 'mql', to: 'disqualified', entered: [] },
      }),
      { instant },
    );
  const unmerge = (instant: Date, mergedAt: string) =>
    story.tell(
      'lead.unmerged',
      lead,
      () => ({
        ...{ mergeId, fromLeadId: newId(), handoverId: null, mergedAt },
        move: { from: 'disqualified', to: 'mql', entered: [] },
      }),
      { instant },
    );
  const pass = (instant: Date) => parts.timers.runUntil(story.workspaceId, instant);
  const clock = async (clause = 'first-contact') => (await story.duties(lead))[clause];

  it('owes nothing more, and its credit is taken back', async () => {
    await story.offer(lead, START);
    await merge(hours(1));
    expect(await clock()).toMatchObject({ status: 'cancelled', reason: 'merged' });
    expect(await clock('accept')).toMatchObject({ status: 'cancelled', reason: 'merged' });
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
  });

  it('taken out again owes what it owed, by so much later as it stood', async () => {
    await story.offer(lead, START);
    const before = (await clock())!;
    await merge(hours(1));
    await unmerge(hours(50), iso(1));
    const after = (await clock())!;
    expect(after).toMatchObject({ id: before.id, status: 'pending', reason: null });
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBe(49 * HOUR_MS);
    expect(await story.told(lead, 'obligation.reopened')).toHaveLength(2);
    expect(await story.tally(lead)).toEqual({ provisional: 1 });
  });

  it('keeps its breach, which can be answered again once it is taken out', async () => {
    await story.offer(lead, START);
    await pass(hours(5));
    await merge(hours(6));
    expect(await clock()).toMatchObject({ status: 'breached' });
    await story.attempt(lead, hours(7));
    expect(await clock()).toMatchObject({ status: 'breached', lateByMs: null });
    await unmerge(hours(8), iso(6));
    await story.attempt(lead, hours(9));
    expect(await clock()).toMatchObject({ status: 'breached', lateByMs: 5 * HOUR_MS });
  });

  it('breaches at the deadline it has then, and is judged alike when a fact comes late', async () => {
    await story.offer(lead, START);
    await merge(hours(1));
    await unmerge(hours(10), iso(1));
    await pass(hours(14));
    expect(await clock()).toMatchObject({ status: 'breached', dueAt: hours(13) });
    await story.attempt(lead, hours(15), { occurredAt: hours(12) });
    expect(await clock()).toMatchObject({ status: 'breached', corrected: 'met' });
  });

  it('is on hold again, until its day, when it was on hold before', async () => {
    await story.offer(lead, START);
    const held = { reason: 'customer_away', resumeBy: iso(30) };
    await story.tell('lead.held', lead, () => held, { instant: hours(1) });
    await merge(hours(2));
    await unmerge(hours(10), iso(2));
    await pass(hours(40));
    expect(await clock()).toMatchObject({ status: 'breached', dueAt: hours(33) });
    await story.attempt(lead, hours(41), { occurredAt: hours(31) });
    expect(await clock()).toMatchObject({ corrected: 'met' });
  });

  it('is not counted by silence while it stands still, and is once the days that were left are over', async () => {
    await story.offer(lead, START);
    await merge(hours(1), lead.handoverId);
    await pass(hours(24 * 8));
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
    await unmerge(hours(24 * 7), iso(1));
    await pass(hours(24 * 9));
    expect(await story.tally(lead)).toEqual({ provisional: 1 });
    await pass(hours(24 * 11));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('on the day it was merged loses nothing of its window', async () => {
    await story.offer(lead, START);
    const closes = () =>
      story.in((tx) =>
        rows(tx, 'select closes_at, ended_at from acceptance_window where lead_id = $1', [lead.id]),
      );
    const before = await closes();
    await merge(hours(1), lead.handoverId);
    await unmerge(hours(3), iso(1));
    expect(await closes()).toEqual(before);
  });

  it('gives back what silence had counted before', async () => {
    await story.offer(lead, START);
    await pass(hours(24 * 5));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
    await merge(hours(24 * 6));
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
    await unmerge(hours(24 * 7), iso(24 * 6));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('after the close is taken back from the period that is open, and given back there', async () => {
    await story.offer(lead, START);
    await story.accept(lead, hours(1));
    const may = 24 * 26;
    await pass(hours(may));
    await merge(hours(may + 1));
    await unmerge(hours(may + 2), iso(may + 1));
    const lines = await story.in((tx) =>
      rows(
        tx,
        `select posted_in::text as "postedIn", is_adjustment as "isAdjustment", cause, bucket, amount::int as amount from tally_entry
          where lead_id = $1 and cause like '%merged' order by at, bucket`,
        [lead.id],
      ),
    );
    const inMay = { postedIn: '2026-05-01', isAdjustment: true };
    expect(lines).toEqual([
      { ...inMay, cause: 'merged', bucket: 'counted', amount: -1 },
      { ...inMay, cause: 'merged', bucket: 'reversed', amount: 1 },
      { ...inMay, cause: 'unmerged', bucket: 'counted', amount: 1 },
      { ...inMay, cause: 'unmerged', bucket: 'reversed', amount: -1 },
    ]);
  });

  describe('whose purchase is given back', () => {
    const refund = (on: string, more: object = {}) =>
      story.tell(
        'revenue.recorded',
        lead,
        () => ({
          ...{ opportunityId: newId(), revenueEventId: newId(), amountMinor: -1, currency: 'EUR' },
          ...{ kind: 'refunded', on, wonOn: '2026-04-20', isWhole: true, ...more },
        }),
        { instant: hours(24 * 10) },
      );
    const LAWS = [
      { on: '2026-05-20', tally: { reversed: 1 }, because: 'it is the last of thirty days' },
      { on: '2026-05-21', tally: { counted: 1 }, because: 'thirty days are over' },
      { on: '2026-04-21', more: { isWhole: false }, tally: { counted: 1 }, because: 'a part stays bought' },
      {
        on: '2026-04-21',
        more: { wonOn: undefined },
        tally: { counted: 1 },
        because: 'nobody knows the day',
      },
      { on: '2026-04-21', more: { kind: 'churned' }, tally: { counted: 1 }, because: 'churn is no refund' },
    ];
    it.each(LAWS)('on $on stands at $tally because $because', async ({ on, more, tally }) => {
      await agreed({ ...TERMS, returns: { refundDays: 30 } });
      await story.offer(lead, START);
      await story.accept(lead, hours(1));
      await refund(on, more);
      expect(await story.tally(lead)).toEqual(tally);
    });

    it('keeps its credit where no days were agreed', async () => {
      await story.offer(lead, START);
      await story.accept(lead, hours(1));
      await refund('2026-04-20');
      expect(await story.tally(lead)).toEqual({ counted: 1 });
    });
  });

  it('that was rejected too late is taken back once marketing concedes', async () => {
    await story.offer(lead, START);
    await pass(hours(24 * 5));
    await story.reject(lead, hours(24 * 6));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
    const { handoverId } = lead;
    await story.tell('handover.conceded', lead, () => ({ handoverId }), { instant: hours(24 * 7) });
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
  });
});
