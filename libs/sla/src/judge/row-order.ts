import type { Evidence } from '../clauses/evidence.js';
import { dutyTrace } from '../clauses/duty-trace.js';
import type { DutyTrace } from '../clauses/duty-trace.js';
import type { Fact } from '../obligation/cycles.js';

/**
 * The facts of a cycle so that the machine hears those of one instant as their rows stand. Of one instant it hears endings first and
 * pauses last, whatever came first; logs kept by the minute have many rows of one instant, and their order is all that is known.
 * - A pause that a later row of its instant ends took no time: it is left out.
 * - After a row that cancels or excuses, no further row of that instant is heard.
 */
export function inRowOrder(clause: DutyTrace, facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some((fact, index) => fact.at === facts[index + 1]?.at)) return facts;
  return instantsOf(facts).flatMap((together) => {
    const ending = together.findIndex((fact) => ends(clause, fact));
    const heard = ending < 0 ? together : together.slice(0, ending + 1);
    return heard.filter(
      (fact, index) =>
        !(pauses(clause, fact) && heard.slice(index + 1).some((later) => resumes(clause, later))),
    );
  });
}

function instantsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const instants: Fact[][] = [];
  for (const fact of facts) {
    const last = instants.at(-1);
    if (last?.[0]?.at === fact.at) last.push(fact);
    else instants.push([fact]);
  }
  return instants;
}

const { when } = dutyTrace;
const says = ({ evidence }: Fact, test: (each: Evidence) => boolean): boolean => evidence.some(test);

const ends = (clause: DutyTrace, fact: Fact): boolean =>
  says(fact, (each) => (when.cancels?.(clause, each) ?? when.excuses?.(clause, each) ?? null) !== null);

const pauses = (clause: DutyTrace, fact: Fact): boolean =>
  says(fact, (each) => (when.pauses?.(clause, each) ?? null) !== null);

const resumes = (clause: DutyTrace, fact: Fact): boolean =>
  says(fact, (each) => when.resumes?.(clause, each) ?? false);
