import { checkCapacity, roundedUp } from '#sla';
import type { CapacityCheck, GroupPlan, PlanRate } from '#sla';

/** How many a stage needs, and how far that may be off because the rates are only known so well. */
export interface StageOwed {
  readonly stage: string;
  readonly exact: number;
  readonly shown: number;
  /** With every later rate at the upper end of its interval. */
  readonly atBest: number;
  /** With every later rate at the lower end; null where no number is enough. */
  readonly atWorst: number | null;
}

type RatedGroup = GroupPlan & { readonly rates: readonly PlanRate[] };

/** The needs of all groups, from customers back to the first stage. */
export function stagesOwed(groups: readonly RatedGroup[]): readonly StageOwed[] {
  const [first] = groups;
  return (first?.stages ?? []).map(({ stage }, back) => {
    const exact = sum(groups.map(({ stages }) => stages[back]!.exact));
    const worst = groups.map((group) => group.customers / throughEnd(group, back, 'low'));
    return {
      ...{ stage, exact, shown: roundedUp(exact) },
      atBest: sum(groups.map((group) => group.customers / throughEnd(group, back, 'high'))),
      atWorst: worst.every(Number.isFinite) ? sum(worst) : null,
    };
  });
}

/** A part of the needs: what one of several periods owes. */
export const partOf = (stages: readonly StageOwed[], part: number): readonly StageOwed[] =>
  stages.map(({ stage, exact, atBest, atWorst }) => ({
    ...{ stage, exact: exact * part, shown: roundedUp(exact * part), atBest: atBest * part },
    atWorst: atWorst === null ? null : atWorst * part,
  }));

/** The share that goes through the last so many steps. */
const throughEnd = ({ rates }: RatedGroup, steps: number, end: 'low' | 'high'): number =>
  rates.slice(rates.length - steps).reduce((product, { interval }) => product * interval[end], 1);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What would come to one who takes leads over, if they went on being shared out as they were. */
export interface MemberLoad {
  readonly memberId: string;
  /** Of all leads that were taken over in the past the rates come from. */
  readonly share: number;
  readonly leads: number;
  readonly mostLeads: number;
  /** Leads above what one can work; 0 for whoever can take them. */
  readonly over: number;
  readonly code: CapacityCheck['code'];
}

/** Hand-overs somebody took. */
export interface TakenOver {
  readonly memberId: string;
  readonly leads: number;
}

/** The same check for each of the team: whoever takes most is over first. */
export function memberLoads(
  taken: readonly TakenOver[],
  of: { readonly days: number; readonly attemptsPerDay: number; readonly attemptsPerLead: number },
  leads: number,
): readonly MemberLoad[] {
  const all = sum(taken.map((each) => each.leads));
  return taken.map(({ memberId, leads: own }) => {
    const share = own / all;
    const { mostLeads, code } = checkCapacity({ ...of, reps: 1 }, leads * share);
    const over = Math.max(0, leads * share - mostLeads);
    return { memberId, share, leads: leads * share, mostLeads, over, code };
  });
}
