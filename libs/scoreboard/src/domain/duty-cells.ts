import type { JsonObject } from '#kernel';
import { answeredPercentile, dutyBurn, dutyProcess, dutyStanding, OBLIGATION_STATES } from '#sla';
import type { BurnAlert, DutyClause, DutyCounts, DutyProcess } from '#sla';
import type { AgreementPeriod } from './agreement-period.js';
import { countItems, STATUS } from './clause-figures.js';
import { correctedCounts } from './correction.js';
import type { ClauseFigures } from './clause-figures.js';

/** Where a duty stands: what the contract says, and beside it how the work really goes. */
export function dutyCell(clause: DutyClause, period: AgreementPeriod, figures: ClauseFigures): JsonObject {
  const { sums, oldestDueAt, waits, aboutToBreach } = figures;
  const counts: DutyCounts = countItems(sums, 'obligation', OBLIGATION_STATES);
  const { objective } = clause;
  const corrections = sums.filter(({ measure }) => measure === 'obligation.corrected');
  const standing = dutyStanding({ counts, objective, corrected: correctedCounts(counts, corrections) });
  const { met, breached, excused, pending, cancelled, contractRate, status, reason } = standing;
  const process = dutyProcess(waits);
  return {
    ...{ objective, met, breached, excused, pending, cancelled, rate: contractRate },
    correctedRate: standing.correctedRate,
    corrected: corrections.reduce((sum, { amount }) => sum + amount, 0),
    status: STATUS[status],
    reason: { ...reason.numbers, code: reason.code },
    ...{ oldestDueAt, aboutToBreach },
    p50Ms: answeredPercentile(waits, 0.5),
    p90Ms: answeredPercentile(waits, 0.9),
    process: process && processCell(process),
    budget: { allowed: standing.budget, left: standing.budgetLeft, used: standing.budgetUsed },
    burn: burnOf(clause, period, figures).map(burnCell),
  };
}

/** The burn-rate alerts of a duty, in the working time of its period. */
export function burnOf(
  clause: DutyClause,
  period: AgreementPeriod,
  { burn }: ClauseFigures,
): readonly BurnAlert[] {
  const { startAt, endAt } = period.period;
  return dutyBurn(burn, clause.objective, period.calendar.elapsed(startAt, endAt));
}

const processCell = ({ rate, low, high, exits, p50Ms, p90Ms, ended, open }: DutyProcess): JsonObject => ({
  ...{ rate, low, high, exits, p50Ms, p90Ms, ended, open },
});

const burnCell = (alert: BurnAlert): JsonObject => {
  const { key, state, isFiring, burn, shortBurn, threshold, chance, breached, decided } = alert;
  return { key, state, isFiring, burn, shortBurn, threshold, chance, breached, decided };
};
