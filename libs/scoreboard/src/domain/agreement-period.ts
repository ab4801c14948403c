import type { WorkingCalendar } from '#calendar';
import type { EpochMs } from '#kernel';
import { isQuota, localDate, periodOn, planDays } from '#sla';
import type { Clause, GoalFrom, Period, PlanDay } from '#sla';
import type { Version } from './agreement-version.js';

/** An agreement in the period an instant belongs to. */
export interface AgreementPeriod {
  readonly agreementId: string;
  readonly title: string;
  /** The local day of the reading. */
  readonly today: string;
  readonly unit: string;
  readonly period: Period;
  readonly clauses: readonly Clause[];
  /** The working days the plan is spread over. */
  readonly days: readonly PlanDay[];
  /** The goals of a quota over the period, in the order of their days. */
  goalsOf(clauseKey: string): readonly GoalFrom[];
}

/** The version that judges on a day: the last one in effect, or before them all the first. `versions` is in order and not empty. */
const inForce = (versions: readonly [Version, ...Version[]], on: string): Version =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= on) ?? versions[0];

/**
 * The period of an instant and what it promises (ruling 24).
 * - Clauses are those in force on the day; the unit of the period, its working days and weights are those in force when it began.
 * - A goal that changed in mid-period holds from its day; days before the first version owe nothing.
 */
export function agreementPeriod(
  versions: readonly [Version, ...Version[]],
  at: EpochMs,
  compile: (version: Version) => WorkingCalendar,
): AgreementPeriod {
  const [first] = versions;
  const current = inForce(versions, localDate(first.terms.period.zone, at));
  const today = localDate(current.terms.period.zone, at);
  const atStart = inForce(versions, periodOn(current.terms.period, today).startOn);
  const period = periodOn(atStart.terms.period, today);
  const days = planDays(
    compile(atStart).workingDays(period.startOn, period.endOn),
    atStart.terms.planWeights,
  );
  return {
    ...{ agreementId: current.agreementId, title: current.title, today, period, days },
    unit: atStart.terms.period.unit,
    clauses: current.terms.clauses,
    goalsOf: (clauseKey) => goalsIn(versions, period, clauseKey),
  };
}

function goalsIn(versions: readonly [Version, ...Version[]], period: Period, clauseKey: string): GoalFrom[] {
  const { startOn, endOn } = period;
  const goals: GoalFrom[] = versions[0].effectiveOn > startOn ? [{ from: startOn, goal: 0 }] : [];
  for (const version of versions.filter(({ effectiveOn }) => effectiveOn <= endOn)) {
    const from = version.effectiveOn < startOn ? startOn : version.effectiveOn;
    // A later version takes the place of all that would have begun with it or after it.
    while ((goals.at(-1)?.from ?? '') >= from) goals.pop();
    goals.push({ from, goal: goalOfClause(version, clauseKey) });
  }
  return goals;
}

/** A clause that a version does not have asks for nothing. */
function goalOfClause({ terms }: Version, clauseKey: string): number {
  const clause = terms.clauses.find(({ key }) => key === clauseKey);
  return clause && isQuota(clause) ? clause.goal : 0;
}
