import { AppError, type FieldProblem } from '#kernel';

import { dayNumber, timeOfDayMs } from './dates.js';
import { type CalendarDefinition, type Weekday, WEEKDAYS } from './definition.js';
import { isZone } from './zone.js';

type Fields = Readonly<Record<string, unknown>>;
type Problems = FieldProblem[];

/** Bounds that no real calendar meets, so that a definition cannot make a process run hot. */
const MAX_WINDOWS_A_DAY = 48;
const MAX_DATES = 10_000;

/** 29 February is a date of every leap year. */
const LEAP_YEAR = 2000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One step of an RFC 6901 JSON pointer. */
const step = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const timeOf = (value: unknown): number | undefined =>
  typeof value === 'string' ? timeOfDayMs(value) : undefined;

const windowProblems = (window: unknown, pointer: string): Problems => {
  if (!isFields(window))
    return [{ pointer, detail: 'Give a window as { "open": "09:00", "close": "18:00" }.' }];
  const [open, close] = [timeOf(window.open), timeOf(window.close)];
  const problems: Problems = [];
  if (open === undefined || window.open === '24:00') {
    problems.push({ pointer: `${pointer}/open`, detail: 'Write the opening as HH:MM, from 00:00 to 23:59.' });
  }
  if (close === undefined) {
    problems.push({
      pointer: `${pointer}/close`,
      detail: 'Write the closing as HH:MM, from 00:00 to 24:00.',
    });
  }
  if (problems.length === 0 && open === close) {
    problems.push({
      pointer: `${pointer}/close`,
      detail: 'Close after opening; a whole day is 00:00 to 24:00.',
    });
  }
  return problems;
};

const windowsProblems = (windows: unknown, pointer: string): Problems => {
  if (!Array.isArray(windows))
    return [{ pointer, detail: 'Give a list of windows; an empty list means closed.' }];
  if (windows.length > MAX_WINDOWS_A_DAY) {
    return [{ pointer, detail: `Give at most ${MAX_WINDOWS_A_DAY} windows a day.` }];
  }
  return windows.flatMap((window, index) => windowProblems(window, `${pointer}/${index}`));
};

const weekProblems = (week: unknown): Problems => {
  if (!isFields(week)) return [{ pointer: '/week', detail: 'Give the windows by weekday, mon to sun.' }];
  return Object.entries(week).flatMap(([weekday, windows]) => {
    const pointer = `/week${step(weekday)}`;
    if (!WEEKDAYS.includes(weekday as Weekday))
      return [{ pointer, detail: 'Name weekdays mon, tue, wed, thu, fri, sat, sun.' }];
    return windows === undefined ? [] : windowsProblems(windows, pointer);
  });
};

const datedProblems = (dated: unknown, field: string): Problems => {
  if (dated === undefined) return [];
  if (!isFields(dated)) return [{ pointer: field, detail: 'Give windows by date, YYYY-MM-DD.' }];
  const entries = Object.entries(dated);
  if (entries.length > MAX_DATES) return [{ pointer: field, detail: `Give at most ${MAX_DATES} dates.` }];
  return entries.flatMap(([date, windows]) => {
    const pointer = `${field}${step(date)}`;
    if (dayNumber(date) === undefined)
      return [{ pointer, detail: 'Write a date that exists as YYYY-MM-DD.' }];
    return windowsProblems(windows, pointer);
  });
};

const yearProblems = (rule: Fields, pointer: string): Problems =>
  ['fromYear', 'toYear']
    .filter((field) => rule[field] !== undefined && !Number.isInteger(rule[field]))
    .map((field) => ({ pointer: `${pointer}/${field}`, detail: 'Give a year as a whole number.' }));

const holidayProblems = (rule: unknown, pointer: string): Problems => {
  if (!isFields(rule) || (rule.on === undefined) === (rule.every === undefined)) {
    return [
      { pointer, detail: 'Give a holiday either as { "on": "2026-12-25" } or as { "every": "12-25" }.' },
    ];
  }
  const { on, every } = rule;
  if (on !== undefined && (typeof on !== 'string' || dayNumber(on) === undefined)) {
    return [{ pointer: `${pointer}/on`, detail: 'Write a date that exists as YYYY-MM-DD.' }];
  }
  if (
    every !== undefined &&
    (typeof every !== 'string' || dayNumber(`${LEAP_YEAR}-${every}`) === undefined)
  ) {
    return [{ pointer: `${pointer}/every`, detail: 'Write a month and day that exist as MM-DD.' }];
  }
  return yearProblems(rule, pointer);
};

const holidaysProblems = (holidays: unknown): Problems => {
  if (holidays === undefined) return [];
  if (!Array.isArray(holidays)) return [{ pointer: '/holidays', detail: 'Give a list of holidays.' }];
  if (holidays.length > MAX_DATES)
    return [{ pointer: '/holidays', detail: `Give at most ${MAX_DATES} holidays.` }];
  return holidays.flatMap((rule, index) => holidayProblems(rule, `/holidays/${index}`));
};

/** Everything that is wrong with a calendar from outside, by JSON pointer; empty when it can be compiled. */
export const calendarProblems = (input: unknown): readonly FieldProblem[] => {
  if (!isFields(input)) return [{ pointer: '', detail: 'Give a calendar with a zone and a week.' }];
  const zone: Problems =
    typeof input.zone === 'string' && isZone(input.zone)
      ? []
      : [{ pointer: '/zone', detail: 'Name a zone of the IANA list, such as Europe/Rome.' }];
  return [
    ...zone,
    ...weekProblems(input.week),
    ...holidaysProblems(input.holidays),
    ...datedProblems(input.breaks, '/breaks'),
    ...datedProblems(input.exceptions, '/exceptions'),
  ];
};

/**
 * The same calendar, now known to be right.
 * @throws AppError `calendar/invalid` whose `fields` name every problem
 */
export const validateCalendar = (input: unknown): CalendarDefinition => {
  const fields = calendarProblems(input);
  if (fields.length === 0) return input as CalendarDefinition;
  const first = fields[0] as FieldProblem;
  throw new AppError(
    'invalid',
    'calendar/invalid',
    `The calendar is wrong at ${first.pointer || '/'}: ${first.detail}`,
    {
      fields,
    },
  );
};
