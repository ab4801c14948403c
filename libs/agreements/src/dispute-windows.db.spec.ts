import { ALWAYS_OPEN } from '#calendar';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

/** Every day is worked, so that a window of three days closes at the end of the third day after. */
const TERMS = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  acceptanceWindow: { workingDays: 3 },
  disputeWindow: { workingDays: 3 },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
      goal: 20,
    },
  ],
});

/** A Monday; long past, so that all of it is due by now. */
const START = at('2026-04-13T08:00:00Z');
const day = (count: number, hours = 0): Date => new Date(START.getTime() + (count * 24 + hours) * HOUR_MS);
/** The end of the day so many days after the first. */
const endOf = (count: number): Date => new Date(at('2026-04-14T00:00:00Z').getTime() + count * 24 * HOUR_MS);

describe('the window of a dispute', () => {
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
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });
  const begin = async (terms = TERMS): Promise<void> => {
    story = new Story(parts);
    lead = story.lead();
    await story.agree(terms, { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
  };

  const pass = (instant: Date): Promise<number> => parts.timers.runUntil(story.workspaceId, instant);
  const about = (type: 'handover.disputed' | 'handover.settled', instant: Date, more: object = {}) =>
    story.tell(type, lead, () => ({ handoverId: lead.handoverId, ...more }), { instant });
  const dispute = (instant: Date) => about('handover.disputed', instant);
  const settle = (instant: Date) => about('handover.settled', instant, { outcome: 'rejection_stands' });
  const mergeId = newId();
  const merge = (instant: Date) =>
    story.tell(
      'lead.merged',
      lead,
      () => ({
        ...{ mergeId, intoLeadId: newId(), handoverId: null },
        move: { from: 'mql', to: 'disqualified', entered: [] },
      }),
      { instant },
    );
  const unmerge = (instant: Date, mergedAt: Date) =>
    story.tell(
      'lead.unmerged',
      lead,
      () => ({
        ...{ mergeId, fromLeadId: newId(), handoverId: null, mergedAt: mergedAt.toISOString() },
        move: { from: 'disqualified', to: 'mql', entered: [] },
      }),
      { instant },
    );
  const closed = () => story.told(lead, 'dispute_window.closed');
  const at3 = (when: Date): string[] => [`dispute_window.closed ${when.toISOString()}`];

  describe('over a rejection that moved no credit', () => {
    it('closes all the same when the rejection came too late', async () => {
      await begin();
      await story.offer(lead, START);
      await pass(day(5));
      await story.reject(lead, day(5));
      await dispute(day(6));
      await pass(endOf(8));
      expect(await closed()).toEqual([]);
      await pass(day(12));
      expect(await closed()).toEqual(at3(endOf(8)));
      expect(await story.tally(lead)).toEqual({ counted: 1 });
    });

    it('closes when the rejection blames nobody', async () => {
      await begin();
      await story.offer(lead, START);
      await story.reject(lead, day(1), 'none');
      await dispute(day(1, 2));
      await pass(day(12));
      expect(await closed()).toEqual(at3(endOf(4)));
    });

    it('closes under an agreement that counts no leads', async () => {
      const contact = { key: 'contact', title: 'Contact', owedBy: 'sales', owedTo: 'marketing' };
      const tiers = [{ key: 'all', label: 'All', targetMs: HOUR_MS }];
      await begin(
        validateTerms({
          ...{ period: { unit: 'month', zone: 'UTC' }, disputeWindow: { workingDays: 5 } },
          clauses: [{ ...contact, kind: 'duty.contact', tiers }],
        }),
      );
      await story.offer(lead, START);
      await story.reject(lead, day(1));
      await dispute(day(2));
      await pass(day(12));
      expect(await closed()).toEqual(at3(endOf(6)));
    });

    it('closes where no agreement is in force: three working days, Monday to Friday where the workspace is', async () => {
      const { id } = await buildWorkspace(db, { members: [] });
      await db.oracle(`update workspace set zone = 'Europe/Rome' where id = $1`, [id]);
      story = new Story(parts, id);
      lead = story.lead();
      await story.offer(lead, at('2026-04-16T08:00:00Z'));
      await story.reject(lead, at('2026-04-17T08:00:00Z'));
      await dispute(at('2026-04-18T08:00:00Z'));
      await pass(at('2026-05-01T08:00:00Z'));
      expect(await closed()).toEqual(at3(at('2026-04-22T22:00:00Z')));
    });
  });

  it('is as long again from a dispute that came after it: nobody is overruled unasked', async () => {
    await begin();
    await story.offer(lead, START);
    await story.reject(lead, day(1));
    await dispute(day(8));
    await pass(day(20));
    expect(await closed()).toEqual(at3(endOf(11)));
  });

  describe('of a dispute that was settled', () => {
    beforeEach(async () => {
      await begin();
      await story.offer(lead, START);
      await story.reject(lead, day(1));
      await dispute(day(2));
      await settle(day(3));
    });

    it('is never told to have closed when its past is written', async () => {
      await pass(day(12));
      expect(await closed()).toEqual([]);
    });

    it('is never told to have closed by the timers of a process', async () => {
      await parts.timers.runDue();
      expect(await closed()).toEqual([]);
    });
  });

  it('is not told to have closed when the settlement was sooner than a timer that is late', async () => {
    await begin();
    await story.offer(lead, START);
    await story.reject(lead, day(1));
    await dispute(day(2));
    await settle(day(9));
    await parts.timers.runDue();
    expect(await closed()).toEqual([]);
  });

  describe('of a lead that is merged into another', () => {
    beforeEach(async () => {
      await begin();
      await story.offer(lead, START);
      await story.reject(lead, day(1));
    });

    it('stands still, and keeps the days it had left', async () => {
      await dispute(day(2));
      await merge(day(3));
      await pass(day(10));
      expect(await closed()).toEqual([]);
      await unmerge(day(10), day(3));
      await pass(day(20));
      expect(await closed()).toEqual(at3(endOf(11)));
    });

    it('stood still also where the dispute came after', async () => {
      await merge(day(2));
      await unmerge(day(8), day(2));
      await dispute(day(9));
      expect(await story.tally(lead)).toEqual({ disputed: 1 });
      await pass(day(20));
      expect(await closed()).toEqual(at3(endOf(10)));
    });

    it('does not run again where it was settled meanwhile, and the lead stands as it was settled', async () => {
      await dispute(day(2));
      await merge(day(3));
      await about('handover.settled', day(4), { outcome: 'rejection_overturned' });
      expect(await story.tally(lead)).toEqual({ reversed: 1 });
      await unmerge(day(5), day(3));
      await pass(day(20));
      expect(await closed()).toEqual([]);
      expect(await story.tally(lead)).toEqual({ counted: 1 });
    });
  });
});
