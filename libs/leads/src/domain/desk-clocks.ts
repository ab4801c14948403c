import type { Entry, EntryType, ObligationSnapshot } from '#contracts';

/** A promise about a lead that is still to be kept: it runs, or it ran out and nobody has done what was promised. */
export interface DeskClock {
  readonly obligationId: string;
  readonly leadId: string;
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly kind: string;
  readonly owedBy: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly isBreached: boolean;
}

type OfDuty = Entry & { readonly payload: ObligationSnapshot };

const BEGIN: readonly EntryType[] = ['obligation.started', 'obligation.reopened'];
/** Afterwards nobody waits for it any more: kept, kept late, forgiven or fallen away. */
const END: readonly EntryType[] = [
  'obligation.met',
  'obligation.fulfilled_late',
  'obligation.excused',
  'obligation.waived',
  'obligation.cancelled',
];
const MOVE: readonly EntryType[] = ['obligation.rescheduled', 'obligation.breached'];
/** What ran out in the time before is over once the lead is handed over anew, or has left the desks. */
const FORGET: readonly EntryType[] = [
  'handover.offered',
  'handover.rejected',
  'handover.withdrawn',
  'handover.superseded',
  'lead.recycled',
  'lead.disqualified',
  'opportunity.won',
  'opportunity.lost',
];

/** Entries that may change what is still to be kept about a lead. */
export const CLOCK_TYPES: ReadonlySet<EntryType> = new Set([...BEGIN, ...END, ...MOVE, ...FORGET]);

const OF_DUTY: ReadonlySet<EntryType> = new Set([...BEGIN, ...END, ...MOVE]);
const isOfDuty = (entry: Entry): entry is OfDuty => OF_DUTY.has(entry.type);

/** One clock per promise and lead: the next round of a promise that is kept over and over takes the place of the round before. */
export const clockKey = ({ leadId, agreementId, clauseKey }: DeskClock | ObligationSnapshot): string =>
  `${leadId}/${agreementId}/${clauseKey}`;

/** The clocks of some leads after one more entry, by `clockKey`; the same map where nothing changed. */
export function clocksAfter(
  clocks: ReadonlyMap<string, DeskClock>,
  entry: Entry,
): ReadonlyMap<string, DeskClock> {
  if (FORGET.includes(entry.type)) return withoutBreached(clocks, entry.leadId);
  // Owners' own clocks are on the board of duties: the promise is that of the lead.
  if (!isOfDuty(entry) || entry.payload.level !== 'lead') return clocks;
  const key = clockKey(entry.payload);
  if (BEGIN.includes(entry.type)) return new Map(clocks).set(key, begun(entry.payload));
  const clock = clocks.get(key);
  if (clock?.obligationId !== entry.payload.obligationId) return clocks;
  if (!END.includes(entry.type)) return new Map(clocks).set(key, moved(clock, entry));
  const left = new Map(clocks);
  left.delete(key);
  return left;
}

const begun = ({ startedAt, dueAt, ...payload }: ObligationSnapshot): DeskClock => {
  const { obligationId, leadId, agreementId, clauseKey, kind, owedBy } = payload;
  return {
    ...{ obligationId, leadId, agreementId, clauseKey, kind, owedBy },
    ...{ startedAt: new Date(startedAt), dueAt: new Date(dueAt), isBreached: false },
  };
};

const moved = (clock: DeskClock, { type, payload }: OfDuty): DeskClock => ({
  ...clock,
  dueAt: new Date(payload.dueAt),
  isBreached: clock.isBreached || type === 'obligation.breached',
});

function withoutBreached(
  clocks: ReadonlyMap<string, DeskClock>,
  ofLead: string | null,
): ReadonlyMap<string, DeskClock> {
  const isOver = ({ leadId, isBreached }: DeskClock): boolean => isBreached && leadId === ofLead;
  if (![...clocks.values()].some(isOver)) return clocks;
  return new Map([...clocks].filter(([, clock]) => !isOver(clock)));
}
