import type { Cells } from '#contracts';
import type { JsonObject } from '#kernel';
import { countStates, dutyStanding, isDuty } from '#sla';
import type { DutyClause, DutyCounts, Period } from '#sla';
import type { VersionInForce } from '../domain/version-in-force.js';
import type { DutyCount, StandingVersion } from './standing-duties.js';

/** An agreement in its present period. */
export interface RunningAgreement {
  readonly version: VersionInForce;
  readonly period: Period;
}

/** The version of each agreement that judges at an instant, in its period; agreements that ended or have not begun are left out. */
export function runningAt(
  versions: readonly StandingVersion[],
  versionOf: (versionId: string) => VersionInForce,
  at: number,
): RunningAgreement[] {
  const current = new Map<string, StandingVersion>();
  for (const each of versions)
    if (each.effectiveOn <= versionOf(each.versionId).dayOf(at)) current.set(each.agreementId, each);
  return [...current.values()]
    .filter(({ isEnded }) => !isEnded)
    .map(({ versionId }) => versionOf(versionId))
    .map((version) => ({ version, period: version.periodOf(at) }));
}

/** One cell per clause that is a duty: `duty.<agreement>.<clause>`. */
export const dutyCells = (running: readonly RunningAgreement[], counts: readonly DutyCount[]): Cells =>
  Object.fromEntries(
    running.flatMap(({ version, period }) =>
      version.terms.clauses.filter(isDuty).map((clause) => {
        const { agreementId } = version.content;
        const own = counts.filter(
          (each) => each.agreementId === agreementId && each.clauseKey === clause.key,
        );
        return [`duty.${agreementId}.${clause.key}`, dutyCell(clause, period, own)];
      }),
    ),
  );

function dutyCell(clause: DutyClause, { startOn, endOn }: Period, own: readonly DutyCount[]): JsonObject {
  const states = Object.fromEntries(own.map(({ status, count }) => [status, count]));
  const counts: DutyCounts = { ...countStates([]), ...states };
  const { met, breached, excused, pending, contractRate } = dutyStanding({
    counts,
    objective: clause.objective,
  });
  const { kind, title, objective, key: clauseKey } = clause;
  const running = own.find(({ status }) => status === 'pending');
  return {
    ...{ clauseKey, kind, title, objective, met, breached, excused, pending },
    rate: contractRate,
    oldestDueAt: running?.oldestDueAt.toISOString() ?? null,
    period: { from: startOn, to: endOn },
  };
}
