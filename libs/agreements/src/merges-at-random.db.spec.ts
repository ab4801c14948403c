import fc from 'fast-check';
import { ALWAYS_OPEN } from '#calendar';
import { DAY_MS, MINUTE_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const sides = { owedBy: 'marketing', owedTo: 'sales' };
const TERMS = validateTerms({
  period: { unit: 'quarter', zone: 'UTC' },
  acceptanceWindow: { workingDays: 3 },
  disputeWindow: { workingDays: 3 },
  returns: { refundDays: 90 },
  clauses: [
    { ...sides, kind: 'quota.volume', key: 'volume', title: 'MQLs', goal: 20 },
    { ...sides, kind: 'quota.quality', key: 'accepted', title: 'Accepted', goal: 0.5, measure: 'acceptance' },
  ],
});

const START = at('2026-04-02T08:00:00Z');

const DEEDS = [
  'offer',
  'accept',
  'reject',
  'blame nobody',
  'dispute',
  'uphold',
  'overturn',
  'concede',
  'refund',
] as const;
type Deed = (typeof DEEDS)[number];

interface Step {
  readonly days: number;
  readonly what: Deed | 'merge' | 'unmerge' | 'silence';
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom(...DEEDS, 'dispute', 'overturn', 'silence', 'merge', 'merge', 'unmerge', 'unmerge'),
  }),
  { minLength: 4, maxLength: 14 },
);

/** One lead, told as a story of its own; `clock` in whole days from the start. */
class Life {
  readonly lead: StoryLead;

  private constructor(
    readonly story: Story,
    private readonly parts: Parts,
  ) {
    this.lead = story.lead();
  }

  static async begin(parts: Parts): Promise<Life> {
    const story = new Story(parts);
    await story.agree(TERMS, { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
    const life = new Life(story, parts);
    await life.does('offer', START);
    return life;
  }

  async pass(until: Date): Promise<void> {
    await this.parts.timers.runUntil(this.story.workspaceId, until);
  }

  async does(deed: Deed, instant: Date): Promise<void> {
    const { story, lead } = this;
    if (deed === 'offer') await story.offer(lead, instant);
    else if (deed === 'accept') await story.accept(lead, instant);
    else if (deed === 'reject') await story.reject(lead, instant);
    else if (deed === 'blame nobody') await story.reject(lead, instant, 'none');
    else if (deed === 'refund') await this.tell('revenue.recorded', REFUND, instant);
    else await this.tell(TOLD[deed].type, TOLD[deed].payload, instant);
  }

  async tell(type: Parameters<Story['tell']>[0], payload: object, instant: Date): Promise<void> {
    const { handoverId } = this.lead;
    await this.story.tell(type, this.lead, () => ({ handoverId, ...payload }), { instant });
  }
}

const REFUND = {
  ...{ opportunityId: newId(), revenueEventId: newId(), amountMinor: -1, currency: 'EUR' },
  ...{ kind: 'refunded', on: '2026-04-20', wonOn: '2026-04-20', isWhole: true },
};
const TOLD = {
  dispute: { type: 'handover.disputed', payload: {} },
  uphold: { type: 'handover.settled', payload: { outcome: 'rejection_stands' } },
  overturn: { type: 'handover.settled', payload: { outcome: 'rejection_overturned' } },
  concede: { type: 'handover.conceded', payload: {} },
} as const;

/** The lead as it lived, and one to which the same happened but that it never was merged: its clock stands while the other one is. */
class Twins {
  private day = 0;
  /** So that each fact is later than the one before. */
  private minute = 0;
  private mergedAt = START;
  private stoodFor = 0;
  private mergedOn: number | null = null;

  constructor(
    private readonly merged: Life,
    private readonly apart: Life,
  ) {}

  async step({ days, what }: Step): Promise<void> {
    this.day += days;
    await this.pass();
    if (what === 'merge') await this.merge();
    else if (what === 'unmerge') await this.unmerge();
    else if (what !== 'silence' && !(what === 'offer' && this.isMerged)) {
      await this.merged.does(what, this.now);
      await this.apart.does(what, this.nowApart);
    }
  }

  /** Nobody can offer a lead that has ended in another. */
  private get isMerged(): boolean {
    return this.mergedOn !== null;
  }

  /** Until every window that may be open has closed. */
  async end(): Promise<void> {
    await this.unmerge();
    this.day += 10;
    await this.pass();
  }

  private get now(): Date {
    return new Date(START.getTime() + this.day * DAY_MS + (this.minute += 1) * MINUTE_MS);
  }

  private get nowApart(): Date {
    const day = (this.mergedOn ?? this.day) - this.stoodFor;
    return new Date(START.getTime() + day * DAY_MS + this.minute * MINUTE_MS);
  }

  private async pass(): Promise<void> {
    await this.merged.pass(this.now);
    await this.apart.pass(this.nowApart);
  }

  private async merge(): Promise<void> {
    if (this.isMerged) return;
    this.mergedOn = this.day;
    const move = { from: 'mql', to: 'disqualified', entered: [] };
    this.mergedAt = this.now;
    await this.merged.tell('lead.merged', { move, mergeId: newId(), intoLeadId: newId() }, this.mergedAt);
  }

  private async unmerge(): Promise<void> {
    if (this.mergedOn === null) return;
    const move = { from: 'disqualified', to: 'mql', entered: [] };
    const of = { move, mergeId: newId(), fromLeadId: newId(), mergedAt: this.mergedAt.toISOString() };
    await this.merged.tell('lead.unmerged', of, this.now);
    this.stoodFor += this.day - this.mergedOn;
    this.mergedOn = null;
  }
}

describe('a lead that is merged and taken out again, at any time', () => {
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

  const standing = ({ story, lead }: Life) =>
    db.oracle<{ clause: string; bucket: string; sum: number }>(
      `select clause_key as clause, bucket, sum(amount)::int as sum from tally_entry where workspace_id = $1 and lead_id = $2
        group by 1, 2 having sum(amount) <> 0 order by 1, 2`,
      [story.workspaceId, lead.id],
    );
  const outlived = async ({ story, lead }: Life): Promise<number> =>
    (await story.told(lead, 'dispute_window.closed')).length;

  it('stands as it would had it never been merged, in figures and in disputes, and replays to the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (told) => {
        const [merged, apart] = [await Life.begin(parts), await Life.begin(parts)];
        const twins = new Twins(merged, apart);
        for (const step of told) {
          await twins.step(step);
          expect((await merged.story.verify()).disagreements).toEqual([]);
        }
        await twins.end();
        expect(await standing(merged)).toEqual(await standing(apart));
        expect(await outlived(merged)).toEqual(await outlived(apart));
        expect((await merged.story.verify()).disagreements).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
