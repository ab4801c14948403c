import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  type CalendarDefinition,
  compileCalendar,
  type HolidayRule,
  localToInstant,
  type Weekday,
  type Window,
  withPauses,
  type WorkingCalendar,
} from '#calendar';
import { DAY_MS, SECOND_MS } from '#kernel';

type Hours = readonly (readonly [open: string, close: string])[];

interface Schedule {
  readonly time_zone: string;
  readonly hours: Readonly<Partial<Record<Weekday, Hours>>>;
  readonly shifts: Readonly<Record<string, Hours>>;
  readonly breaks: Readonly<Record<string, Hours>>;
  readonly holidays: readonly string[];
}

interface Input {
  readonly at: string;
  readonly start: string;
  readonly end: string;
  readonly seconds: number;
  readonly days: number;
  readonly count: number;
  readonly date: string;
  readonly time: string;
  readonly pauses?: readonly (readonly [from: string, to: string])[];
}

interface Case {
  readonly id: string;
  readonly op: string;
  readonly schedule: Schedule;
  readonly input: Input;
  readonly expect: Expectation;
  readonly disputed?: string;
  /** Our answer to a disputed case, computed by an independent implementation. */
  readonly oracle_answer?: Expectation;
  readonly tolerance_seconds?: number;
}

type Expectation =
  | { readonly value: boolean }
  | { readonly instant: string }
  | { readonly seconds: number }
  | { readonly periods: readonly (readonly [from: string, to: string])[] };

type Answer = boolean | number | null | readonly (readonly [from: number, to: number])[];

export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
  readonly failures: string[];
}

const FILES = ['calendar_cases.json', 'calendar_differential_dev.json'];
const MARGIN_MS = 30 * DAY_MS;

const windowsOf = (hours: Hours): Window[] => hours.map(([open, close]) => ({ open, close }));

const mapped = <Key extends string>(hours: Readonly<Partial<Record<Key, Hours>>>): Record<Key, Window[]> =>
  Object.fromEntries(
    Object.entries<Hours | undefined>(hours).map(([key, each]) => [key, windowsOf(each ?? [])]),
  ) as Record<Key, Window[]>;

/** `*-12-25` is every year's 25 December. */
const holidayOf = (date: string): HolidayRule =>
  date.startsWith('*-') ? { every: date.slice(2) } : { on: date };

const definitionOf = (schedule: Schedule): CalendarDefinition => ({
  zone: schedule.time_zone,
  week: mapped(schedule.hours),
  holidays: schedule.holidays.map(holidayOf),
  breaks: mapped(schedule.breaks),
  exceptions: mapped(schedule.shifts),
});

const calendarOf = ({ schedule, input }: Case): WorkingCalendar => {
  const start = Date.parse(input.start ?? input.at);
  const span = { from: start - MARGIN_MS, to: start + MARGIN_MS };
  const pauses = (input.pauses ?? []).map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return withPauses(compileCalendar(definitionOf(schedule), span), pauses);
};

const pairs = (periods: readonly { readonly from: number; readonly to: number }[]): [number, number][] =>
  periods.map(({ from, to }) => [from, to]);

/** One line per operation the cases know. */
const operations: Readonly<Record<string, (calendar: WorkingCalendar, input: Input) => Answer>> = {
  add: (calendar, { start, seconds }) => calendar.add(Date.parse(start), seconds * SECOND_MS),
  subtract: (calendar, { start, seconds }) => calendar.subtract(Date.parse(start), seconds * SECOND_MS),
  elapsed: (calendar, { start, end }) => calendar.elapsed(Date.parse(start), Date.parse(end)) / SECOND_MS,
  is_open: (calendar, { at }) => calendar.isOpen(Date.parse(at)),
  on_break: (calendar, { at }) => calendar.onBreak(Date.parse(at)),
  on_holiday: (calendar, { at }) => calendar.onHoliday(Date.parse(at)),
  next_open: (calendar, { start }) => calendar.nextOpen(Date.parse(start)),
  previous_open: (calendar, { start }) => calendar.previousOpen(Date.parse(start)),
  next_periods: (calendar, { start, count }) => pairs(calendar.periodsAfter(Date.parse(start), count)),
  previous_periods: (calendar, { start, count }) => pairs(calendar.periodsBefore(Date.parse(start), count)),
  add_business_days: (calendar, { start, days }) => calendar.addWorkingDays(Date.parse(start), days),
  subtract_business_days: (calendar, { start, days }) =>
    calendar.subtractWorkingDays(Date.parse(start), days),
};

const answer = (each: Case): Answer => {
  if (each.op === 'local_to_instant') {
    return localToInstant(each.schedule.time_zone, each.input.date, each.input.time);
  }
  const operation = operations[each.op];
  if (!operation) throw new Error(`unknown operation ${each.op}`);
  return operation(calendarOf(each), each.input);
};

const expected = (expectation: Expectation): Answer => {
  if ('value' in expectation) return expectation.value;
  if ('instant' in expectation) return Date.parse(expectation.instant);
  if ('seconds' in expectation) return expectation.seconds;
  return expectation.periods.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
};

const agrees = (given: Answer, wanted: Answer, toleranceMs: number): boolean =>
  typeof given === 'number' && typeof wanted === 'number'
    ? Math.abs(given - wanted) <= toleranceMs
    : JSON.stringify(given) === JSON.stringify(wanted);

/** What went wrong with a case, or nothing; disputed cases are held to the answer this product declares. */
const failureOf = (each: Case): string | undefined => {
  const wanted = expected(each.disputed === undefined ? each.expect : (each.oracle_answer ?? each.expect));
  try {
    const given = answer(each);
    if (agrees(given, wanted, (each.tolerance_seconds ?? 0) * SECOND_MS)) return undefined;
    return `${each.id} ${each.op}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(given)}`;
  } catch (error) {
    return `${each.id} ${each.op}: ${String(error)}`;
  }
};

/** Runs the published and the differential cases of `<folder>/calendar` against the calendar library. */
export async function checkCalendar(folder: string): Promise<CheckResult> {
  const failures: string[] = [];
  let passed = 0;
  for (const file of FILES) {
    const text = await readFile(join(folder, 'calendar', file), 'utf8');
    for (const each of (JSON.parse(text) as { readonly cases: readonly Case[] }).cases) {
      const failure = failureOf(each);
      if (failure === undefined) passed += 1;
      else failures.push(failure);
    }
  }
  return { passed, failed: failures.length, failures };
}
