import fc from 'fast-check';
import { ALWAYS_OPEN } from '#calendar';
import { DAY_MS, HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-03-01T00:00:00Z');
const ACTIVATION_DAY = 8;
const quota = (key: string, more: object = {}) => ({
  ...{ kind: 'quota.volume', key, title: key, owedBy: 'marketing', owedTo: 'sales', goal: 31 },
  ...more,
});
const TERMS = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  ...{ acceptanceWindow: { workingDays: 3 }, disputeWindow: { workingDays: 3 } },
  countsFromPeriodStart: true,
  clauses: [
    quota('offers'),
    quota('companies', { oncePerCompanyDays: 30 }),
    quota('accepted', { stage: 'sal' }),
  ],
});

const LEADS = 4;
/** Leads 0 and 1 are of one company, 2 of another, 3 of none. */
const COMPANY_OF = [0, 0, 1, null];

interface Step {
  readonly hours: number;
  readonly lead: number;
  /** Which of the deeds that are possible then. */
  readonly what: number;
}
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 36 }),
    lead: fc.integer({ min: 0, max: LEADS - 1 }),
    what: fc.nat(11),
  }),
  { minLength: 6, maxLength: 22 },
);

type State = 'out' | 'offered' | 'accepted' | 'merged';

/** Four leads under one agreement, told as a story of its own. */
class Life {
  readonly leads: readonly StoryLead[];
  private readonly states: State[] = Array.from({ length: LEADS }, () => 'out');
  private readonly before: State[] = [...this.states];
  private readonly mergedAt: Date[] = [];

  constructor(readonly story: Story) {
    const companies = [newId(), newId()];
    this.leads = COMPANY_OF.map((index) => ({
      ...story.lead(),
      companyId: index === null ? null : companies[index]!,
    }));
  }

  async step({ lead: index, what }: Step, now: Date): Promise<void> {
    const deeds = this.deeds(index, now)[this.states[index]!];
    const [then, deed] = deeds[what % deeds.length]!;
    await deed();
    this.before[index] = this.states[index]!;
    this.states[index] = then;
  }

  private deeds(
    index: number,
    now: Date,
  ): Record<State, readonly (readonly [State, () => Promise<unknown>])[]> {
    const { story } = this;
    const lead = this.leads[index]!;
    const tell = (type: Parameters<Story['tell']>[0], payload: object) =>
      story.tell(type, lead, ({ handoverId }) => ({ handoverId, move: null, ...payload }), { instant: now });
    const move = { from: 'mql', to: 'disqualified', entered: [] };
    const merge = async () => {
      this.mergedAt[index] = now;
      await tell('lead.merged', { mergeId: newId(), intoLeadId: newId(), handoverId: null, move });
    };
    const merged = ['merged', merge] as const;
    return {
      out: [['offered', () => story.offer(lead, now)]],
      offered: [
        ['accepted', () => story.accept(lead, now)],
        ['out', () => story.reject(lead, now)],
        ['out', () => story.reject(lead, now, 'none')],
        ['out', () => tell('handover.withdrawn', { fromTeamId: story.teamId })],
        merged,
      ],
      accepted: [
        ['out', () => tell('lead.recycled', { reason: 'TIMING', fault: 'none' })],
        [
          'accepted',
          () => tell('lead.sales_qualified', { move: { from: 'sal', to: 'sql', entered: ['sql'] } }),
        ],
        merged,
      ],
      merged: [
        [
          this.before[index]!,
          () =>
            tell('lead.unmerged', {
              ...{ mergeId: newId(), fromLeadId: newId(), handoverId: null },
              ...{ mergedAt: this.mergedAt[index]?.toISOString(), move: null },
            }),
        ],
      ],
    };
  }
}

describe('a version that counts from the start of its period', () => {
  let db: TestDatabase;
  let parts: Parts;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  const agree = (story: Story, instant: Date) =>
    story.agree(TERMS, { instant, calendar: ALWAYS_OPEN('UTC') });
  const told = async ({ story, leads }: Life): Promise<unknown> => {
    const credits = await db.oracle(
      `select clause_key as clause, lead_id as "leadId", episode, bucket, earned_at as "earnedAt",
              state->'windowClosesAt' as "windowClosesAt", state->'contestableUntil' as "contestableUntil"
         from tally_credit where workspace_id = $1`,
      [story.workspaceId],
    );
    const lines = await db.oracle(
      `select clause_key as clause, lead_id as "leadId", bucket, period::text, posted_in::text as posted, sum(amount)::int as sum
         from tally_entry where workspace_id = $1 group by 1, 2, 3, 4, 5`,
      [story.workspaceId],
    );
    const windows = await db.oracle(
      `select lead_id as "leadId", closes_at as "closesAt", set_aside_at as aside, ended_at as ended from acceptance_window
        where workspace_id = $1`,
      [story.workspaceId],
    );
    const places = new Map(leads.map(({ id }, index) => [id, index]));
    const named = (rows: readonly unknown[]): string[] =>
      rows
        .map((row) => ({
          ...(row as { leadId: string }),
          leadId: places.get((row as { leadId: string }).leadId),
        }))
        .map((row) => JSON.stringify(row))
        .sort();
    return { credits: named(credits), lines: named(lines), windows: named(windows) };
  };

  it('comes to what it would have come to in force from there, whatever happens before it, and before all is counted', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(2), async (all, pieces) => {
        const [always, later] = [new Life(new Story(parts)), new Life(new Story(parts))];
        await agree(always.story, START);
        const activation = new Date(START.getTime() + ACTIVATION_DAY * DAY_MS);
        let now = START.getTime();
        let versionId: string | null = null;
        const activate = async () => void (versionId ??= (await agree(later.story, activation)).versionId);
        for (const step of all) {
          now += step.hours * HOUR_MS;
          if (now > activation.getTime()) await activate();
          for (let piece = 0; piece < pieces && versionId !== null; piece += 1)
            await later.story.in((tx) => parts.counting.run(tx, later.story.workspaceId, versionId!));
          for (const life of [always, later]) await life.step(step, new Date(now));
        }
        await activate();
        const end = new Date(Math.max(now, activation.getTime()) + 20 * DAY_MS);
        for (const { story } of [always, later]) await parts.timers.runUntil(story.workspaceId, end);
        expect(await told(later)).toEqual(await told(always));
        expect(await later.story.verify()).toMatchObject({ uncounted: 0, disagreements: [] });
      }),
      { numRuns: 8 },
    );
  });
});
