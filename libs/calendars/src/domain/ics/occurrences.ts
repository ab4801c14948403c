import { DAY_MS } from '#kernel';
import { dateAt, dayOf } from '../days.js';
import type { NthWeekday, Recurrence } from './recurrence.js';

/** A date taken apart, as rules ask it. */
interface Day {
  readonly at: number;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly monthDay: number;
  /** From Sunday, 0. */
  readonly weekday: number;
}

const dayAt = (at: number): Day => {
  const date = new Date(at);
  return {
    ...{ at, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 },
    ...{ monthDay: date.getUTCDate(), weekday: date.getUTCDay() },
  };
};

const daysInMonth = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayOfYear = ({ at, year }: Day): number => (at - Date.UTC(year, 0, 1)) / DAY_MS + 1;
const daysInYear = ({ year }: Day): number => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS;

/**
 * The dates of a rule that begins on `start`, up to `until`, in order.
 * Each date of the stretch is asked whether it belongs: no rule, however odd, can make this run longer than the stretch.
 * `onStep` is called per date looked at.
 */
export function* occurrences(
  rule: Recurrence,
  start: string,
  until: string,
  onStep: () => void,
): Generator<string> {
  const first = dayAt(dayOf(start) as number);
  const last = dayOf(rule.until !== null && rule.until < until ? rule.until : until) as number;
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const period of periods(rule, first, last, onStep)) {
    for (const at of picked(period, rule.positions)) {
      if (at < first.at || at > last) continue;
      if (left <= 0) return;
      left -= 1;
      yield dateAt(at);
    }
  }
}

/** The dates that belong, grouped by the rule's day, week, month or year; from the beginning of the first to the end of the last. */
function* periods(rule: Recurrence, first: Day, last: number, onStep: () => void): Generator<number[]> {
  const numberOf = periodNumber(rule);
  const origin = numberOf(first);
  const belongs = membership(rule, first);
  let current = origin;
  let found: number[] = [];
  for (let day = startOfPeriod(rule, first); ; day = dayAt(day.at + DAY_MS)) {
    onStep();
    const number = numberOf(day);
    if (number !== current) {
      if (found.length > 0) yield found;
      [current, found] = [number, []];
      if (day.at > last) return;
    }
    if ((number - origin) % rule.interval === 0 && belongs(day)) found.push(day.at);
  }
}

function periodNumber({ frequency, weekStart }: Recurrence): (day: Day) => number {
  // 1 January 1970 was a Thursday, 4.
  const weekOf = ({ at }: Day): number => Math.floor((at / DAY_MS + 4 - weekStart) / 7);
  const by = {
    DAILY: ({ at }: Day): number => at / DAY_MS,
    WEEKLY: weekOf,
    MONTHLY: ({ year, month }: Day): number => year * 12 + month,
    YEARLY: ({ year }: Day): number => year,
  };
  return by[frequency];
}

function startOfPeriod({ frequency, weekStart }: Recurrence, day: Day): Day {
  const back = {
    DAILY: 0,
    WEEKLY: (day.weekday - weekStart + 7) % 7,
    MONTHLY: day.monthDay - 1,
    YEARLY: dayOfYear(day) - 1,
  };
  return dayAt(day.at - back[frequency] * DAY_MS);
}

/** Whether a date of a period belongs. */
function membership(rule: Recurrence, first: Day): (day: Day) => boolean {
  const { months, monthDays, weekdays } = filled(rule, first);
  // A numbered weekday counts in the year when a yearly rule names neither month nor day.
  const isOfYear = rule.frequency === 'YEARLY' && rule.months.length === 0 && rule.monthDays.length === 0;
  const isOneOf = <T>(wanted: readonly T[], fits: (each: T) => boolean): boolean =>
    wanted.length === 0 || wanted.some(fits);
  return (day) =>
    isOneOf(months, (month) => month === day.month) &&
    isOneOf(monthDays, (each) => each === day.monthDay || each === day.monthDay - daysInMonth(day) - 1) &&
    isOneOf(weekdays, (each) => isNth(day, each, isOfYear));
}

type Wanted = Pick<Recurrence, 'months' | 'monthDays' | 'weekdays'>;

/** What a rule leaves open is taken from the date it begins on. */
function filled({ frequency, months, monthDays, weekdays }: Recurrence, first: Day): Wanted {
  const said = { months, monthDays, weekdays };
  if (weekdays.length > 0 || monthDays.length > 0 || frequency === 'DAILY') return said;
  if (frequency === 'WEEKLY') return { ...said, weekdays: [{ nth: 0, weekday: first.weekday }] };
  const isOfDate = frequency === 'YEARLY' && months.length === 0;
  return { ...said, monthDays: [first.monthDay], months: isOfDate ? [first.month] : months };
}

function isNth(day: Day, { nth, weekday }: NthWeekday, isOfYear: boolean): boolean {
  if (day.weekday !== weekday) return false;
  if (nth === 0) return true;
  const [place, length] = isOfYear ? [dayOfYear(day), daysInYear(day)] : [day.monthDay, daysInMonth(day)];
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

/** BYSETPOS: the first, the second, the last of a period. */
function picked(period: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return period;
  const places = new Set(positions.map((place) => (place > 0 ? place - 1 : period.length + place)));
  return period.filter((_, index) => places.has(index));
}
