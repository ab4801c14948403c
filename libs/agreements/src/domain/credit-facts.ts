import type { Entry, EntryType, StageMove } from '#contracts';
import type { EpochMs } from '#kernel';
import { DECISIONS } from '#sla';
import type { TallyEvent } from '#sla';

/** Facts about a hand-over, its window, or what became of it: they move credits that were earned. */
export const CREDIT_FACTS = [
  'handover.offered',
  'handover.accepted',
  'handover.rejected',
  'handover.withdrawn',
  'handover.disputed',
  'handover.settled',
  'window.closed',
  'lead.sales_qualified',
  'lead.recycled',
  'lead.disqualified',
  'lead.moved',
  'opportunity.opened',
  'opportunity.won',
  'handover.conceded',
  'lead.merged',
  'lead.unmerged',
  'lead.test_erased',
  'lead.taken_back',
  'revenue.recorded',
] as const satisfies readonly EntryType[];

/** Money that came in moves no credit; a purchase given back whole may. */
export const isOfTally = (entry: Entry): boolean =>
  entry.type !== 'revenue.recorded' || (entry.payload.kind === 'refunded' && entry.payload.isWhole === true);

/** Facts that may enter a stage, where a quota counts another one than the offer. */
export const STAGE_FACTS = [
  'lead.captured',
  'lead.qualified',
  'lead.sales_qualified',
  'lead.moved',
  'handover.offered',
  'handover.accepted',
  'opportunity.opened',
  'opportunity.won',
] as const satisfies readonly EntryType[];

type CreditFact = (typeof CREDIT_FACTS)[number];
type Moved = { readonly [T in CreditFact]?: (entry: Entry<T>) => TallyEvent | readonly TallyEvent[] | null };

export const atOf = ({ occurredAt }: Entry): EpochMs => occurredAt.getTime();

/** What a fact does to credits that stand already. */
const MOVED: Moved = {
  'handover.accepted': (entry) => ({ kind: 'accepted', at: atOf(entry) }),
  'handover.rejected': (entry) => ({ kind: 'rejected', at: atOf(entry), fault: entry.payload.fault }),
  'handover.withdrawn': (entry) => ({ kind: 'conceded', at: atOf(entry) }),
  'handover.disputed': (entry) => ({ kind: 'contested', at: atOf(entry) }),
  'handover.settled': (entry) => ({ kind: 'settled', at: atOf(entry), outcome: entry.payload.outcome }),
  'window.closed': (entry) => ({ kind: 'instant', at: atOf(entry) }),
  'lead.sales_qualified': (entry) => ({ kind: 'decided', at: atOf(entry), decision: 'sql' }),
  'lead.recycled': (entry) => ({ kind: 'decided', at: atOf(entry), decision: 'recycled' }),
  'lead.disqualified': (entry) => ({ kind: 'decided', at: atOf(entry), decision: 'disqualified' }),
  'lead.moved': (entry) => decidedBy(entry, entry.payload.move),
  'opportunity.opened': (entry) => decidedBy(entry, entry.payload.move),
  'opportunity.won': (entry) => decidedBy(entry, entry.payload.move),
  'handover.conceded': (entry) => ({ kind: 'conceded', at: atOf(entry) }),
  // What silence had counted by then is counted first, should the timer be a moment late.
  'lead.merged': (entry) => [
    { kind: 'instant', at: atOf(entry) },
    { kind: 'merged', at: atOf(entry) },
  ],
  'lead.unmerged': (entry) => ({ kind: 'unmerged', at: atOf(entry) }),
  'lead.test_erased': (entry) => ({ kind: 'test-erased', at: atOf(entry) }),
  'lead.taken_back': (entry) => ({ kind: 'taken-back', at: atOf(entry) }),
  'revenue.recorded': (entry) => ({ kind: 'refunded', at: atOf(entry) }),
};

/** A stage set by hand, or implied by a deal, says what sales decided, too. */
function decidedBy(entry: Entry, move: StageMove | null): TallyEvent | null {
  const decision = DECISIONS.find((stage) => move?.entered.includes(stage));
  return decision ? { kind: 'decided', at: atOf(entry), decision } : null;
}

/** What a fact does to credits, in this order. */
export function eventsOf(entry: Entry): readonly TallyEvent[] {
  type Rule = (entry: Entry) => TallyEvent | readonly TallyEvent[] | null;
  const rule = MOVED[entry.type as CreditFact] as Rule | undefined;
  return [rule?.(entry) ?? []].flat();
}
