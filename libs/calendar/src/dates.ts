import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';

import { WEEKDAYS, type Weekday } from './definition.js';

/** A civil date as days since 1970-01-01, without any zone. */
export type DayNumber = number;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** The day of a `YYYY-MM-DD` date, or `undefined` when there is no such date. */
export const dayNumber = (date: string): DayNumber | undefined => {
  if (!DATE.test(date)) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : at / DAY_MS;
};

export const dateOf = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 1970-01-01 was a Thursday, three days after a Monday. */
export const weekdayOf = (day: DayNumber): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday;

/** Milliseconds after midnight of `HH:MM` or `HH:MM:SS`, `24:00` included; `undefined` when it is no time. */
export const timeOfDayMs = (time: string): number | undefined => {
  if (time === '24:00' || time === '24:00:00') return DAY_MS;
  const [, hours, minutes, seconds] = TIME.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds ?? 0) * SECOND_MS;
};
