import type { PlanWeights } from '../clauses/terms.js';
import type { WorkingDay } from '../business-time.js';
import { isoWeekday } from '../period/local-date.js';

/** One working day of a period and its share of the plan. */
export interface PlanDay {
  readonly on: string;
  readonly weight: number;
}

/** A goal from a day on; an amendment in mid-period adds one (ruling 24). */
export interface GoalFrom {
  readonly from: string;
  readonly goal: number;
}

export const EVEN_WEIGHTS: PlanWeights = {
  weekdays: [1, 1, 1, 1, 1, 1, 1],
  months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
};

/** The days a plan is spread over: weekday weight × month weight; closed days and days without weight are left out. */
export const planDays = (
  days: readonly WorkingDay[],
  weights: PlanWeights = EVEN_WEIGHTS,
): readonly PlanDay[] =>
  days
    .filter((day) => day.openMs > 0)
    .map(({ on }) => ({
      on,
      weight: weights.weekdays[isoWeekday(on) - 1]! * weights.months[Number(on.slice(5, 7)) - 1]!,
    }))
    .filter((day) => day.weight > 0);

export const weightOf = (days: readonly PlanDay[]): number => days.reduce((sum, day) => sum + day.weight, 0);

/**
 * The goal of a period, pro-rated by working-day weight when it changed: each goal holds for the days from its own to the next.
 * A single goal comes back as it is. The first goal also holds for days before it; start with a goal of 0 where it shall not.
 */
export function goalOf(goals: readonly GoalFrom[], days: readonly PlanDay[]): number {
  return planTo(goals, days, '9999-12-31');
}

/** What the plan owes by the end of a day: Σ over goals of goal × weight of its days up to and with that day ÷ total weight. */
export function planTo(goals: readonly GoalFrom[], days: readonly PlanDay[], date: string): number {
  const total = weightOf(days);
  if (total === 0) return goals.at(-1)?.goal ?? 0;
  const inOrder = [...goals].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.reduce((sum, { from, goal }, index) => {
    const start = index === 0 ? '' : from;
    const end = inOrder[index + 1]?.from ?? '9999-12-31';
    const own = days.filter(({ on }) => on >= start && on < end && on <= date);
    return sum + (goal * weightOf(own)) / total;
  }, 0);
}
