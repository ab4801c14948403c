import fc from 'fast-check';
import { TALLY_BUCKETS } from '#contracts';
import type { TallyBucket } from '#contracts';
import { validateClause } from '../clauses/registry.js';
import type { QuotaClause } from '../clauses/registry.js';
import { volumeQuota } from '../test-support/duties.js';
import type { Credit, TallyEntry, TallyEvent } from './credit.js';
import type { TallyContext } from './moving.js';
import { sumOf } from './sums.js';
import { tally } from './tally.js';

/** Windows of three days each; no period ever closes. */
const WINDOW = 3;
const context: TallyContext = {
  ...{ clauseVersion: 'v', periodAt: () => 'p', closesAt: () => Number.POSITIVE_INFINITY },
  acceptanceClosesAt: (at) => at + WINDOW,
  disputeClosesAt: (at) => at + WINDOW,
  companyCreditedAt: null,
};

const quality = (measure: string): QuotaClause =>
  validateClause({
    ...{ kind: 'quota.quality', key: 'q', title: 'Q', owedBy: 'marketing', owedTo: 'sales', goal: 0.5 },
    ...{ measure, ...(measure === 'completeness' ? { fields: ['region'] } : {}) },
  }) as QuotaClause;

/** Each kind of rule, and where it leaves the credit of a lead that lives on in another. */
const QUOTAS: readonly (readonly [string, QuotaClause, TallyBucket])[] = [
  ['volume', volumeQuota(), 'reversed'],
  ['acceptance', quality('acceptance'), 'provisional'],
  ['share of SQLs', quality('sql'), 'provisional'],
  ['completeness', quality('completeness'), 'provisional'],
];

type Deed = (at: number) => TallyEvent;
type Step = { readonly after: number; readonly late: number } & (
  { readonly kind: 'deed'; readonly deed: Deed } | { readonly kind: 'merge' | 'unmerge' }
);

const offered = (at: number, region?: string): TallyEvent => ({
  ...{ kind: 'offered', at, leadId: 'l', episode: 1, companyId: null },
  attributes: region === undefined ? {} : { region },
});

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .constantFrom('accepted', 'contested', 'conceded', 'refunded', 'test-erased', 'instant')
    .map((kind) => (at: number) => ({ kind, at })),
  fc.constantFrom(undefined, 'north').map((region) => (at: number) => offered(at, region)),
  fc.constantFrom('marketing', 'none').map((fault) => (at: number) => ({ kind: 'rejected', at, fault })),
  fc.constantFrom('sql', 'recycled').map((decision) => (at: number) => ({ kind: 'decided', at, decision })),
  fc
    .constantFrom('rejection_stands', 'rejection_overturned')
    .map((outcome) => (at: number) => ({ kind: 'settled', at, outcome })),
) as fc.Arbitrary<Deed>;

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    ...{ after: fc.integer({ min: 0, max: 3 }), late: fc.constantFrom(0, 0, 0, 1, 4) },
    kind: fc.constantFrom('deed', 'deed', 'deed', 'merge', 'unmerge'),
    deed: deeds,
  }),
  { maxLength: 30 },
);

/** One credit, and all it posted. */
class Ledger {
  credit: Credit | null = null;
  readonly entries: TallyEntry[] = [];

  constructor(private readonly clause: QuotaClause) {}

  tell(event: TallyEvent): void {
    const { credit, entry } = tally(this.credit, event, this.clause, context);
    this.credit = credit;
    if (entry) this.entries.push(entry);
  }

  /** Windows that were open when it was merged keep what they had left. */
  takeUp(mergedAt: number, at: number): void {
    if (this.credit === null) return;
    const later = (closesAt: number | null): number | null =>
      closesAt !== null && closesAt > mergedAt ? closesAt + at - mergedAt : closesAt;
    const { windowClosesAt, contestableUntil } = this.credit;
    this.credit = {
      ...this.credit,
      ...{ windowClosesAt: later(windowClosesAt), contestableUntil: later(contestableUntil) },
    };
  }
}

/** The same life twice: merged and parted as told, and never merged at all, with clocks that stand while the other one is merged. */
class Lives {
  readonly merged: Ledger;
  readonly apart: Ledger;
  private now = 0;
  private stoodFor = 0;
  private mergedAt: number | null = null;
  private partedAt = 0;

  constructor(clause: QuotaClause) {
    this.merged = new Ledger(clause);
    this.apart = new Ledger(clause);
    this.tell((at) => offered(at), 0);
  }

  get isMerged(): boolean {
    return this.mergedAt !== null;
  }

  step(step: Step): void {
    this.now += step.after;
    if (step.kind === 'deed') this.tell(step.deed, step.late);
    if (step.kind === 'merge') this.merge();
    if (step.kind === 'unmerge') this.unmerge();
  }

  tell(deed: Deed, late: number): void {
    const at = Math.max(this.now - late, this.partedAt);
    this.merged.tell(deed(at));
    this.apart.tell(deed(Math.min(at, this.mergedAt ?? at) - this.stoodFor));
  }

  private merge(): void {
    if (this.mergedAt === null) {
      this.tell((at) => ({ kind: 'instant', at }), 0);
      this.mergedAt = this.now;
    }
    this.merged.tell({ kind: 'merged', at: this.now });
  }

  unmerge(): void {
    this.merged.tell({ kind: 'unmerged', at: this.now });
    if (this.mergedAt === null) return;
    this.merged.takeUp(this.mergedAt, this.now);
    this.stoodFor += this.now - this.mergedAt;
    [this.mergedAt, this.partedAt] = [null, this.now];
  }

  /** Both clocks alike, counted from their own beginnings. */
  get ends(): readonly unknown[] {
    return [this.merged, this.apart].map(({ credit }, index) => {
      const stood = index === 0 ? this.stoodFor : 0;
      const open = (closesAt: number | null): boolean =>
        closesAt !== null && closesAt - stood > this.now - this.stoodFor;
      return [credit?.bucket, open(credit?.windowClosesAt ?? null), open(credit?.contestableUntil ?? null)];
    });
  }
}

describe.each(QUOTAS)('A lead that is merged into another, under a quota of %s,', (_name, clause, aside) => {
  const lives = (told: readonly Step[], look: (lives: Lives) => void): Lives => {
    const both = new Lives(clause);
    for (const step of told) {
      both.step(step);
      look(both);
    }
    return both;
  };

  it('taken out again stands where it would stand without the merge, whatever was told meanwhile', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const both = lives(told, () => undefined);
        both.unmerge();
        const [merged, apart] = both.ends;
        expect(merged).toEqual(apart);
        expect(sumOf(both.merged.entries)).toEqual(sumOf(both.apart.entries));
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts for nothing as long as it lives on in the other, and its lines sum to where it stands at every moment', () => {
    fc.assert(
      fc.property(steps, (told) => {
        lives(told, ({ merged: { credit, entries }, isMerged }) => {
          const sums = sumOf(entries);
          for (const bucket of TALLY_BUCKETS) expect(sums[bucket]).toBe(credit?.bucket === bucket ? 1 : 0);
          if (isMerged) expect(credit?.bucket).toBe(aside);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('What is told of a lead while it is merged', () => {
  const begin: readonly TallyEvent[] = [offered(10), { kind: 'rejected', at: 11, fault: 'marketing' }];
  const contested: TallyEvent = { kind: 'contested', at: 12 };
  const overturned = (at: number): TallyEvent => ({ kind: 'settled', at, outcome: 'rejection_overturned' });
  const merged: TallyEvent = { kind: 'merged', at: 13 };
  const unmerged: TallyEvent = { kind: 'unmerged', at: 16 };
  const laws: {
    readonly told: readonly TallyEvent[];
    readonly bucket: TallyBucket;
    readonly because: string;
  }[] = [
    {
      told: [...begin, contested, merged, overturned(14), unmerged],
      bucket: 'counted',
      because: 'its dispute was settled meanwhile',
    },
    {
      told: [...begin, contested, merged, overturned(14)],
      bucket: 'reversed',
      because: 'a settlement does not count it beside the other',
    },
    {
      told: [...begin, merged, { ...contested, at: 14 }, overturned(15), unmerged],
      bucket: 'counted',
      because: 'the time to contest stood still',
    },
    {
      told: [offered(10), { kind: 'accepted', at: 11 }, merged, { kind: 'refunded', at: 14 }, unmerged],
      bucket: 'reversed',
      because: 'what was given back does not come back',
    },
    {
      told: [offered(10), { ...merged, at: 11 }, { kind: 'accepted', at: 20 }, { ...unmerged, at: 21 }],
      bucket: 'counted',
      because: 'silence had said nothing, for its window stood still',
    },
  ];
  it.each(laws)('leaves it $bucket, because $because', ({ told, bucket }) => {
    const ledger = new Ledger(volumeQuota());
    for (const event of told) ledger.tell(event);
    expect(ledger.credit?.bucket).toBe(bucket);
    expect(sumOf(ledger.entries)[bucket]).toBe(1);
  });
});
