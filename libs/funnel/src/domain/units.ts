import { addDays } from '#sla';

export const UNITS = ['week', 'month', 'quarter'] as const;
export type Unit = (typeof UNITS)[number];

const monthsOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
};

const firstOf = (months: number): string =>
  new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 10);

/** The first day of the unit a day is in; weeks begin on Monday. */
export function unitOf(day: string, unit: Unit): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'quarter') return firstOf(Math.floor(monthsOf(day) / 3) * 3);
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The first day of the unit after one that begins on `start`. */
export const unitAfter = (start: string, unit: Unit): string =>
  unit === 'week' ? addDays(start, 7) : firstOf(monthsOf(start) + (unit === 'month' ? 1 : 3));

/** The units from the one of `from` to the one of `to`. */
export function unitsOf(from: string, to: string, unit: Unit): string[] {
  return upTo(unitOf(from, unit), to, (start) => unitAfter(start, unit));
}

/** One after the other as long as they are not beyond `to`. What lies behind the year 9999 sorts before it, and ends them. */
function upTo(first: string, to: string, after: (day: string) => string): string[] {
  const found: string[] = [];
  for (let day = first; day <= to && day > (found.at(-1) ?? ''); day = after(day)) found.push(day);
  return found;
}

/** A stretch of days as whole months, and the days that are left at its ends. */
export function monthsAndDays(
  from: string,
  to: string,
): { readonly months: string[]; readonly days: string[] } {
  const months = unitsOf(from, to, 'month').filter(
    (start) => start >= from && addDays(unitAfter(start, 'month'), -1) <= to,
  );
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { months, days: daysOf(from, to) };
  const after = unitAfter(last, 'month');
  return { months, days: [...daysOf(from, addDays(first, -1)), ...daysOf(after, to)] };
}

const daysOf = (from: string, to: string): string[] => upTo(from, to, (day) => addDays(day, 1));
