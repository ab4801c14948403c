import { Sequencer } from '#journal';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { officeHours } from '../application/seal.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { MakePlan } from './make-plan.js';
import type { Plan, PlanWish } from './make-plan.js';
import { ReadFindings } from './read-findings.js';

const MONDAY = at('2026-04-13T08:00:00Z');
const after = (minutes: number): Date => new Date(MONDAY.getTime() + minutes * MINUTE_MS);

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  clauses: [
    { kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales', goal: 10 },
    {
      ...{ kind: 'duty.contact', key: 'contact', title: 'Contact', owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
    },
  ],
});

describe('what the journal shows of a workspace', () => {
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
  const number = () => new Sequencer(parts.database, parts.signals).number(story.workspaceId);
  const captured = (leads: ReturnType<Story['lead']>[], stages: readonly string[]) =>
    story.tell(
      'lead.captured',
      leads,
      () => ({
        ...{ isImplied: false, isUndated: false, touchId: null },
        move: { from: null, to: stages.at(-1), entered: stages },
      }),
      { instant: MONDAY },
    );

  describe('a plan', () => {
    const wish: PlanWish = {
      ...{ from: at('2026-01-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z'), customers: 4 },
      ...{
        startOn: '2026-06-01',
        periods: 2,
        period: { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
      },
    };
    const planned = (more: Partial<PlanWish> = {}): Promise<Plan> =>
      story.in((tx) => new MakePlan().run(tx, story.workspaceId, { ...wish, ...more }));
    const many = (count: number, leadType: string) =>
      Array.from({ length: count }, () => story.lead({ leadType }));

    beforeEach(async () => {
      await captured(many(2, 'demo'), ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer']);
      await captured(many(8, 'demo'), ['inquiry', 'mql']);
      await captured(many(1, 'ebook'), ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer']);
      await captured(many(19, 'ebook'), ['inquiry']);
      await number();
    });

    it('goes back from the customers by the rates leads showed, over the periods', async () => {
      const plan = await planned();
      expect(plan.rates.map(({ from, hits, total }) => [from, hits, total])).toEqual([
        ['inquiry', 11, 30],
        ['mql', 3, 11],
        ['sal', 3, 3],
        ['sql', 3, 3],
        ['opportunity', 3, 3],
      ]);
      expect(plan.total.exact).toBeCloseTo(40, 9);
      expect(plan.total.atWorst!).toBeGreaterThan(plan.total.exact);
      const [june, july] = plan.periods;
      expect([june!.workingDays, july!.workingDays]).toEqual([21, 23]);
      expect(june!.exact + july!.exact).toBeCloseTo(40, 9);
    });

    it('is split as the past had its customers, or as wished, with rates drawn towards each other', async () => {
      const { groups } = await planned({ groupBy: 'leadType' });
      expect(groups.map(({ key, customers }) => [key, customers])).toEqual([
        ['demo', (4 * 2) / 3],
        ['ebook', 4 / 3],
      ]);
      const first = groups[1]!.rates[0]!;
      expect(first.isShrunk).toBe(true);
      expect(first.rate).toBeGreaterThan(1 / 20);
      const wished = await planned({ groupBy: 'leadType', shares: { demo: 1 } });
      expect(wished.groups.map(({ key }) => key)).toEqual(['demo']);
    });

    it('says what every stage needs in every period, and how far that may be off', async () => {
      const { stages, periods } = await planned();
      expect(stages.map(({ stage, shown }) => [stage, shown])).toEqual([
        ...[
          ['customer', 4],
          ['opportunity', 4],
          ['sql', 4],
          ['sal', 4],
        ],
        ['mql', 15],
        ['inquiry', 40],
      ]);
      for (const [index, { stage, exact, atBest, atWorst }] of stages.entries()) {
        expect(atBest).toBeLessThanOrEqual(exact);
        expect(atWorst!).toBeGreaterThanOrEqual(exact);
        const parts = periods.map((period) => period.stages[index]!);
        expect(parts.map((part) => part.stage)).toEqual([stage, stage]);
        expect(parts.reduce((sum, part) => sum + part.exact, 0)).toBeCloseTo(exact, 9);
      }
    });

    it('checks what sales is handed, not every inquiry, and who of it would be over', async () => {
      const leads = many(4, 'demo');
      await story.offer(leads, MONDAY);
      await story.accept(leads[0]!, after(1));
      for (const lead of leads.slice(1))
        await story.accept(lead, after(2), 'f0000000-0000-7000-8000-000000000001');
      await number();
      const { periods, stages } = await planned({
        periods: 1,
        capacity: { reps: 2, attemptsPerDay: 2, attemptsPerLead: 6 },
      });
      const handed = stages.find(({ stage }) => stage === 'mql')!.exact;
      const [june] = periods;
      expect(june!.capacity).toMatchObject({
        attemptsNeeded: handed * 6,
        attemptsAvailable: 84,
        code: 'too-few-hands',
      });
      expect(june!.members.map(({ share, code }) => [share, code])).toEqual([
        [0.75, 'too-few-hands'],
        [0.25, 'enough'],
      ]);
      expect(june!.members[0]!.over).toBeCloseTo(handed * 0.75 - 7, 9);
    });

    it.each<[string, Partial<PlanWish>, string]>([
      ['a goal', { customers: undefined }, 'plan/goal'],
      ['the worth of a deal', { customers: undefined, revenueMinor: 1_000 }, 'plan/deal'],
      ['a past', { from: at('2020-01-01T00:00:00Z'), to: at('2020-02-01T00:00:00Z') }, 'plan/no-past'],
    ])('asks for %s', async (_what, more, code) => {
      await expect(planned(more)).rejects.toMatchObject({ code });
    });
  });

  describe('findings', () => {
    const found = (agreementId: string, day?: string) =>
      story.in((tx) => new ReadFindings().run(tx, story.workspaceId, agreementId, day));

    it('tell of leads taken in bulk and not called, and of answers told afterwards, with their leads', async () => {
      const calendar = officeHours('Europe/Rome');
      const { agreementId } = await story.agree(TERMS, { instant: at('2026-04-01T06:00:00Z'), calendar });
      const leads = Array.from({ length: 6 }, () => story.lead({ channel: 'web' }));
      await story.offer(leads, MONDAY);
      for (const [index, lead] of leads.entries()) await story.accept(lead, after(5 + index));
      await parts.timers.runUntil(story.workspaceId, after(24 * 60));
      for (const lead of leads.slice(0, 3))
        await story.attempt(lead, after(25 * 60), { occurredAt: after(120) });
      const { period, items } = await found(agreementId, '2026-04-20');
      expect(period).toBe('2026-04-01');
      expect(items).toMatchObject([
        { code: 'accepted-without-touch', about: story.memberId, numbers: { inBulk: 6, untouched: 6 } },
        { code: 'back-dated-answers', numbers: { late: 3, saving: 3 } },
      ]);
      expect([...items[0]!.leadIds].sort()).toEqual(leads.map(({ id }) => id).sort());
      expect(await found(agreementId, '2026-05-20')).toEqual({
        ...{ period: '2026-05-01', endOn: '2026-05-31', items: [], why: null },
      });
    });

    it('say why there is nothing to look at where an agreement was never in force', async () => {
      const { agreementId } = await story.in((tx) =>
        parts.draft.run(tx, story.by, { name: 'Draft', terms: TERMS }),
      );
      expect(await found(agreementId)).toEqual({
        period: null,
        endOn: null,
        items: [],
        why: 'never-in-force',
      });
    });

    it('are asked of an agreement that is there, and a day that is one', async () => {
      await expect(found(newId())).rejects.toMatchObject({ code: 'agreement/missing' });
      const { agreementId } = await story.agree(TERMS, { instant: MONDAY });
      await expect(found(agreementId, '2026-99-01')).rejects.toMatchObject({ code: 'findings/period' });
    });
  });
});
