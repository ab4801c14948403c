import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { CountPeriod } from './application/periods/count-period.js';
import { ReadPeriods } from './application/periods/read-periods.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const duty = (kind: string, targetHours: number): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
});
const terms = (goal = 20, more: object = {}) =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    acceptanceWindow: { workingDays: 3 },
    disputeWindow: { workingDays: 3 },
    clauses: [
      duty('accept', 4),
      duty('contact', 8),
      { kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales', goal },
    ],
    ...more,
  });
const START = at('2026-03-16T08:00:00Z');
const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

describe('on the very border', () => {
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

  const agree = (of = terms()) =>
    story.agree(of, { instant: at('2026-03-01T00:00:00Z'), calendar: ALWAYS_OPEN('Europe/Rome') });
  const amend = (agreementId: string, of: ReturnType<typeof terms>, on: string, instant: Date) =>
    story.in(async (tx) => {
      const drafted = await parts.amend.run(tx, story.by, agreementId, { terms: of });
      await story.proposeAndSign(tx, agreementId, drafted.version);
      await parts.activate.run(tx, story.by, agreementId, drafted.version, on);
      return drafted.versionId;
    }, instant);
  const offered = async (instant: Date, toMemberId: string | null = null): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, instant, toMemberId);
    return lead;
  };
  const hasDuties = async (lead: StoryLead): Promise<boolean> => (await story.allDuties(lead)).length > 0;
  const linesOf = (lead: StoryLead): Promise<{ cause: string; versionId: string; clauseKey: string }[]> =>
    story.in((tx) =>
      rows(
        tx,
        `select payload->>'cause' as cause, payload->>'versionId' as "versionId", payload->>'clauseKey' as "clauseKey"
           from journal_entry where lead_id = $1 and type = 'tally.changed' order by ordinal`,
        [lead.id],
      ),
    );

  describe('of an amendment', () => {
    // Clocks change in the night before: the day begins at 22:00 in UTC, not at 23:00.
    const MIDNIGHT = at('2026-03-29T22:00:00Z');

    it('an offer of the last millisecond of a day is judged by the old version, one of midnight by the new', async () => {
      const { agreementId } = await agree();
      const shorter = terms(40, { clauses: [duty('accept', 1)] });
      await amend(agreementId, shorter, '2026-03-30', START);
      const [before, after] = [await offered(later(MIDNIGHT, -1)), await offered(MIDNIGHT)];
      expect((await story.duties(before)).accept?.dueAt).toEqual(later(MIDNIGHT, 4 * HOUR_MS - 1));
      expect((await story.duties(after)).accept?.dueAt).toEqual(later(MIDNIGHT, HOUR_MS));
    });

    it('the tally goes on under the key of the promise, each line with the version it was earned under', async () => {
      const { agreementId, versionId } = await agree();
      const amended = await amend(agreementId, terms(40), '2026-03-30', START);
      const before = await offered(later(MIDNIGHT, -1));
      const after = await offered(MIDNIGHT);
      await story.accept(before, later(MIDNIGHT, HOUR_MS));
      await story.accept(after, later(MIDNIGHT, HOUR_MS));
      const of = (version: string, cause: string) => ({ versionId: version, clauseKey: 'volume', cause });
      expect(await linesOf(before)).toEqual([of(versionId, 'offered'), of(versionId, 'accepted')]);
      expect(await linesOf(after)).toEqual([of(amended, 'offered'), of(amended, 'accepted')]);
    });
  });

  describe('of a deadline', () => {
    const DUE = later(START, 8 * HOUR_MS);

    it.each([
      [0, 'excused', 'it was not late yet'],
      [1, 'breached', 'what is late stays late'],
    ])('relief %d ms after it leaves the promise %s, because %s', async (ms, status) => {
      await agree();
      const lead = await offered(START);
      await story.accept(lead, later(START, HOUR_MS));
      const move = { from: 'sal', to: 'disqualified', entered: ['disqualified'] };
      await story.tell('lead.disqualified', lead, () => ({ move, reason: 'X', fault: 'marketing' }), {
        instant: later(DUE, ms),
      });
      expect((await story.duties(lead)).contact?.status).toBe(status);
      expect((await story.duties(lead)).accept?.status).toBe('met');
    });

    it.each([
      [0, 'cancelled', 'the owner could still have kept it'],
      [1, 'breached', 'giving the lead away hides no delay'],
    ])('a reassignment %d ms after it leaves the owner’s clock %s, because %s', async (ms, status) => {
      await agree();
      const [first, second] = [newId(), newId()];
      const lead = await offered(START, first);
      await story.tell(
        'lead.assigned',
        lead,
        () => ({ fromMemberId: first, toMemberId: second, why: 'leave' }),
        { instant: later(DUE, ms) },
      );
      const own = (await story.allDuties(lead)).filter(
        ({ level, clause, ownerId }) => level === 'owner' && clause === 'contact' && ownerId === first,
      );
      expect(own.map((each) => each.status)).toEqual([status]);
      expect((await story.duties(lead)).contact?.dueAt).toEqual(DUE);
    });
  });

  describe('of a capacity', () => {
    const cap = (leadsPerTeam: number) => terms(20, { capacityCap: { leadsPerTeam } });

    it('fourteen a month are fourteen, whether they come on one day or on fourteen', async () => {
      await agree(cap(14));
      const burst = Array.from({ length: 7 }, () => story.lead());
      await story.offer(burst, START);
      const leads = [...burst];
      for (let day = 1; day <= 8; day += 1) leads.push(await offered(later(START, day * 24 * HOUR_MS)));
      expect((await Promise.all(leads.map(hasDuties))).map(Number).join('')).toBe('111111111111110');
    });

    it('raised within a period goes on from what was offered before, and frees nothing that was decided', async () => {
      const { agreementId } = await agree(cap(1));
      const [first, second] = [await offered(START), await offered(later(START, 1))];
      await amend(agreementId, cap(3), '2026-03-18', later(START, HOUR_MS));
      const third = await offered(at('2026-03-18T09:00:00Z'));
      const fourth = await offered(at('2026-03-18T10:00:00Z'));
      expect(await Promise.all([first, second, third, fourth].map(hasDuties))).toEqual([
        ...[true, false, true, false],
      ]);
    });
  });

  describe('of a window', () => {
    it.each([
      [-1, 'accepted', 'the window was open'],
      [0, 'silence', 'at its closing instant it is closed'],
    ])('an acceptance %d ms from its close counts by %s, because %s', async (ms, cause) => {
      await agree();
      const lead = await offered(START);
      // Three days after that of the offer, each of them a working day.
      await story.accept(lead, later(at('2026-03-19T23:00:00Z'), ms));
      expect((await linesOf(lead)).map((line) => line.cause)).toEqual(['offered', cause]);
      expect((await story.duties(lead)).accept?.status).toBe('breached');
    });

    it('silence counts in its own period also where everything slept until after the close, and then accepts first', async () => {
      const { agreementId } = await agree();
      const lead = await offered(at('2026-03-31T10:00:00Z'));
      await story.accept(lead, at('2026-04-20T10:00:00Z'));
      await parts.timers.runUntil(story.workspaceId, at('2026-04-20T11:00:00Z'));
      const reading = new ReadPeriods(parts.timelines, new CountPeriod());
      const march = await story.in(
        (tx) => reading.one(tx, story.workspaceId, agreementId, '2026-03-01'),
        at('2026-04-20T12:00:00Z'),
      );
      expect(march.asClosed?.find(({ clauseKey }) => clauseKey === 'volume')).toMatchObject({
        ...{ counted: 1, provisional: 0 },
      });
      expect(march.adjustments).toEqual([]);
    });
  });
});
