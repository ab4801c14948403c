import type { EpochMs } from '#kernel';
import type { TraceWriter } from '#sla';
import type { CourseCredit, CourseDuty, CourseOutcome } from './course-outcome.js';
import type { DraftPast } from './draft-past.js';
import type { LeadPast, PastFact } from './lead-past.js';

/** A lead that went like one before. */
export interface LeadOfCourse {
  readonly past: LeadPast;
  readonly moments: readonly EpochMs[];
  /** Different attributes of the facts that duties follow, in their order. */
  readonly states: readonly number[];
  /** Numbers of its hand-overs, by their ids. */
  readonly handovers: ReadonlyMap<string, number>;
}

/** Writes down what came of a lead that went like one before: the same, with its own times, attributes and companies. */
export class CourseWriting {
  constructor(
    private readonly draft: DraftPast,
    private readonly writer: TraceWriter,
  ) {}

  write({ rounds, credits }: CourseOutcome, lead: LeadOfCourse): void {
    const { states } = lead;
    for (const { owed, duties } of rounds) {
      const guard = owed && this.writer.addGuard({ states, owed });
      for (const duty of duties) this.addDuty(duty, guard, lead);
    }
    for (const credit of credits) this.addCredit(credit, lead);
  }

  private addDuty(duty: CourseDuty, guard: number | null, { past, moments, handovers }: LeadOfCourse): void {
    const { configuration, calendarKey, end, attempts, handover } = duty;
    const calendar = this.draft.once.calendar(calendarKey);
    const runsFrom = moments[duty.runsFrom]!;
    const used = (moment: number): number => calendar.elapsed(runsFrom, moments[moment]!);
    const seen = { elapsedMs: used(duty.until), end };
    const counted = attempts?.map((moment) => ({ at: moments[moment]!, elapsedMs: used(moment) }));
    const fact = past.facts[duty.startedAt]!;
    this.writer.addDuty({
      configuration,
      startedOn: this.draft.credits.dayOf(fact.at),
      attributes: fact.attributes,
      seen: [counted ? { ...seen, attempts: counted } : seen],
      guard,
      handover: handover === null ? null : (handovers.get(past.facts[handover]!.handoverId) ?? null),
    });
  }

  private addCredit(credit: CourseCredit, { past, moments }: LeadOfCourse): void {
    const { configuration, episode, isOutside, bucket, adjustments } = credit;
    const { at: earnedAt, attributes, companyId }: PastFact = past.facts[credit.earnedAt]!;
    const { credits } = this.draft;
    const posted = adjustments.map(({ at, isOfLaterPeriod, from, to }) => {
      const postedOn = credits.periodAt(isOfLaterPeriod ? moments[at]! : earnedAt);
      return { postedOn, from, to };
    });
    this.writer.addCredit({
      configuration,
      episode,
      earnedAt,
      earnedOn: credits.dayOf(earnedAt),
      attributes,
      companyId,
      sequence: past.facts[credit.fact]!.sequence,
      isOutside,
      bucket,
      adjustments: posted,
    });
  }
}
