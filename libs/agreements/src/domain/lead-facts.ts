import type { Entry, EntryType } from '#contracts';
import { isMainStage } from '#contracts';
import { heed } from '#sla';
import type { DutyClause, ObligationEvent } from '#sla';
import type { DutyRecord } from './duty-record.js';
import { EVIDENCE_FACTS, evidenceOf } from './evidence.js';
import { MERGED } from './merged-leads.js';
import { isNamedBy } from './named-duty.js';

/** What a fact does to one duty of its lead. */
export interface Effect {
  readonly events: readonly ObligationEvent[];
  /** True when nothing can answer the duty afterwards. */
  readonly isReleased: boolean;
}

const NOTHING: Effect = { events: [], isReleased: false };

/** What a fact does beside what it says: `said` are the events its evidence makes under the clause. */
type Rule<T extends EntryType> = (entry: Entry<T>, record: DutyRecord, said: Said) => Effect;
type Said = readonly ObligationEvent[];

interface Dates {
  readonly at: number;
  readonly recordedAt: number;
}

const dated = ({ occurredAt, recordedAt }: Entry): Dates => ({
  at: occurredAt.getTime(),
  recordedAt: recordedAt.getTime(),
});

const going = (...events: readonly ObligationEvent[]): Effect => ({ events, isReleased: false });
const over = (...events: readonly ObligationEvent[]): Effect => ({ events, isReleased: true });

const cancelled = (entry: Entry, reason: string, said: Said = []): Effect =>
  over(...said, { kind: 'cancelled', ...dated(entry), reason });

const isOthers = ({ obligation }: DutyRecord, memberId: string | null): boolean =>
  obligation.level === 'owner' && obligation.ownerId !== memberId;

const reassigned = (entry: Entry): Effect => cancelled(entry, 'reassigned');

/** Only where the duty belongs to this hand-over; marketing's own duty, and one towards whoever wrote, belong to none. */
const ofHandover =
  <T extends Extract<EntryType, `handover.${string}`>>(rule: Rule<T>): Rule<T> =>
  (entry, record, said) => {
    const { handoverId } = (entry as Entry<'handover.withdrawn'>).payload;
    return handoverId === record.handoverId ? rule(entry, record, said) : NOTHING;
  };

const accepted: Rule<'handover.accepted'> = (entry, record, said) =>
  isOthers(record, entry.payload.byMemberId) ? reassigned(entry) : going(...said);

/** A lead that failed the agreed definition frees from what was still owed on it; any other rejection just ends it. */
const rejected: Rule<'handover.rejected'> = (entry, record, said) => {
  const { reason, fault, byMemberId } = entry.payload;
  if (isOthers(record, byMemberId)) return reassigned(entry);
  return fault === 'marketing'
    ? over(...said, { kind: 'excused', ...dated(entry), reason, isRelief: true })
    : over(...said, { kind: 'cancelled', ...dated(entry), reason: 'rejected' });
};

/** Another offer takes the place of an earlier hand-over; it is what marketing's own clock waits for. */
const offered: Rule<'handover.offered'> = (entry, record, said) =>
  record.handoverId === null || entry.payload.handoverId === record.handoverId
    ? going(...said)
    : cancelled(entry, 'superseded');

/** A lead that a partner had and own sales get owes nothing under the partner's promises any more (ruling 22). */
const isTakenBack = (
  { payload: { fromTeamKind, toTeamKind = null } }: Entry<'lead.assigned' | 'handover.rerouted'>,
  { owedBy }: DutyRecord,
): boolean =>
  owedBy === 'partner' && fromTeamKind === 'partner' && toTeamKind !== null && toTeamKind !== 'partner';

const givenOn = (entry: Entry<'lead.assigned' | 'handover.rerouted'>, record: DutyRecord): Effect => {
  if (isTakenBack(entry, record)) return cancelled(entry, 'left_partner');
  return isOthers(record, entry.payload.toMemberId) ? reassigned(entry) : NOTHING;
};

const assigned: Rule<'lead.assigned'> = givenOn;

/** The same offer in other hands: the lead's own clocks go on, whoever had it is out of theirs (ruling 22). */
const rerouted: Rule<'handover.rerouted'> = givenOn;

/** Whoever finds that marketing should never have sent it frees sales from what is open; what relief never covers just ends. */
const disqualified: Rule<'lead.disqualified'> = (entry, _record, said) => {
  const { fault, reason } = entry.payload;
  if (fault !== 'marketing') return cancelled(entry, 'disqualified', said);
  const relief: ObligationEvent = { kind: 'excused', ...dated(entry), reason, isRelief: true };
  return cancelled(entry, 'disqualified', [...said, relief]);
};

/** A lead moved aside, or to the end of the race, owes nothing more; what the move itself answers, it answers first. */
const moved: Rule<'lead.moved'> = (entry, _record, said) => {
  const { to } = entry.payload.move;
  return to === 'customer' || !isMainStage(to) ? cancelled(entry, 'moved', said) : going(...said);
};

const left =
  (reason: string): Rule<EntryType> =>
  (entry, _record, said) =>
    cancelled(entry, reason, said);

const leftWithMove =
  (reason: string): Rule<'opportunity.won' | 'opportunity.lost'> =>
  (entry, _record, said) =>
    entry.payload.move ? cancelled(entry, reason, said) : NOTHING;

const RULES: { readonly [T in EntryType]?: Rule<T> } = {
  'handover.accepted': ofHandover(accepted),
  'handover.rejected': ofHandover(rejected),
  'handover.withdrawn': ofHandover((entry) => cancelled(entry, 'withdrawn')),
  'handover.superseded': ofHandover((entry) => cancelled(entry, 'superseded')),
  'handover.rerouted': ofHandover(rerouted),
  'handover.offered': offered,
  'lead.assigned': assigned,
  'lead.recycled': left('recycled'),
  'lead.merged': left(MERGED),
  'lead.unmerged': () => NOTHING,
  'lead.test_erased': left('test'),
  'lead.taken_back': left('taken-back'),
  'lead.disqualified': disqualified,
  'lead.moved': moved,
  'opportunity.won': leftWithMove('won'),
  'opportunity.lost': leftWithMove('lost'),
};

/** What is decided about one duty, and not about its lead. */
export const DECIDED_FACTS = [
  'obligation.waived',
  'obligation.rebased',
] as const satisfies readonly EntryType[];

export const isDecided = (entry: Entry): entry is Entry<(typeof DECIDED_FACTS)[number]> =>
  (DECIDED_FACTS as readonly EntryType[]).includes(entry.type);

/** Facts that may change a duty, or start one. */
export const DUTY_FACTS: readonly EntryType[] = [
  ...new Set([...(Object.keys(RULES) as EntryType[]), ...EVIDENCE_FACTS, ...DECIDED_FACTS]),
];

/** A waiver reaches the duty it names, also when nothing answers that any more. */
function waived(entry: Entry<'obligation.waived'>, record: DutyRecord): Effect {
  const { reason, byMemberId } = entry.payload;
  if (!isNamedBy(record, entry.payload)) return NOTHING;
  return going({ kind: 'waived', ...dated(entry), reason, by: byMemberId });
}

/** True when, after this fact, a lead owes nothing more on the hand-over, or on none. */
export function isLeaving(entry: Entry, handoverId: string | null): boolean {
  const anyDuty = { handoverId, obligation: { level: 'lead', ownerId: null } } as unknown as DutyRecord;
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  return rule?.(entry, anyDuty, []).isReleased ?? false;
}

/** What a fact does to one duty of its lead, under its clause; nothing before it began, nor once it was released. */
export function effectOf(entry: Entry, record: DutyRecord, clause: DutyClause): Effect {
  if (entry.type === 'obligation.waived') return waived(entry, record);
  const at = entry.occurredAt.getTime();
  if (at < record.obligation.startedAt) return NOTHING;
  if (record.releasedAt !== null && at > record.releasedAt) return NOTHING;
  const said = evidenceOf(entry).flatMap((evidence) => heed(clause, evidence, dated(entry)));
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  return rule ? rule(entry, record, said) : going(...said);
}
