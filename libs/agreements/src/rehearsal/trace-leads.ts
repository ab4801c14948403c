import type { LeadAttributes } from '#contracts';
import { isDuty, tierOf, TraceWriter } from '#sla';
import type { RehearsalTrace } from '#sla';
import { DUTY_FACTS } from '../domain/lead-facts.js';
import type { DraftPast } from './draft-past.js';
import type { LeadPast } from './lead-past.js';
import { CreditTracing } from './trace-credits.js';
import { DutyTracing, hasDuties } from './trace-duties.js';
import type { Stretch } from './trace-duties.js';

const FACTS: ReadonlySet<string> = new Set(DUTY_FACTS);

/** So many different attributes of one lead are run for every answer a segment can give; of more, for the answers the draft gives. */
const MOST_STATES = 4;

/** Makes the trace of a draft, lead by lead. */
export class LeadTracing {
  private readonly writer = new TraceWriter();
  private readonly duties: DutyTracing;
  private readonly credits: CreditTracing;

  /** `attributes`: the dictionary that facts number into; it may grow as leads come. */
  constructor(
    private readonly draft: DraftPast,
    private readonly stretch: Stretch,
    private readonly attributes: readonly LeadAttributes[],
  ) {
    this.duties = new DutyTracing(draft, stretch, this.writer);
    this.credits = new CreditTracing(draft, stretch, this.writer);
  }

  add(past: LeadPast): void {
    const { draft } = this;
    this.writer.beginLead(past.leadId);
    const states = statesOf(past);
    const isPlain = states.length <= 1;
    const again = hasDuties(draft.again) ? [draft.again] : [];
    const versions = [...(hasDuties(draft.once) ? [draft.once] : []), ...(isPlain ? again : [])];
    draft.owe(states);
    const handovers = this.addHandovers(past);
    if (versions.length > 0) this.duties.trace(past, versions, { guard: null, handovers });
    if (!isPlain && again.length > 0) this.addGuarded(past, states, handovers);
    if (draft.credits.terms.clauses.length > 0) this.credits.trace(past);
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
    for (const { entry, sequence } of facts) {
      if (entry.type !== 'handover.offered') continue;
      const { handoverId, toTeamId: teamId } = entry.payload;
      const offeredOn = this.draft.credits.dayOf(entry.occurredAt.getTime());
      numbers.set(handoverId, this.writer.addHandover({ teamId, offeredOn, sequence }));
    }
    return numbers;
  }

  private addGuarded(
    past: LeadPast,
    states: readonly number[],
    handovers: ReadonlyMap<string, number>,
  ): void {
    const isPartial = states.length > MOST_STATES;
    const answers = isPartial ? this.answersOf(states) : everyAnswer(states.length);
    if (isPartial) this.writer.addPartial({ states, answers });
    for (const owed of answers) {
      this.draft.owe(states.filter((_, index) => owed[index]));
      const guard = this.writer.addGuard({ states, owed });
      this.duties.trace(past, [this.draft.again], { guard, handovers });
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
  ...new Set(facts.flatMap(({ entry, attributes }) => (FACTS.has(entry.type) ? [attributes] : []))),
];

/** Every answer but “for none”, under which nothing begins. */
const everyAnswer = (count: number): readonly (readonly boolean[])[] =>
  Array.from({ length: 2 ** count - 1 }, (_, mask) =>
    Array.from({ length: count }, (_each, index) => ((mask + 1) >> index) % 2 === 1),
  );
