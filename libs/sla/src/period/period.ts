import type { EpochMs } from '#kernel';
import { addDays, addMonths, isoWeekday, localDate, startOfDay } from './local-date.js';

export type PeriodUnit = 'week' | 'month' | 'quarter';

/** How a version cuts time into periods. */
export interface PeriodRule {
  readonly unit: PeriodUnit;
  /** IANA zone whose local days bound the period. */
  readonly zone: string;
  /** Week: ISO weekday it begins on, 1–7. Month and quarter: day of the month, 1–28. */
  readonly firstDay: number;
  /** Quarter: a month, 1–12, in which one begins; else without effect. */
  readonly firstMonth: number;
}

/** A stretch of whole local days; as instants it is half-open. */
export interface Period {
  /** The local date of its first day: unique per rule, and sorts by time. */
  readonly key: string;
  readonly startOn: string;
  /** The last day, itself included. */
  readonly endOn: string;
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

/** The period an instant belongs to. */
export const periodAt = (rule: PeriodRule, at: EpochMs): Period => periodOn(rule, localDate(rule.zone, at));

/** The period a local date belongs to. */
export function periodOn(rule: PeriodRule, date: string): Period {
  const startOn = firstDayOf(rule, date);
  const nextOn =
    rule.unit === 'week' ? addDays(startOn, 7) : addMonths(startOn, rule.unit === 'month' ? 1 : 3);
  return {
    key: startOn,
    startOn,
    endOn: addDays(nextOn, -1),
    startAt: startOfDay(rule.zone, startOn),
    endAt: startOfDay(rule.zone, nextOn),
  };
}

export const nextPeriod = (rule: PeriodRule, period: Period): Period =>
  periodOn(rule, addDays(period.endOn, 1));
export const previousPeriod = (rule: PeriodRule, period: Period): Period =>
  periodOn(rule, addDays(period.startOn, -1));

function firstDayOf(rule: PeriodRule, date: string): string {
  if (rule.unit === 'week') return addDays(date, -((isoWeekday(date) - rule.firstDay + 7) % 7));
  const isBeforeFirst = Number(date.slice(8, 10)) < rule.firstDay;
  const month = addMonths(`${date.slice(0, 7)}-01`, isBeforeFirst ? -1 : 0);
  const intoQuarter = rule.unit === 'quarter' ? (Number(month.slice(5, 7)) - rule.firstMonth + 12) % 3 : 0;
  return addDays(addMonths(month, -intoQuarter), rule.firstDay - 1);
}
