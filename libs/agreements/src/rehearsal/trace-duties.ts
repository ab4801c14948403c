import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { answers, elapsedMs, isDuty, isOpen, RESTATED } from '#sla';
import type { DutyClause, Obligation, SeenDuty, TraceEnd, TraceWriter } from '#sla';
import { DutyBook, judgedBy } from '../domain/duty-record.js';
import type { DutyRecord } from '../domain/duty-record.js';
import type { DutyWorld } from '../domain/duty-world.js';
import { followDuties } from '../domain/follow-duties.js';
import { factsAfterStart } from '../domain/judge-anew.js';
import { asLived } from '../domain/merged-leads.js';
import { isHold } from '../domain/histories.js';
import { DUTY_FACTS, effectOf } from '../domain/lead-facts.js';
import type { FoundDuty } from './course-outcome.js';
import type { CourseRecord } from './course-record.js';
import type { DraftPast } from './draft-past.js';
import type { EndlessVersion } from './endless-version.js';
import { numberOf } from './lead-past.js';
import type { LeadPast, PastFact } from './lead-past.js';
import type { Stretch } from './stretch.js';

const FACTS: ReadonlySet<string> = new Set(DUTY_FACTS);

/** Follows the duties of one lead through its past, by the rules that follow it live, and writes down what came of them. */
export class DutyTracing {
  private book = new DutyBook();
  private history: Entry[] = [];
  /** What was seen of a duty when late facts came, before they changed it. */
  private seen = new Map<string, SeenDuty[]>();
  private ids = 0;

  constructor(
    private readonly draft: DraftPast,
    private readonly stretch: Stretch,
    private readonly writer: TraceWriter,
  ) {}

  trace(past: LeadPast, versions: readonly EndlessVersion[], as: TracedAs): void {
    this.book = new DutyBook();
    this.history = [];
    this.seen = new Map();
    const world = this.worldOf(versions);
    for (const fact of past.facts) if (FACTS.has(fact.entry.type)) this.follow(past.leadId, fact, world);
    for (const record of this.book.ofLead(past.leadId)) this.write(record, as);
  }

  private worldOf(versions: readonly EndlessVersion[]): DutyWorld {
    return {
      versionOf: this.draft.versionOf,
      inForceAt: () => versions,
      historyOf: () => asLived(this.history),
      holdsOf: () => this.history.filter(isHold),
      // Judged from the trace: who came first depends on the cap.
      isAboveCap: () => false,
      newId: () => String((this.ids += 1)),
    };
  }

  private follow(leadId: string, fact: PastFact, world: DutyWorld): void {
    const before = fact.isLate
      ? this.book.ofLead(leadId).map((record) => this.look(record, fact.toldAt))
      : [];
    this.history.push(fact.entry);
    followDuties(this.book, fact.entry, world);
    if (fact.isLate) this.keepLate(before, leadId, fact);
  }

  /** A late fact: what had been told by then of the duties that it changes. */
  private keepLate(before: readonly Looked[], leadId: string, { toldAt }: PastFact): void {
    const known = new Map(before.map((looked) => [looked.record.obligation.id, looked]));
    for (const record of this.book.ofLead(leadId)) {
      const { id } = record.obligation;
      const earlier = known.get(id);
      if (!earlier || earlier.record === record || isSame(earlier.seen, this.look(record, toldAt).seen))
        continue;
      this.seen.set(id, [...(this.seen.get(id) ?? []), earlier.seen]);
    }
  }

  private look(record: DutyRecord, at: EpochMs): Looked {
    const obligation = record.obligation.known ?? record.obligation;
    const { clause, calendar } = judgedBy(record, this.draft.versionOf);
    const end = endOf(obligation);
    const used = (until: EpochMs): number => elapsedMs(obligation, until, calendar);
    const endAt = obligation.fulfilledAt ?? obligation.endedAt ?? at;
    // What never began was never late.
    const elapsed = obligation.reason === RESTATED ? 0 : used(end === 'open' ? at : endAt);
    const attempts = clause.kind === 'duty.cadence' ? this.attemptsOf(record, clause, end, endAt) : null;
    const counted = attempts?.map((each) => ({ at: each, elapsedMs: used(each) }));
    const until = end === 'open' ? at : endAt;
    return { record, until, seen: { elapsedMs: elapsed, end, ...(counted ? { attempts: counted } : {}) } };
  }

  /** Instants of the attempts that qualify, up to the end, in their order. */
  private attemptsOf(record: DutyRecord, clause: DutyClause, end: TraceEnd, endAt: EpochMs): EpochMs[] {
    return factsAfterStart(record, this.history)
      .flatMap((entry) => effectOf(entry, record, clause).events)
      .flatMap((event) => (event.kind === 'fulfilled' && answers(clause, event.evidence) ? [event.at] : []))
      .filter((at) => end === 'open' || at <= endAt)
      .sort((one, other) => one - other);
  }

  private write(record: DutyRecord, { guard, handovers, course }: TracedAs): void {
    const { obligation, versionId, attributes, handoverId } = record;
    const { startedAt, level, clauseKey } = obligation;
    if (level !== 'lead' || startedAt < this.stretch.from || startedAt >= this.stretch.to) return;
    const looked = this.look(record, this.stretch.asOf);
    const seen = [...(this.seen.get(obligation.id) ?? []), looked.seen];
    this.writer.addDuty({
      configuration: Number(clauseKey),
      startedOn: this.draft.versionOf(versionId).dayOf(startedAt),
      attributes: numberOf(attributes),
      seen,
      guard,
      handover: handoverId === null ? null : (handovers.get(handoverId) ?? null),
    });
    course?.addDuty({ ...foundOf(looked), isStraight: seen.length === 1 && isStraight(obligation) });
  }
}

export interface TracedAs {
  /** The number of the answers of the segment a run rests on; null where it rests on none. */
  readonly guard: number | null;
  /** Numbers of the hand-overs of the lead, by their ids. */
  readonly handovers: ReadonlyMap<string, number>;
  /** Hears what came of it. */
  readonly course: CourseRecord | null;
}

interface Looked {
  readonly record: DutyRecord;
  /** Up to when its time is counted. */
  readonly until: EpochMs;
  readonly seen: SeenDuty;
}

const foundOf = ({ record, seen, until }: Looked): Omit<FoundDuty, 'isStraight'> => ({
  configuration: Number(record.obligation.clauseKey),
  calendarKey: record.obligation.calendarVersion,
  ...{ startedAt: record.obligation.startedAt, runsFrom: record.obligation.runsFrom, until, end: seen.end },
  handoverId: record.handoverId,
  attempts: seen.attempts?.map(({ at }) => at) ?? null,
});

const isStraight = ({ pauses, corrected, reason }: Obligation): boolean =>
  pauses.length === 0 && corrected === null && reason !== RESTATED;

function endOf(obligation: Obligation): TraceEnd {
  if (obligation.fulfilledAt !== null) return 'answered';
  if (isOpen(obligation)) return 'open';
  return obligation.state === 'excused' ? 'excused' : 'cancelled';
}

const isSame = (one: SeenDuty, other: SeenDuty): boolean =>
  one.end === other.end &&
  one.elapsedMs === other.elapsedMs &&
  (one.attempts?.length ?? 0) === (other.attempts?.length ?? 0);

export const hasDuties = ({ terms }: EndlessVersion): boolean => terms.clauses.some(isDuty);
