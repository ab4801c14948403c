import { dayAfter, stepAround } from './quarter.js';

/** A stretch of days by what it is made of, so that each part is read from the sums of its length; ends without a day of the month are not in it. */
export interface Stretch {
  /** The first day and the last. */
  readonly from: string;
  readonly to: string;
  /** Whole months: from the first day of one up to before this. Both are the day after the last where there is none. */
  readonly monthsFrom: string;
  readonly monthsBefore: string;
  /** Whole years among the months, likewise. */
  readonly yearsFrom: string;
  readonly yearsBefore: string;
}

const firstOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`;
const firstOfMonth = (day: string): string => stepAround(day, 'month').from;

/** `day` where it begins a year or month, else the beginning of the next. */
const from = (day: string, first: (day: string) => string, days: number): string =>
  first(day) === day ? day : first(dayAfter(first(day), days));

/** Days, whole months and whole years of a stretch: each day is in exactly one of them. */
export function stretchOf(first: string, last: string): Stretch {
  const after = dayAfter(last, 1);
  const [monthsFrom, monthsBefore] = bounded(from(first, firstOfMonth, 31), firstOfMonth(after), after);
  const [yearsFrom, yearsBefore] = bounded(
    from(monthsFrom, firstOfYear, 366),
    firstOfYear(monthsBefore),
    monthsBefore,
  );
  return { from: first, to: last, monthsFrom, monthsBefore, yearsFrom, yearsBefore };
}

const bounded = (begin: string, end: string, none: string): readonly [string, string] =>
  begin < end ? [begin, end] : [none, none];
