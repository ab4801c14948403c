import { isMainStage } from '#contracts';
import type { EntryType } from '#contracts';
import type { EpochMs } from '#kernel';
import { isQuota } from '#sla';
import type { QuotaStage, TallyContext } from '#sla';
import type { DraftPast } from './draft-past.js';
import type { LeadPast, PastFact } from './lead-past.js';
import type { Stretch } from './stretch.js';
import type { Wording } from './wording.js';

/**
 * What happened to a lead, told without instants. Under targets that nobody misses, what comes of a lead depends on the order in which
 * things happened alone; how long they took is asked of the calendar afterwards. So leads of one course need to be followed once.
 */
export interface Course {
  /** The same for leads of one course. */
  readonly key: string;
  /** Those of the facts, in their order, then all others whose order decides anything. */
  readonly moments: readonly EpochMs[];
}

/** What instants beside its own a fact brings with it. */
interface Bearing {
  readonly isOrdered: boolean;
  readonly opensWindow: boolean;
  readonly opensDispute: boolean;
  readonly earns: boolean;
}

/** Facts of which nothing but their order matters; pauses have a length of their own, and a step that was planned has its day. */
const ORDERED: ReadonlySet<EntryType> = new Set([
  'lead.captured',
  'lead.qualified',
  'lead.sales_qualified',
  'lead.moved',
  'lead.assigned',
  'lead.recycled',
  'lead.disqualified',
  'attempt.logged',
  'handover.offered',
  'handover.accepted',
  'handover.rejected',
  'handover.withdrawn',
  'handover.superseded',
  'handover.rerouted',
  'handover.disputed',
  'handover.settled',
  'opportunity.opened',
  'opportunity.won',
  'opportunity.lost',
]);

/** Reads the courses of leads under one draft. */
export class CourseReader {
  private readonly bearings: (Bearing | undefined)[] = [];
  private readonly windows: TallyContext;
  private readonly stages: ReadonlySet<QuotaStage>;
  private readonly isTallied: boolean;
  /** Whether it matters which attributes a lead has, and not only when they change. */
  private readonly isOfAttributes: boolean;

  constructor(
    private readonly draft: DraftPast,
    private readonly stretch: Stretch,
  ) {
    const { clauses } = draft.draft.terms;
    this.windows = draft.credits.tallyContext(null);
    this.stages = new Set(clauses.flatMap((clause) => (isQuota(clause) ? clause.stage : [])));
    this.isTallied = clauses.some(isQuota);
    this.isOfAttributes = clauses.some(
      (clause) => clause.kind === 'quota.quality' && clause.measure === 'completeness',
    );
  }

  /** Null for a past in which more than order matters: one with a fact that came late, or a pause. */
  read({ facts }: LeadPast): Course | null {
    const moments: EpochMs[] = [];
    let key = '';
    for (const fact of facts) {
      if (fact.isLate || fact.wording === undefined || !this.bearingOf(fact.wording).isOrdered) return null;
      moments.push(fact.at);
      key += `${fact.wording.number} ${this.attributesOf(facts, fact)} ${handoverOf(facts, fact)} ${this.ownOf(fact)}`;
    }
    this.addOthers(facts, moments);
    return { key: key + ranksOf(moments, facts.length), moments };
  }

  /** Closes of windows and periods, and the ends of the stretch: whether a fact lies before or after them decides. */
  private addOthers(facts: readonly PastFact[], moments: EpochMs[]): void {
    const { windows, stretch } = this;
    moments.push(stretch.from, stretch.to, stretch.asOf);
    if (!this.isTallied) return;
    for (const { at, wording } of facts) {
      const { opensWindow, opensDispute, earns } = this.bearingOf(wording!);
      if (opensWindow) moments.push(windows.acceptanceClosesAt(at));
      if (opensDispute) moments.push(windows.disputeClosesAt(at));
      if (earns) moments.push(windows.closesAt(windows.periodAt(at)));
    }
  }

  private attributesOf(facts: readonly PastFact[], { attributes }: PastFact): number {
    if (this.isOfAttributes) return attributes;
    for (let index = 0; ; index += 1) if (facts[index]!.attributes === attributes) return index;
  }

  /** By whose calendar a promise would go that began with it: owners who have the same are alike. */
  private ownOf({ ownerId, at }: PastFact): string {
    return this.draft.isOfOwners ? `${this.draft.ownCalendarAt(ownerId, at)} ` : '';
  }

  private bearingOf(wording: Wording): Bearing {
    return (this.bearings[wording.number] ??= this.made(wording));
  }

  private made({ type, move }: Wording): Bearing {
    const isOffer = type === 'handover.offered';
    const entered = (move?.entered ?? []).filter(isMainStage);
    return {
      isOrdered: ORDERED.has(type),
      opensWindow: isOffer,
      opensDispute: type === 'handover.rejected',
      earns: (isOffer && this.stages.has('offer')) || entered.some((stage) => this.stages.has(stage)),
    };
  }
}

/** Hand-overs are told apart by the place of the first fact about them. */
function handoverOf(facts: readonly PastFact[], { handoverId }: PastFact): number {
  if (handoverId === '') return -1;
  for (let index = 0; ; index += 1) if (facts[index]!.handoverId === handoverId) return index;
}

/** Where each moment lies among all, those of the facts excepted: they are in their order. */
function ranksOf(moments: readonly EpochMs[], facts: number): string {
  let ranks = '';
  for (let index = facts; index < moments.length; index += 1) {
    let [before, same] = [0, 0];
    for (const each of moments) {
      if (each < moments[index]!) before += 1;
      else if (each === moments[index]) same += 1;
    }
    ranks += `/${before}+${same}`;
  }
  return ranks;
}
