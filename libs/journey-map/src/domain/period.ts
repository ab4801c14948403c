import { DAY_MS } from '#kernel';

/** Days of the workspace, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
export const dayAfter = (day: string, days: number): string => dayAt(numberOf(day) + days);

/** As many days, up to the day before. */
export function periodBefore({ from, to }: Period): Period {
  const last = dayAfter(from, -1);
  return { from: dayAfter(last, numberOf(from) - numberOf(to)), to: last };
}

export interface Spans {
  /** First days of the whole months within the period, the first and the last of them; null without any. */
  readonly months: Period | null;
  /** The days that are in no whole month. */
  readonly days: readonly Period[];
}

/** A period as whole months and the days before and after them: every day of it is in exactly one of the two. */
export function spansOf({ from, to }: Period): Spans {
  const first = from.endsWith('-01') ? from : monthAfter(from, 1);
  const beyond = monthAfter(dayAfter(to, 1), 0);
  const days = (one: string, other: string): Period[] => (one <= other ? [{ from: one, to: other }] : []);
  if (first >= beyond) return { months: null, days: days(from, to) };
  return {
    months: { from: first, to: monthAfter(beyond, -1) },
    days: [...days(from, dayAfter(first, -1)), ...days(beyond, to)],
  };
}

/** The first of the month, so many months on. */
function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
