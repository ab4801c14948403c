import type { Entry, LeadAttributes } from '#contracts';
import { isDuty, tierOf, TraceWriter } from '#sla';
import type { RehearsalTrace } from '#sla';
import { DUTY_FACTS } from '../domain/lead-facts.js';
import type { CourseOutcome } from './course-outcome.js';
import { CourseReader } from './course.js';
import { CourseRecord } from './course-record.js';
import { CourseWriting } from './course-writing.js';
import type { DraftPast } from './draft-past.js';
import type { LeadPast, PastFact } from './lead-past.js';
import { CreditTracing } from './trace-credits.js';
import { DutyTracing, hasDuties } from './trace-duties.js';
import type { Stretch } from './stretch.js';

const FACTS: ReadonlySet<string> = new Set(DUTY_FACTS);

/** So many different attributes of one lead are run for every answer a segment can give; of more, for the answers the draft gives. */
const MOST_STATES = 4;

/** Courses that are remembered: some hundred bytes each. */
const MOST_COURSES = 50_000;

/** Makes the trace of a draft, lead by lead. */
export class LeadTracing {
  private readonly writer = new TraceWriter();
  private readonly duties: DutyTracing;
  private readonly credits: CreditTracing;
  private readonly courses: CourseReader;
  private readonly writing: CourseWriting;
  /** What came of each course; null where that takes more than its order to tell. */
  private readonly outcomes = new Map<string, CourseOutcome | null>();

  /** `attributes`: the dictionary that facts number into; it may grow as leads come. */
  constructor(
    private readonly draft: DraftPast,
    private readonly stretch: Stretch,
    private readonly attributes: readonly LeadAttributes[],
  ) {
    this.duties = new DutyTracing(draft, stretch, this.writer);
    this.credits = new CreditTracing(draft, stretch, this.writer);
    this.courses = new CourseReader(draft, stretch);
    this.writing = new CourseWriting(draft, this.writer);
  }

  add(past: LeadPast): void {
    this.writer.beginLead(past.leadId);
    const states = statesOf(past);
    const handovers = this.addHandovers(past);
    const course = this.courses.read(past);
    const known = course && this.outcomes.get(course.key);
    if (course && known)
      return this.writing.write(known, { past, moments: course.moments, states, handovers });
    const record = course && known === undefined ? new CourseRecord(course, past) : null;
    this.follow(past, { states, handovers, course: record });
    if (course && record && this.outcomes.size < MOST_COURSES)
      this.outcomes.set(course.key, record.outcome());
  }

  private follow(past: LeadPast, { states, handovers, course }: Followed): void {
    const { draft } = this;
    const isPlain = states.length <= 1;
    const again = hasDuties(draft.again) ? [draft.again] : [];
    const versions = [...(hasDuties(draft.once) ? [draft.once] : []), ...(isPlain ? again : [])];
    draft.owe(states);
    course?.beginRound(null);
    if (versions.length > 0) this.duties.trace(past, versions, { guard: null, handovers, course });
    if (!isPlain && again.length > 0) this.addGuarded(past, { states, handovers, course });
    if (draft.credits.terms.clauses.length > 0) this.credits.trace(past, course);
  }

  seal(): RehearsalTrace {
    const { draft, stretch } = this;
    const of = {
      ...{ asOf: stretch.asOf, ground: draft.ground, configurations: draft.configurations },
      fromOn: draft.credits.dayOf(stretch.from),
      toOn: draft.credits.dayOf(stretch.to - 1),
    };
    return this.writer.seal(of, this.attributes);
  }

  private addHandovers({ facts }: LeadPast): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    const firsts = new Map<string, number>();
    for (const fact of facts) {
      if (typeOf(fact) !== 'handover.offered') continue;
      const offeredOn = this.draft.credits.dayOf(fact.at);
      const teamId = teamOf(fact);
      const place = `${episodeOf(fact)} ${teamId}`;
      const repeats = firsts.get(place) ?? null;
      const number = this.writer.addHandover({ teamId, offeredOn, sequence: fact.sequence, repeats });
      numbers.set(fact.handoverId, number);
      if (repeats === null) firsts.set(place, number);
    }
    return numbers;
  }

  private addGuarded(past: LeadPast, { states, handovers, course }: Followed): void {
    const isPartial = states.length > MOST_STATES;
    const answers = isPartial ? this.answersOf(states) : everyAnswer(states.length);
    if (isPartial) this.writer.addPartial({ states, answers });
    // Which answers those are is asked of the attributes themselves.
    if (isPartial) course?.giveUp();
    for (const owed of answers) {
      this.draft.owe(states.filter((_, index) => owed[index]));
      const guard = this.writer.addGuard({ states, owed });
      course?.beginRound(owed);
      this.duties.trace(past, [this.draft.again], { guard, handovers, course });
    }
  }

  /** For which of the attributes the promises of the draft are owed, each answer once. */
  private answersOf(states: readonly number[]): readonly (readonly boolean[])[] {
    const answers = this.draft.draft.terms.clauses
      .filter(isDuty)
      .map((clause) => states.map((state) => tierOf(clause, this.attributes[state]!) !== null));
    return [...new Map(answers.map((owed) => [owed.join(), owed])).values()];
  }
}

const statesOf = ({ facts }: LeadPast): readonly number[] => [
  ...new Set(facts.flatMap((fact) => (FACTS.has(typeOf(fact)) ? [fact.attributes] : []))),
];

/** Told without its entry, where that can be. */
const typeOf = (fact: PastFact): string => fact.wording?.type ?? fact.entry.type;

const episodeOf = (fact: PastFact): number =>
  fact.wording?.episode ?? (fact.entry as Entry<'handover.offered'>).payload.lead.episode;

const teamOf = (fact: PastFact): string =>
  (fact.wording?.particulars as { toTeamId?: string } | undefined)?.toTeamId ??
  (fact.entry as Entry<'handover.offered'>).payload.toTeamId;

interface Followed {
  readonly states: readonly number[];
  readonly handovers: ReadonlyMap<string, number>;
  readonly course: CourseRecord | null;
}

/** Every answer but “for none”, under which nothing begins. */
const everyAnswer = (count: number): readonly (readonly boolean[])[] =>
  Array.from({ length: 2 ** count - 1 }, (_, mask) =>
    Array.from({ length: count }, (_each, index) => ((mask + 1) >> index) % 2 === 1),
  );
