import { assertNotNegative } from '../checks.js';
import { ratio } from './cost.js';

/** Everybody who entered a stage in one period, and how many of them went on in each period from then on. */
export interface Cohort {
  readonly period: string;
  readonly entered: number;
  /** Index 0 is the period they entered in. A cohort is as old as this is long: what has not passed yet is left out, not 0. */
  readonly converted: readonly number[];
}

export interface CohortRates {
  readonly period: string;
  /** Of all who went on in this period, whenever they entered, to those who entered in it: may exceed 1, and says nothing of quality. */
  readonly periodRate: number | null;
  /** Of those who entered, who has gone on by now. */
  readonly toDate: number | null;
  /** Who had gone on by each age: only equal ages compare. */
  readonly byAge: readonly (number | null)[];
}

/** Period and cohort rates of conversion side by side, never mixed. Cohorts of successive periods, the oldest first. */
export function cohortRates(cohorts: readonly Cohort[]): CohortRates[] {
  for (const { entered, converted } of cohorts)
    for (const count of [entered, ...converted]) assertNotNegative(count, 'count of a cohort');
  return cohorts.map(({ period, entered, converted }, at) => {
    const inPeriod = cohorts
      .slice(0, at + 1)
      .reduce((sum, { converted: each }, from) => sum + (each[at - from] ?? 0), 0);
    const known = converted.map((_, age) => converted.slice(0, age + 1).reduce((sum, each) => sum + each, 0));
    return {
      period,
      periodRate: ratio(inPeriod, entered),
      toDate: ratio(known.at(-1) ?? 0, entered),
      byAge: known.map((count) => ratio(count, entered)),
    };
  });
}
