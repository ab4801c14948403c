import { dayOf } from '../days.js';
import type { ContentLine } from './content-lines.js';
import { IcsProblem } from './ics-problem.js';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `2MO`: the second Monday; without a number, every one. Weekdays count from Sunday, 0. */
export interface NthWeekday {
  readonly nth: number;
  readonly weekday: number;
}

/** A rule by which dates come again (RFC 5545, 3.3.10), as far as closings need it. */
export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** Last date, included, `YYYY-MM-DD`; null goes on for ever. */
  readonly until: string | null;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  readonly positions: readonly number[];
  /** First day of a week, counted from Sunday, 0. */
  readonly weekStart: number;
}

type Parts = ReadonlyMap<string, string>;
const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST'];

/** @throws IcsProblem for a rule that is malformed, or that repeats by something else than dates */
export function readRecurrence(property: ContentLine): Recurrence {
  const fail = (message: string): never => {
    throw new IcsProblem(property.line, property.name, message);
  };
  const parts = new Map(
    property.value
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const strange = [...parts.keys()].find((name) => !KNOWN.includes(name));
  if (strange !== undefined) fail(`${strange.slice(0, 20)} is not read; use ${KNOWN.join(', ')}.`);
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  if (!frequency) return fail(`FREQ has to be one of ${FREQUENCIES.join(', ')}.`);
  const number = (name: string, most: number): number[] =>
    numbers(parts, name, most) ?? fail(`${name} is out of range.`);
  const whole = (name: string): number | undefined => {
    const [value] = number(name, 10_000);
    return value === undefined || value > 0 ? value : fail(`${name} has to be 1 or more.`);
  };
  const until = untilOf(parts);
  if (until === undefined) return fail('UNTIL is no date.');
  const weekStart = DAYS.indexOf(parts.get('WKST') ?? 'MO');
  return {
    ...{ frequency, interval: whole('INTERVAL') ?? 1, count: whole('COUNT'), until },
    ...{
      months: number('BYMONTH', 12),
      monthDays: number('BYMONTHDAY', 31),
      positions: number('BYSETPOS', 366),
    },
    weekdays: weekdaysOf(parts) ?? fail('BYDAY lists weekdays such as MO, 2MO or -1FR.'),
    weekStart: weekStart >= 0 ? weekStart : fail('WKST names a weekday such as MO.'),
  };
}

/** The whole numbers of a part, none when it is not there; undefined when one is 0 or too large. */
function numbers(parts: Parts, name: string, most: number): number[] | undefined {
  const values = (parts.get(name) ?? '').split(',').filter((value) => value !== '');
  const read = values.map((value) => (/^[+-]?\d{1,5}$/.test(value) ? Number(value) : 0));
  return read.every((value) => value !== 0 && Math.abs(value) <= most) ? read : undefined;
}

function weekdaysOf(parts: Parts): NthWeekday[] | undefined {
  const values = (parts.get('BYDAY') ?? '').split(',').filter((value) => value !== '');
  const read = values.map((value) => {
    const [, nth = '0', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
    return { nth: Number(nth), weekday: DAYS.indexOf(day) };
  });
  return read.every(({ weekday }) => weekday >= 0) ? read : undefined;
}

/** `null` when there is none; undefined when it is no date. A time in UTC ends on its own date. */
function untilOf(parts: Parts): string | undefined | null {
  const text = parts.get('UNTIL');
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return dayOf(date) === undefined ? undefined : date;
}
