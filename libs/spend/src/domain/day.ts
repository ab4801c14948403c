import { DAY_MS } from '#kernel';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether it is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  DATE.test(text) &&
  Number.isFinite(Date.parse(`${text}T00:00:00Z`)) &&
  dayAt(Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS)) === text;

/** Days since 1970-01-01; the day has to exist. */
export const numberOfDay = (on: string): number => Math.round(Date.parse(`${on}T00:00:00Z`) / DAY_MS);

export const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const dayAfter = (on: string, days: number): string => dayAt(numberOfDay(on) + days);

/** How many days from one to the other, both included; 0 or less when they stand the other way round. */
export const countDays = (from: string, to: string): number => numberOfDay(to) - numberOfDay(from) + 1;

/** Every day from one to the other, both included. */
export const daysBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, countDays(from, to)) }, (_, index) => dayAfter(from, index));

/** The same day of the month so many months on, or the last day of that month where it is shorter. */
export function monthsAfter(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The first and the last day of a month such as `2026-02`; undefined for what is no month. */
export function daysOfMonth(month: string): readonly [string, string] | undefined {
  const first = `${month}-01`;
  return isDay(first) ? [first, dayAfter(monthsAfter(first, 1), -1)] : undefined;
}
