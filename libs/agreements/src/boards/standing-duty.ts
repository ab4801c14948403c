import type { Entry, EntryType, ObligationSnapshot } from '#contracts';
import type { ObligationState } from '#sla';

/** A duty as far as the entries folded so far tell it, and whose own it is. */
export interface StandingDuty {
  readonly obligationId: string;
  readonly agreementId: string;
  readonly versionId: string;
  readonly clauseKey: string;
  readonly kind: string;
  readonly level: 'lead' | 'owner';
  readonly leadId: string;
  readonly handoverId: string | null;
  /** Null while it is nobody's own: the promise of a side, with no owner to keep it. */
  readonly memberId: string | null;
  readonly status: ObligationState;
  /** The day its clock began, `YYYY-MM-DD` in the days of its agreement. */
  readonly startedOn: string;
  readonly dueAt: Date;
}

/** The day of an instant in the days of a version's agreement. */
export type DayFor = (versionId: string, at: number) => string;

const STATUS_AFTER = {
  'obligation.met': 'met',
  'obligation.breached': 'breached',
  'obligation.excused': 'excused',
  'obligation.cancelled': 'cancelled',
  'obligation.reopened': 'pending',
} as const satisfies { readonly [T in EntryType]?: ObligationState };

const CLOCKS = ['obligation.started', 'obligation.rescheduled', ...Object.keys(STATUS_AFTER)];
const ANSWERS = ['handover.accepted', 'handover.rejected'];

/** Entries that may change a duty's standing. */
export const STANDING_TYPES: ReadonlySet<string> = new Set([...CLOCKS, ...ANSWERS]);

type OfDuty = Entry & { readonly payload: ObligationSnapshot };
type Answer = Entry<'handover.accepted' | 'handover.rejected'>;

const isOfDuty = (entry: Entry): entry is OfDuty => CLOCKS.includes(entry.type);
const isAnswer = (entry: Entry): entry is Answer => ANSWERS.includes(entry.type);

/** The duties of some leads while a batch of entries is folded; remembers which of them changed. */
export class StandingBook {
  private readonly duties = new Map<string, StandingDuty>();
  private readonly changed = new Set<string>();

  constructor(
    loaded: readonly StandingDuty[],
    private readonly dayFor: DayFor,
  ) {
    for (const duty of loaded) this.duties.set(duty.obligationId, duty);
  }

  fold(entry: Entry): void {
    if (isAnswer(entry)) this.answer(entry);
    else if (entry.type === 'obligation.started') this.start(entry);
    else if (isOfDuty(entry)) this.move(entry);
  }

  changes(): StandingDuty[] {
    return [...this.changed].flatMap((id) => this.duties.get(id) ?? []);
  }

  private start({ payload }: OfDuty): void {
    const { obligationId, agreementId, versionId, clauseKey, kind, level, leadId, handoverId } = payload;
    const memberId = level === 'owner' ? payload.ownerId : null;
    const duty: StandingDuty = {
      ...{ obligationId, agreementId, versionId, clauseKey, kind, level, leadId, handoverId, memberId },
      status: 'pending',
      startedOn: this.dayFor(versionId, Date.parse(payload.startedAt)),
      dueAt: new Date(payload.dueAt),
    };
    this.put(duty);
  }

  private move(entry: OfDuty): void {
    const duty = this.duties.get(entry.payload.obligationId);
    if (!duty) return;
    const status = STATUS_AFTER[entry.type as keyof typeof STATUS_AFTER] ?? duty.status;
    this.put({ ...duty, status, dueAt: new Date(entry.payload.dueAt) });
  }

  /**
   * Nobody owns an offer to a whole team, so no clock of an owner runs for it (ruling 22): the answer makes the duty to answer the
   * answerer's own, unless its deadline had passed before. Whoever takes up what others left lying is not blamed for it.
   */
  private answer({ payload: { handoverId, byMemberId }, occurredAt }: Answer): void {
    if (byMemberId === null) return;
    const ofHandover = [...this.duties.values()].filter((duty) => duty.handoverId === handoverId);
    for (const duty of ofHandover) {
      const isOpen = duty.status === 'pending' && occurredAt <= duty.dueAt;
      const hasOwn = ofHandover.some((other) => isOwnTwin(other, duty, byMemberId));
      if (duty.kind === 'duty.accept' && duty.level === 'lead' && isOpen && !hasOwn)
        this.put({ ...duty, memberId: byMemberId });
    }
  }

  private put(duty: StandingDuty): void {
    this.duties.set(duty.obligationId, duty);
    this.changed.add(duty.obligationId);
  }
}

const isOwnTwin = (other: StandingDuty, duty: StandingDuty, memberId: string): boolean =>
  other.level === 'owner' &&
  other.memberId === memberId &&
  other.versionId === duty.versionId &&
  other.clauseKey === duty.clauseKey;
