import type { Entry, EntryType } from '#contracts';
import { isMainStage } from '#contracts';
import type { ObligationEvent } from '#sla';
import type { DutyRecord } from './duty-record.js';

/** No limit beside the resume date: a lead is held for a bounded time already. */
const NO_LIMIT_MS = Number.MAX_SAFE_INTEGER;

/** What a fact does to one duty of its lead. */
export interface Effect {
  readonly events: readonly ObligationEvent[];
  /** True when nothing can answer the duty afterwards. */
  readonly isReleased: boolean;
}

const NOTHING: Effect = { events: [], isReleased: false };

type Rule<T extends EntryType> = (entry: Entry<T>, record: DutyRecord) => Effect;

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

const cancelled = (entry: Entry, reason: string): Effect =>
  over({ kind: 'cancelled', ...dated(entry), reason });

const isOthers = ({ obligation }: DutyRecord, memberId: string | null): boolean =>
  obligation.level === 'owner' && obligation.ownerId !== memberId;

const reassigned = (entry: Entry): Effect => cancelled(entry, 'reassigned');

/** Only where the duty belongs to this hand-over. */
const ofHandover =
  <T extends Extract<EntryType, `handover.${string}`>>(rule: Rule<T>): Rule<T> =>
  (entry, record) =>
    (entry as Entry<'handover.withdrawn'>).payload.handoverId === record.handoverId
      ? rule(entry, record)
      : NOTHING;

const accepted: Rule<'handover.accepted'> = (entry, record) =>
  isOthers(record, entry.payload.byMemberId)
    ? reassigned(entry)
    : going({ kind: 'fulfilled', ...dated(entry), evidence: { kind: 'accepted' } });

/** A lead that failed the agreed definition frees from what was still owed on it; any other rejection just ends it. */
const rejected: Rule<'handover.rejected'> = (entry, record) => {
  const { reason, fault, byMemberId } = entry.payload;
  if (isOthers(record, byMemberId)) return reassigned(entry);
  const answer = { kind: 'fulfilled', ...dated(entry), evidence: { kind: 'rejected', reason } } as const;
  return fault === 'marketing'
    ? over(answer, { kind: 'excused', ...dated(entry), reason, isRelief: true })
    : over(answer, { kind: 'cancelled', ...dated(entry), reason: 'rejected' });
};

const attempted: Rule<'attempt.logged'> = (entry) => {
  const { type, outcome, direction } = entry.payload;
  if (direction !== 'out') return NOTHING;
  return going({ kind: 'fulfilled', ...dated(entry), evidence: { kind: 'attempt', type, outcome } });
};

const held: Rule<'lead.held'> = (entry) =>
  going({
    kind: 'paused',
    ...dated(entry),
    reason: entry.payload.reason,
    limitMs: NO_LIMIT_MS,
    resumeBy: Date.parse(entry.payload.resumeBy),
  });

const assigned: Rule<'lead.assigned'> = (entry, record) =>
  isOthers(record, entry.payload.toMemberId) ? reassigned(entry) : NOTHING;

/** A lead moved aside, or to the end of the race, owes nothing more. */
const moved: Rule<'lead.moved'> = (entry) => {
  const { to } = entry.payload.move;
  return to === 'customer' || !isMainStage(to) ? cancelled(entry, 'moved') : NOTHING;
};

const RULES: { readonly [T in EntryType]?: Rule<T> } = {
  'handover.accepted': ofHandover(accepted),
  'handover.rejected': ofHandover(rejected),
  'handover.withdrawn': ofHandover((entry) => cancelled(entry, 'withdrawn')),
  'handover.superseded': ofHandover((entry) => cancelled(entry, 'superseded')),
  'handover.offered': (entry, record) =>
    entry.payload.handoverId === record.handoverId ? NOTHING : cancelled(entry, 'superseded'),
  'attempt.logged': attempted,
  'lead.held': held,
  'lead.resumed': (entry) => going({ kind: 'resumed', ...dated(entry) }),
  'lead.assigned': assigned,
  'lead.recycled': (entry) => cancelled(entry, 'recycled'),
  'lead.disqualified': (entry) => cancelled(entry, 'disqualified'),
  'lead.moved': moved,
  'opportunity.won': (entry) => (entry.payload.move ? cancelled(entry, 'won') : NOTHING),
  'opportunity.lost': (entry) => (entry.payload.move ? cancelled(entry, 'lost') : NOTHING),
};

/** Facts that may change a duty. */
export const DUTY_FACTS: readonly EntryType[] = Object.keys(RULES) as EntryType[];

/** What a fact does to one duty of its lead; nothing once the duty was released. */
export function effectOf(entry: Entry, record: DutyRecord): Effect {
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  const isOver = record.releasedAt !== null && entry.occurredAt.getTime() > record.releasedAt;
  return rule && !isOver ? rule(entry, record) : NOTHING;
}
