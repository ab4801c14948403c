import { Temporal } from 'temporal-polyfill';

import { AppError, DAY_MS, type EpochMs, invalidField } from '#kernel';

import { type DayNumber, dayNumber, timeOfDayMs } from './dates.js';

interface OffsetSpan {
  readonly from: EpochMs;
  readonly offsetMs: number;
}

/** A fixed offset such as `+02:00` knows no clock changes; only names from the IANA list are zones here. */
const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether this machine's zone data knows the IANA name. */
export const isZone = (name: string): boolean => {
  if (!IANA_NAME.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/**
 * The clock changes of one zone, read from Temporal once a year of the calendar and kept,
 * because asking it for every window is some thousand times slower than looking them up.
 */
export class Zone {
  private static readonly known = new Map<string, Zone>();
  private readonly years = new Map<number, readonly OffsetSpan[]>();

  private constructor(readonly name: string) {}

  /** @throws AppError `calendar/unknown-zone` */
  static named(name: string): Zone {
    const known = Zone.known.get(name);
    if (known) return known;
    if (!isZone(name)) {
      throw invalidField(
        'calendar/unknown-zone',
        '/zone',
        `Name a zone of the IANA list, such as Europe/Rome.`,
      );
    }
    const zone = new Zone(name);
    Zone.known.set(name, zone);
    return zone;
  }

  /** Milliseconds that local wall time is ahead of UTC. */
  offsetMsAt(at: EpochMs): number {
    const spans = this.offsetsOf(new Date(at).getUTCFullYear());
    let index = spans.length - 1;
    while (index > 0 && (spans[index] as OffsetSpan).from > at) index -= 1;
    return (spans[index] as OffsetSpan).offsetMs;
  }

  /** The local date of an instant. */
  dayAt(at: EpochMs): DayNumber {
    return Math.floor((at + this.offsetMsAt(at)) / DAY_MS);
  }

  /**
   * The instant at which the wall clock of that date has gone `timeMs` past midnight; `timeMs` may pass 24 hours.
   * - A time the clock shows twice is the first one.
   * - A time the clock skips is moved forward by what it skips (Temporal's `compatible`).
   */
  instantOf(day: DayNumber, timeMs: number): EpochMs {
    const wall = day * DAY_MS + timeMs;
    const offsetBefore = this.offsetMsAt(wall - DAY_MS);
    const offsetAfter = this.offsetMsAt(wall + DAY_MS);
    const early = wall - offsetBefore;
    if (offsetBefore === offsetAfter || this.offsetMsAt(early) === offsetBefore) return early;
    const late = wall - offsetAfter;
    return this.offsetMsAt(late) === offsetAfter ? late : early;
  }

  private offsetsOf(year: number): readonly OffsetSpan[] {
    const known = this.years.get(year);
    if (known) return known;
    const end = Date.UTC(year + 1, 0, 1);
    const spans: OffsetSpan[] = [];
    let moment: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      Date.UTC(year, 0, 1),
    ).toZonedDateTimeISO(this.name);
    while (moment && moment.epochMilliseconds < end) {
      spans.push({ from: moment.epochMilliseconds, offsetMs: moment.offsetNanoseconds / 1e6 });
      moment = moment.getTimeZoneTransition('next');
    }
    this.years.set(year, spans);
    return spans;
  }
}

/**
 * The instant of a local date (`YYYY-MM-DD`) and time (`HH:MM`, `HH:MM:SS` or `24:00`) in an IANA zone.
 * - A time the clock shows twice is the first one; a skipped time is moved forward by what is skipped.
 * @throws AppError `calendar/unknown-zone`, `calendar/bad-date`, `calendar/bad-time`
 */
export const localToInstant = (zone: string, date: string, time: string): EpochMs => {
  const timeMs = timeOfDayMs(time);
  if (timeMs === undefined)
    throw new AppError('invalid', 'calendar/bad-time', `Write a time as HH:MM, not "${time}".`);
  return Zone.named(zone).instantOf(requireDay(date), timeMs);
};

/** @throws AppError `calendar/bad-date` */
export const requireDay = (date: string): DayNumber => {
  const day = dayNumber(date);
  if (day === undefined) {
    throw new AppError(
      'invalid',
      'calendar/bad-date',
      `Write a date that exists as YYYY-MM-DD, not "${date}".`,
    );
  }
  return day;
};
