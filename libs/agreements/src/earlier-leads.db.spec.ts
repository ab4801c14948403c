import { ALWAYS_OPEN } from '#calendar';
import { Database } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { countStatements } from '../../../test/support/count-statements.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const quota = (more: object) => ({
  ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales', goal: 31 },
  ...more,
});
const ACCEPT = {
  ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
  ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }] },
};
const terms = (more: object = {}, isFromStart = true) =>
  validateTerms({
    period: { unit: 'month', zone: 'UTC' },
    ...{ acceptanceWindow: { workingDays: 3 }, disputeWindow: { workingDays: 3 } },
    countsFromPeriodStart: isFromStart,
    clauses: [ACCEPT, quota(more)],
  });
const day = (text: string): Date => at(`2026-${text}T10:00:00Z`);
const ACTIVATION = day('03-16');
const calendar = ALWAYS_OPEN('UTC');

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

interface Piece {
  readonly leads: number;
  readonly facts: number;
  readonly statements: number;
}

describe('the leads of before an activation', () => {
  let db: TestDatabase;
  let second: Database;
  let parts: Parts;
  let there: Parts;
  let story: Story;
  /** Reacts to what the second process tells. */
  let onTold: (type: string) => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    db = await testDatabase();
    second = await Database.connect({ url: db.appUrl, poolSize: 5, statementTimeoutMs: 20_000 });
    parts = partsOn(db.database, db.appUrl);
    there = partsOn(second, db.appUrl);
    there.journal.registerReactor({
      name: 'gate',
      types: ['agreement.activated', 'tally.changed', 'handover.offered'],
      react: async (_tx, _workspaceId, [entry]) => onTold(entry?.type ?? ''),
    });
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await there.signals.onApplicationShutdown();
    await second.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(() => {
    story = new Story(parts);
    onTold = () => Promise.resolve();
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, uncounted: 0, disagreements: [] });
  });

  const agree = (of = terms()) => story.agree(of, { instant: ACTIVATION, calendar });
  const pass = (instant = new Date(ACTIVATION.getTime() + 1_000), by = parts) =>
    by.timers.runUntil(story.workspaceId, instant);
  const offered = async (instant: Date, companyId: string | null = null): Promise<StoryLead> => {
    const lead = { ...story.lead(), companyId };
    await story.offer(lead, instant);
    return lead;
  };
  const many = async (count: number, companyId: string | null = null): Promise<StoryLead[]> => {
    const leads = Array.from({ length: count }, () => ({ ...story.lead(), companyId }));
    await story.offer(leads, day('03-15'));
    return leads;
  };
  const uncounted = async (): Promise<number> => (await story.verify()).uncounted;
  /** The leads that were taken, and the facts that wait for their turn. */
  const noted = async (): Promise<{ leads: number; facts: number }> => {
    const [found] = await db.oracle<{ leads: number; facts: number }>(
      `select (select count(*) from earlier_lead where workspace_id = $1)::int as leads,
              (select count(*) from earlier_fact where workspace_id = $1)::int as facts`,
      [story.workspaceId],
    );
    return found!;
  };
  const following = async (work: () => Promise<unknown>): Promise<{ leads: number; facts: number }> => {
    const before = await noted();
    await work();
    const after = await noted();
    return { leads: after.leads - before.leads, facts: after.facts - before.facts };
  };
  /** Counts to the end, and tells of each piece by how much it moved the notes, with how many statements. */
  const countOut = async (agreementId: string): Promise<Piece[]> => {
    const [version] = await db.oracle<{ id: string }>(
      'select id from agreement_version where agreement_id = $1',
      [agreementId],
    );
    const pieces: Piece[] = [];
    for (let isLeft = true; isLeft;) {
      let statements = 0;
      const moved = await following(() =>
        story.in(async (tx) => {
          statements = await countStatements(tx, async () => {
            isLeft = await parts.counting.run(tx, story.workspaceId, version!.id);
          });
        }, ACTIVATION),
      );
      pieces.push({ ...moved, statements });
    }
    return pieces;
  };
  const lines = (): Promise<object[]> =>
    db.oracle(
      `select bucket, amount::int as amount, count(*)::int as lines, count(distinct lead_id)::int as leads from tally_entry
        where workspace_id = $1 group by 1, 2 order by 1, 2`,
      [story.workspaceId],
    );
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const limit = performance.now() + 15_000;
    while (!(await isSo())) if (performance.now() > limit) throw new Error('It never came to that.');
  };
  const isSomebodyWaiting = async (): Promise<boolean> => {
    const waiting = await db.oracle(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return waiting.length > 0;
  };
  const signed = (of = terms()): Promise<{ agreementId: string; version: number }> =>
    story.in(async (tx) => {
      const options = { name: 'Spring', terms: of, calendars: { default: calendar } };
      const { agreementId, version } = await parts.draft.run(tx, story.by, options);
      await story.proposeAndSign(tx, agreementId, version);
      return { agreementId, version };
    }, day('03-15'));

  describe('are many', () => {
    it('and are counted in pieces, an activation and a piece each by a number of statements of their own', async () => {
      await many(2_500);
      const { agreementId, version } = await signed();
      const atOnce = await story.in(
        (tx) => countStatements(tx, () => parts.activate.run(tx, story.by, agreementId, version)),
        ACTIVATION,
      );
      expect(await lines()).toEqual([]);
      expect(await uncounted()).toBe(2_500);
      const pieces = await countOut(agreementId);
      expect(atOnce).toBeLessThanOrEqual(25);
      expect(Math.max(...pieces.map(({ statements }) => statements))).toBeLessThanOrEqual(16);
      expect(pieces.map(({ leads }) => leads)).toEqual([
        ...Array.from({ length: 12 }, () => 200),
        ...[100, 0],
        ...[-1_000, -1_000, -500],
      ]);
      expect(await lines()).toEqual([{ bucket: 'provisional', amount: 1, lines: 2_500, leads: 2_500 }]);
      await pass();
    });

    it('and of one company, that earns once in so many days, no more is touched at once', async () => {
      const companyId = newId();
      await many(2_500, companyId);
      const { agreementId } = await agree(terms({ oncePerCompanyDays: 30 }));
      const meanwhile = { ...story.lead(), companyId };
      expect(await following(() => story.offer(meanwhile, day('03-17')))).toEqual({ leads: 1, facts: 1 });
      const pieces = await countOut(agreementId);
      expect(Math.max(...pieces.map(({ statements }) => statements))).toBeLessThanOrEqual(25);
      const touched = pieces.flatMap(({ leads, facts }) => [Math.max(leads, 0), Math.abs(facts)]);
      expect(Math.max(...touched)).toBe(200);
      expect(await lines()).toEqual([{ bucket: 'provisional', amount: 1, lines: 1, leads: 1 }]);
      expect(await story.tally(meanwhile)).toEqual({});
      await pass();
    });

    it('and of one company are credited in the order of all its facts, whatever happens between the pieces', async () => {
      const companyId = newId();
      const leads = Array.from({ length: 260 }, () => ({ ...story.lead(), companyId }));
      const halves = [leads.slice(0, 130), leads.slice(130)];
      for (const [index, text] of ['03-02', '03-07', '03-10', '03-12'].entries())
        await story.offer(halves[index % 2]!, day(text));
      await story.accept(leads[0]!, day('03-12'));
      const { agreementId, versionId } = await agree(terms({ oncePerCompanyDays: 4 }));
      for (const lead of [leads[0]!, leads[200]!]) {
        for (let pieces = 0; pieces < 3; pieces += 1)
          await story.in((tx) => parts.counting.run(tx, story.workspaceId, versionId), ACTIVATION);
        await story.offer(lead, day('03-17'));
      }
      // Counted from the journal all at once, and in order, it comes to the same at each step.
      expect(await story.verify()).toMatchObject({ disagreements: [] });
      await countOut(agreementId);
      expect(await Promise.all([0, 1, 130, 131, 200].map((index) => story.tally(leads[index]!)))).toEqual([
        { counted: 1 },
        {},
        { provisional: 1 },
        { provisional: 1 },
        { provisional: 1 },
      ]);
      await pass();
    });

    it('go on where whoever counted them died, none lost and none twice', async () => {
      await many(700);
      await agree();
      let told = 0;
      onTold = () => ((told += 1) === 3 ? Promise.reject(new Error('killed')) : Promise.resolve());
      await expect(pass(undefined, there)).rejects.toThrow('killed');
      expect(await uncounted()).toBe(300);
      onTold = () => Promise.resolve();
      await pass();
      expect(await lines()).toEqual([{ bucket: 'provisional', amount: 1, lines: 700, leads: 700 }]);
    });

    it('are counted once where two processes count them', async () => {
      await many(700);
      await agree();
      await Promise.all([pass(), pass(undefined, there)]);
      await pass();
      expect(await lines()).toEqual([{ bucket: 'provisional', amount: 1, lines: 700, leads: 700 }]);
    });

    it('hold up the close of their period until all are counted', async () => {
      await many(250);
      const { agreementId } = await agree();
      const [close] = await db.oracle<{ at: Date }>(
        `update due e set at = c.at + interval '5 seconds' from due c
          where e.workspace_id = $1 and e.subject_kind = 'earlier' and c.workspace_id = $1 and c.subject_kind = 'close'
          returning c.at`,
        [story.workspaceId],
      );
      const after = (seconds: number): Date => new Date(close!.at.getTime() + seconds * 1_000);
      const closes = () =>
        db.oracle('select period::text from period_close where agreement_id = $1', [agreementId]);
      await pass(after(3));
      expect(await closes()).toEqual([]);
      await pass(after(10));
      expect(await closes()).toEqual([{ period: '2026-03-01' }]);
    });
  });

  describe('to which something happens before they are counted', () => {
    it('are counted first, and then follow what happens', async () => {
      const [accepted, rejected, again] = [
        await offered(day('03-14')),
        await offered(day('03-15')),
        story.lead(),
      ];
      await story.offer(again, day('03-10'));
      await agree();
      await story.accept(accepted, day('03-17'));
      await story.reject(rejected, day('03-17'));
      await story.offer(again, day('03-17'));
      expect(await uncounted()).toBe(0);
      await pass(day('03-18'));
      expect(await story.tally(accepted)).toEqual({ counted: 1 });
      expect(await story.tally(rejected)).toEqual({ reversed: 1 });
      expect(await story.told(again, 'tally.')).toHaveLength(1);
    });

    it('leave their company its one credit, whichever of its leads is offered meanwhile', async () => {
      const [companyId, other] = [newId(), newId()];
      const first = await offered(day('03-14'), companyId);
      const later = await offered(day('03-15'), companyId);
      const elsewhere = await offered(day('03-15'), other);
      await agree(terms({ oncePerCompanyDays: 30 }));
      const meanwhile = await offered(day('03-17'), companyId);
      expect(await uncounted()).toBe(4);
      await pass();
      expect(
        await Promise.all([first, later, elsewhere, meanwhile].map((lead) => story.tally(lead))),
      ).toEqual([{ provisional: 1 }, {}, { provisional: 1 }, {}]);
    });
  });

  describe('race', () => {
    it('an offer that is not committed yet when a version takes effect is credited once, as one of before', async () => {
      const { agreementId, version } = await signed();
      const [held, open, lead] = [gate(), gate(), story.lead()];
      const second = new Story(there, story.workspaceId);
      onTold = async () => {
        held.open();
        await open.opened;
      };
      const offering = second.offer(lead, day('03-15'));
      await held.opened;
      const activating = story.in((tx) => parts.activate.run(tx, story.by, agreementId, version), ACTIVATION);
      await until(isSomebodyWaiting);
      open.open();
      await Promise.all([offering, activating]);
      await pass();
      expect(await story.tally(lead)).toEqual({ provisional: 1 });
      expect(await story.allDuties(lead)).toEqual([]);
    });

    it.each([
      ['new', false],
      ['offered before', true],
    ])(
      'an offer of a lead that is %s waits for a version that takes effect, and is credited once under it',
      async (_which, isKnown) => {
        const lead = story.lead();
        if (isKnown) await story.offer(lead, day('03-05'));
        const { agreementId, version } = await signed();
        const [held, open] = [gate(), gate()];
        onTold = async (type) => {
          if (type !== 'agreement.activated') return;
          held.open();
          await open.opened;
        };
        const activating = there.database.withWorkspace(
          story.workspaceId,
          (tx) => there.activate.run(tx, story.by, agreementId, version),
          { at: ACTIVATION },
        );
        await held.opened;
        const offering = story.offer(lead, new Date(ACTIVATION.getTime() + 1));
        await until(isSomebodyWaiting);
        open.open();
        await Promise.all([activating, offering]);
        await pass();
        expect(await story.tally(lead)).toEqual({ provisional: 1 });
        expect(Object.keys(await story.duties(lead))).toEqual(['accept']);
      },
    );

    it('an offer that is not committed yet when the last facts are counted is among them', async () => {
      const companyId = newId();
      await offered(day('03-14'), companyId);
      const { agreementId } = await agree(terms({ oncePerCompanyDays: 30 }));
      const [held, open, lead] = [gate(), gate(), { ...story.lead(), companyId: newId() }];
      onTold = async (type) => {
        if (type !== 'handover.offered') return;
        held.open();
        await open.opened;
      };
      const offering = new Story(there, story.workspaceId).offer(lead, day('03-17'));
      await held.opened;
      const counting = countOut(agreementId);
      await until(isSomebodyWaiting);
      open.open();
      await Promise.all([offering, counting]);
      expect(await story.tally(lead)).toEqual({ provisional: 1 });
    });

    it('whoever counts the last facts waits for nobody who holds their leads, and tries again', async () => {
      await story.agree(terms({}, false), { instant: day('03-01'), calendar });
      const lead = await offered(day('03-14'), newId());
      const { agreementId, versionId } = await agree(terms({ oncePerCompanyDays: 30 }));
      const piece = () => story.in((tx) => parts.counting.run(tx, story.workspaceId, versionId), ACTIVATION);
      await piece();
      await piece();
      await there.database.withWorkspace(story.workspaceId, async (tx) => {
        await there.journal.lock(tx, story.workspaceId, [lead.id]);
        expect(await piece()).toBe(true);
      });
      expect(await noted()).toMatchObject({ facts: 1 });
      await countOut(agreementId);
      expect(await story.tally(lead)).toEqual({ provisional: 2 });
    });

    it('a fact and a timer put a version in force together, neither tried again, each lead credited once', async () => {
      // Another agreement credits the lead, so that whoever answers holds a lock on it.
      await story.agree(terms({}, false), { instant: day('03-01'), calendar });
      const lead = await offered(day('03-14'));
      const { agreementId, version } = await signed();
      await story.in(
        (tx) => parts.activate.run(tx, story.by, agreementId, version, '2026-03-17'),
        ACTIVATION,
      );
      const [held, open] = [gate(), gate()];
      let activations = 0;
      onTold = async (type) => {
        if (type !== 'agreement.activated') return;
        activations += 1;
        held.open();
        await open.opened;
      };
      const ticking = pass(at('2026-03-17T00:00:01Z'), there);
      await held.opened;
      let answers = 0;
      const answering = story.in(async (tx) => {
        answers += 1;
        const now = await parts.journal.lock(tx, story.workspaceId, [lead.id]);
        const move = { from: 'mql', to: 'sal', entered: ['sal'] };
        const payload = { handoverId: lead.handoverId, move, byMemberId: story.memberId };
        await parts.journal.append(tx, story.workspaceId, [
          story.entry('handover.accepted', lead, payload, now),
        ]);
      }, at('2026-03-17T00:00:00.500Z'));
      await until(isSomebodyWaiting);
      open.open();
      await Promise.all([ticking, answering]);
      await pass(at('2026-03-17T00:00:02Z'));
      expect({ activations, answers }).toEqual({ activations: 1, answers: 1 });
      expect(await story.tally(lead)).toEqual({ counted: 2 });
    });
  });
});
