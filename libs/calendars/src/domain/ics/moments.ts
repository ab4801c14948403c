import { isZone, localToInstant } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { dayOf } from '../days.js';
import type { ContentLine } from './content-lines.js';
import { IcsProblem } from './ics-problem.js';
import { WINDOWS_ZONES } from './windows-zones.js';

/** A DATE or DATE-TIME as written. */
export interface Moment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Milliseconds since midnight; undefined for a whole date. */
  readonly timeMs: number | undefined;
  /** IANA name; undefined floats: it means the zone of whoever reads it. */
  readonly zone: string | undefined;
}

const VALUE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

/** Reads the values of DTSTART, DTEND, RDATE, EXDATE and RECURRENCE-ID. */
export function readMoments(property: ContentLine, zoneNames: ReadonlyMap<string, string>): Moment[] {
  return property.value.split(',').map((value) => {
    const moment = momentOf(value.trim(), () => zoneOf(property, zoneNames));
    if (moment) return moment;
    const { line, name } = property;
    throw new IcsProblem(
      line,
      name,
      `“${value.slice(0, 40)}” is no date (20261224) or time (20261224T140000).`,
    );
  });
}

function momentOf(value: string, zone: () => string | undefined): Moment | undefined {
  const match = VALUE.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (dayOf(date) === undefined) return undefined;
  if (hour === undefined) return { date, timeMs: undefined, zone: undefined };
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  // 60 is a leap second, which no clock of ours knows.
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const timeMs = hours * HOUR_MS + minutes * MINUTE_MS + Math.min(seconds, 59) * SECOND_MS;
  return { date, timeMs, zone: utc ? 'UTC' : zone() };
}

/** The zone of a TZID: IANA as it is, behind a maker's prefix, named by the file, or as Windows calls it. */
function zoneOf(
  { line, name, parameters }: ContentLine,
  zoneNames: ReadonlyMap<string, string>,
): string | undefined {
  const id = parameters.TZID;
  if (id === undefined) return undefined;
  const steps = id.split('/').filter((step) => step !== '');
  const candidates = [
    id,
    zoneNames.get(id),
    WINDOWS_ZONES[id],
    steps.slice(-2).join('/'),
    steps.slice(-3).join('/'),
  ];
  const zone = candidates.find((each) => each !== undefined && each !== '' && isZone(each));
  if (zone !== undefined) return zone;
  throw new IcsProblem(
    line,
    name,
    `The time zone “${id.slice(0, 60)}” is not known; use an IANA name such as Europe/Rome.`,
  );
}

const DURATION = /^([+-])?P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads a DURATION, in milliseconds; a day is 24 hours of wall time. */
export function readDuration({ line, name, value }: ContentLine): number {
  const [, sign, ...parts] = DURATION.exec(value) ?? [];
  if (!DURATION.test(value) || sign === '-')
    throw new IcsProblem(line, name, `“${value.slice(0, 40)}” is no length; write P1D or PT4H.`);
  const units = [7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS];
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] as number), 0);
}

/** Wall time as one number: midnight UTC of the date, and the time on top. */
export type WallMs = number;

export const wallOf = ({ date, timeMs = 0 }: Moment): WallMs => (dayOf(date) as number) + timeMs;

/** Wall time of one zone, told in another. */
export function wallIn(wall: WallMs, from: string | undefined, to: string): WallMs {
  if (from === undefined || from === to) return wall;
  const text = new Date(wall).toISOString();
  return wallAt(localToInstant(from, text.slice(0, 10), text.slice(11, 19)), to);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...parts });
  clocks.set(zone, clock);
  return clock;
}

function wallAt(instant: EpochMs, zone: string): WallMs {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
