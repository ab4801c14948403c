import type { Entry } from '#contracts';
import { goalOf } from '#sla';
import type { GoalFrom } from '#sla';
import type { AgreementPeriod } from './agreement-period.js';

/** What a period left to the goal of the next one when it closed, in leads or minor units as the clause counts. */
export interface CarriedGoal {
  readonly agreementId: string;
  /** First day of the period whose goal it changes. */
  readonly period: string;
  readonly clauseKey: string;
  /** Owed on top. */
  readonly shortfall: number;
  /** Delivered ahead. */
  readonly banked: number;
}

export function carriedGoal({ payload }: Entry<'period.carried'>): CarriedGoal {
  const { agreementId, period, clauseKey, shortfall, banked } = payload;
  return { agreementId, period, clauseKey, shortfall, banked };
}

/** One period leaves one amount to each goal. */
export const carriedKey = ({ agreementId, period, clauseKey }: CarriedGoal): string =>
  [agreementId, period, clauseKey].join(' ');

/**
 * The period with what the one before left to its goals.
 * The same amount is added to every goal of a quota, so that the pro-rated goal grows by exactly it; no goal falls below 0.
 */
export function withCarried(period: AgreementPeriod, carried: readonly CarriedGoal[]): AgreementPeriod {
  const carriedIn = (clauseKey: string): number =>
    carried
      .filter((each) => each.clauseKey === clauseKey)
      .reduce((sum, { shortfall, banked }) => sum + shortfall - banked, 0);
  return {
    ...period,
    carriedIn,
    goalsOf: (clauseKey) => {
      const raised = raisedBy(period.goalsOf(clauseKey), carriedIn(clauseKey));
      return goalOf(raised, period.days) < 0 ? raised.map(({ from }) => ({ from, goal: 0 })) : raised;
    },
  };
}

const raisedBy = (goals: readonly GoalFrom[], amount: number): readonly GoalFrom[] =>
  amount === 0 ? goals : goals.map(({ from, goal }) => ({ from, goal: goal + amount }));
