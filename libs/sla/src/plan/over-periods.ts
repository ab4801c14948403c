import { weightOf } from '../standing/plan.js';
import type { PlanDay } from '../standing/plan.js';
import { roundedUp } from './back-solve.js';

/** What one period owes of a whole. */
export interface PeriodShare {
  readonly period: string;
  readonly workingDays: number;
  readonly weight: number;
  readonly exact: number;
  readonly shown: number;
}

/** Spreads leads over periods by the weight of their working days: weekday × season, holidays left out. */
export function overPeriods(
  leads: number,
  periods: readonly { readonly period: string; readonly days: readonly PlanDay[] }[],
): readonly PeriodShare[] {
  const total = periods.reduce((sum, { days }) => sum + weightOf(days), 0);
  return periods.map(({ period, days }) => {
    const weight = weightOf(days);
    const exact = total === 0 ? leads / periods.length : (leads * weight) / total;
    return { period, workingDays: days.length, weight, exact, shown: roundedUp(exact) };
  });
}
