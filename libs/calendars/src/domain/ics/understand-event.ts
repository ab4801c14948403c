import { DAY_MS } from '#kernel';
import { readText } from './content-lines.js';
import type { ContentLine } from './content-lines.js';
import type { RawEvent } from './events.js';
import { IcsProblem } from './ics-problem.js';
import { readDuration, readMoments, wallIn, wallOf } from './moments.js';
import type { Moment } from './moments.js';
import { readRecurrence } from './recurrence.js';
import type { Recurrence } from './recurrence.js';

/** An event as it is understood. */
export interface IcsEvent {
  readonly line: number;
  readonly uid: string | null;
  readonly name: string | null;
  readonly isCancelled: boolean;
  readonly start: Moment;
  readonly lengthMs: number;
  readonly rule: Recurrence | null;
  /** RDATE and EXDATE. */
  readonly extra: readonly Moment[];
  readonly excluded: readonly Moment[];
  /** The occurrence of another event of this UID that it stands for. */
  readonly instead: Moment | null;
}

const LONGEST_NAME = 200;

/** @throws IcsProblem naming the line and the property that is wrong */
export function understandEvent(
  { line, properties }: RawEvent,
  zoneNames: ReadonlyMap<string, string>,
): IcsEvent {
  const one = (name: string): ContentLine | undefined =>
    properties.find((property) => property.name === name);
  const all = (name: string): Moment[] =>
    properties
      .filter((property) => property.name === name)
      .flatMap((property) => readMoments(property, zoneNames));
  const [start] = all('DTSTART');
  if (!start) throw new IcsProblem(line, 'DTSTART', 'The event says nowhere when it begins.');
  const [summary, rule] = [one('SUMMARY'), one('RRULE')];
  return {
    ...{ line, start, uid: one('UID')?.value ?? null },
    name: (summary && readText(summary.value).slice(0, LONGEST_NAME)) || null,
    isCancelled: one('STATUS')?.value.toUpperCase() === 'CANCELLED',
    lengthMs: lengthOf(start, one('DTEND'), one('DURATION'), zoneNames),
    rule: rule ? readRecurrence(rule) : null,
    ...{ extra: all('RDATE'), excluded: all('EXDATE'), instead: all('RECURRENCE-ID')[0] ?? null },
  };
}

/** In wall time of the zone it begins in; a whole date without an end lasts a day, a time without one no time at all. */
function lengthOf(
  start: Moment,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
  zoneNames: ReadonlyMap<string, string>,
): number {
  if (duration) return readDuration(duration);
  if (!end) return start.timeMs === undefined ? DAY_MS : 0;
  const [moment] = readMoments(end, zoneNames);
  const stop = moment && wallIn(wallOf(moment), moment.zone, start.zone ?? moment.zone ?? 'UTC');
  const ms = (stop ?? 0) - wallOf(start);
  if (ms >= 0) return ms;
  throw new IcsProblem(end.line, end.name, 'The event ends before it begins.');
}
