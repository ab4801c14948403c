import type { EpochMs } from '#kernel';
import type { Course } from './course.js';
import type {
  CourseCredit,
  CourseDuty,
  CourseOutcome,
  CourseRound,
  FoundCredit,
  FoundDuty,
} from './course-outcome.js';
import type { LeadPast } from './lead-past.js';

/** Listens while a lead is followed, and says what came of it in terms of its course. */
export class CourseRecord {
  private readonly rounds: (CourseRound & { readonly duties: CourseDuty[] })[] = [];
  private readonly credits: CourseCredit[] = [];
  private isWhole = true;

  constructor(
    private readonly course: Course,
    private readonly past: LeadPast,
  ) {}

  beginRound(owed: readonly boolean[] | null): void {
    this.rounds.push({ owed, duties: [] });
  }

  addDuty({ startedAt, runsFrom, until, handoverId, attempts, isStraight, ...same }: FoundDuty): void {
    if (!isStraight) this.giveUp();
    this.rounds.at(-1)!.duties.push({
      ...same,
      startedAt: this.factAt(startedAt),
      ...{ runsFrom: this.momentOf(runsFrom), until: this.momentOf(until) },
      handover: handoverId === null ? null : this.handoverOf(handoverId),
      attempts: attempts && attempts.map((at) => this.momentOf(at)),
    });
  }

  addCredit({ earnedAt, sequence, adjustments, ...same }: FoundCredit): void {
    this.credits.push({
      ...same,
      earnedAt: this.factAt(earnedAt),
      fact: this.found(this.past.facts.findIndex((fact) => fact.sequence === sequence)),
      adjustments: adjustments.map(({ at, ...each }) => ({ ...each, at: this.momentOf(at) })),
    });
  }

  /** More came of it than its course tells: whoever went alike is followed, too. */
  giveUp(): void {
    this.isWhole = false;
  }

  /** Null where something rests on an instant that is none of the course. */
  outcome(): CourseOutcome | null {
    return this.isWhole ? { rounds: this.rounds, credits: this.credits } : null;
  }

  private factAt(at: EpochMs): number {
    return this.found(this.past.facts.findIndex((fact) => fact.at === at));
  }

  private handoverOf(handoverId: string): number {
    return this.found(this.past.facts.findIndex((fact) => fact.handoverId === handoverId));
  }

  private momentOf(at: EpochMs): number {
    return this.found(this.course.moments.indexOf(at));
  }

  private found(place: number): number {
    if (place < 0) this.giveUp();
    return place;
  }
}
