import type { Unit } from '../funnel-types.js';

export const UNITS: readonly Unit[] = ['week', 'month', 'quarter'];

const DAYS_OF_A_WEEK = 7;
const MONTHS: Readonly<Record<Exclude<Unit, 'week'>, number>> = { month: 1, quarter: 3 };

/** The last day of the unit that begins so many units after the one that begins on `start`. */
export function lastDayAt(start: string, unit: Unit, age: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const end =
    unit === 'week'
      ? Date.UTC(year, month - 1, day + DAYS_OF_A_WEEK * (age + 1) - 1)
      : Date.UTC(year, month - 1 + MONTHS[unit] * (age + 1), 0);
  return new Date(end).toISOString().slice(0, 10);
}
