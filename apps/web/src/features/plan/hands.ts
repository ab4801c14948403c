import type { PlannedPeriod } from './plan-query.js';
import type { Team } from './plan-wish.js';

type Needed = Pick<NonNullable<PlannedPeriod['capacity']>, 'attemptsAvailable' | 'attemptsNeeded'>;

/** How many more would do; 0 where there are enough, or where days or calls are none and no number would. */
export function handsMissing({ attemptsAvailable, attemptsNeeded }: Needed, { reps }: Team): number {
  if (attemptsNeeded <= attemptsAvailable || attemptsAvailable === 0) return 0;
  return Math.ceil((attemptsNeeded / attemptsAvailable) * reps - 1e-9) - reps;
}

/** The period in which one of the team is over by most; else the one that asks most of them. */
export function worstOf(periods: readonly PlannedPeriod[]): PlannedPeriod | null {
  const load = ({ members }: PlannedPeriod): number =>
    Math.max(0, ...members.map(({ leads, mostLeads }) => leads / Math.max(1e-9, mostLeads)));
  return periods.reduce<PlannedPeriod | null>(
    (worst, each) => (worst === null || load(each) > load(worst) ? each : worst),
    null,
  );
}
