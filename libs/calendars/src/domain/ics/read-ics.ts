import { AppError, DAY_MS } from '#kernel';
import { dateAt, yearOf } from '../days.js';
import type { OwnDate } from '../drawing.js';
import { mergeOwnDates } from '../merge-own-dates.js';
import { MOST_OWN_DATES } from '../own-date-problems.js';
import type { Years } from '../years.js';
import { ownDatesOf } from './closings.js';
import { readEvents } from './events.js';
import { IcsProblem, refusedFile } from './ics-problem.js';
import { wallIn, wallOf } from './moments.js';
import type { Moment } from './moments.js';
import { occurrences } from './occurrences.js';
import type { Recurrence } from './recurrence.js';
import { understandEvent } from './understand-event.js';
import type { IcsEvent } from './understand-event.js';

/** Why an event gave no date, or not all of them. */
export interface Skipped {
  readonly line: number;
  readonly name: string | null;
  readonly code: 'cancelled' | 'no-length' | 'out-of-years';
}

export interface ReadIcs {
  readonly ownDates: readonly OwnDate[];
  readonly skipped: readonly Skipped[];
  /** How many events the file holds. */
  readonly events: number;
}

export interface IcsReading {
  /** What floating and foreign times are told in. */
  readonly zone: string;
  /** Within which rules are worked out. */
  readonly years: Years;
}

/** Dates looked at for the rules of one file: more is no calendar of closings. */
const MOST_STEPS = 4_000_000;

/**
 * Reads an iCalendar file (RFC 5545) as dates on which somebody is closed.
 * - All-day events close their dates, timed ones cut their hours out; what a plain day of every year closes stays that.
 * - Of two events that close one date, the first in the file names it.
 * @throws AppError `ics/invalid` naming every wrong line and its property, `ics/too-much`
 */
export function readIcs(text: string, reading: IcsReading): ReadIcs {
  const events = understood(text);
  const replaced = replacedBy(events);
  const skipped: Skipped[] = [];
  const found: OwnDate[] = [];
  const budget = stepsOf();
  for (const event of events) {
    const own = datesOf(event, reading, replaced.get(event.uid) ?? [], budget);
    if (Array.isArray(own)) found.push(...own);
    else skipped.push({ line: event.line, name: event.name, code: own });
    if (found.length > MOST_OWN_DATES) throw tooMuch();
  }
  return { ownDates: mergeOwnDates([], found).merged, skipped, events: events.length };
}

function understood(text: string): IcsEvent[] {
  const problems: IcsProblem[] = [];
  const tell = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof IcsProblem)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const raw = tell(() => readEvents(text));
  const events =
    raw?.events.flatMap((event) => tell(() => understandEvent(event, raw.zoneNames)) ?? []) ?? [];
  if (problems.length > 0) throw refusedFile(problems);
  return events;
}

/** The occurrences of each UID that other events of the file stand for. */
function replacedBy(events: readonly IcsEvent[]): Map<string | null, Moment[]> {
  const replaced = new Map<string | null, Moment[]>();
  for (const { uid, instead } of events) {
    if (instead) replaced.set(uid, [...(replaced.get(uid) ?? []), instead]);
  }
  return replaced;
}

function stepsOf(): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps > MOST_STEPS) throw tooMuch();
  };
}

const tooMuch = (): AppError =>
  new AppError(
    'invalid',
    'ics/too-much',
    `The file gives more than ${MOST_OWN_DATES} dates, or rules without end; send the years that matter.`,
  );

function datesOf(
  event: IcsEvent,
  reading: IcsReading,
  replaced: readonly Moment[],
  onStep: () => void,
): OwnDate[] | Skipped['code'] {
  if (event.isCancelled) return 'cancelled';
  if (event.lengthMs === 0) return 'no-length';
  const excluded = [...event.excluded, ...(event.instead ? [] : replaced)];
  if (isEveryYear(event) && excluded.length === 0) return [everyYear(event)];
  const taken = new Set(excluded.map((moment) => keyOf(moment, event.start)));
  const starts = startsOf(event, reading, onStep).filter((start) => !taken.has(keyOf(start, event.start)));
  const inYears = starts.filter(
    ({ date }) => yearOf(date) >= reading.years.from && yearOf(date) <= reading.years.to,
  );
  if (inYears.length === 0) return 'out-of-years';
  return inYears.flatMap((start) => {
    const wall = wallOf(start);
    const [from, to] = [wall, wall + event.lengthMs].map((at) => wallIn(at, start.zone, reading.zone));
    return ownDatesOf({ from: from as number, to: to as number, name: event.name ?? undefined });
  });
}

function startsOf({ start, rule, extra }: IcsEvent, { years }: IcsReading, onStep: () => void): Moment[] {
  if (!rule) return [start, ...extra];
  const dates = occurrences(rule, start.date, `${years.to}-12-31`, onStep);
  return [...Array.from(dates, (date) => ({ ...start, date })), ...extra];
}

/** What tells one occurrence from another, in the wall time the event begins in; an excluded date excludes whatever begins on it. */
const keyOf = (moment: Moment, like: Moment): string => {
  const wall =
    moment.timeMs === undefined
      ? wallOf(moment)
      : wallIn(wallOf(moment), moment.zone, like.zone ?? moment.zone ?? 'UTC');
  return dateAt(wall);
};

/** A whole date that comes back on the same day, year by year. */
function isEveryYear({ rule, start, lengthMs, extra }: IcsEvent): boolean {
  const isWholeDay = start.timeMs === undefined && lengthMs === DAY_MS && extra.length === 0;
  return isWholeDay && rule !== null && isPlain(rule) && isOfDate(rule, start.date);
}

const isPlain = (rule: Recurrence): boolean =>
  rule.frequency === 'YEARLY' &&
  rule.interval === 1 &&
  rule.count === undefined &&
  rule.weekdays.length + rule.positions.length === 0;

/** A month day without its month would come every month. */
const isOfDate = ({ months, monthDays }: Recurrence, date: string): boolean =>
  months.every((month) => month === Number(date.slice(5, 7))) &&
  monthDays.every((day) => day === Number(date.slice(8)) && months.length > 0);

function everyYear({ rule, start, name }: IcsEvent): OwnDate {
  const until = rule?.until ?? null;
  const isReached = until !== null && until.slice(5) >= start.date.slice(5);
  const last = until === null ? {} : { toYear: yearOf(until) - (isReached ? 0 : 1) };
  const named = name === null ? {} : { name };
  return { kind: 'closed', every: start.date.slice(5), fromYear: yearOf(start.date), ...last, ...named };
}
