import { DAY_MS, type EpochMs } from '#kernel';

import { dateOf, type DayNumber, dayNumber, timeOfDayMs, weekdayOf } from './dates.js';
import {
  type CalendarDefinition,
  type HolidayRule,
  type Span,
  type Weekday,
  WEEKDAYS,
  type Window,
} from './definition.js';
import { cutOut, union } from './spans.js';
import { Zone } from './zone.js';

/** Milliseconds from the midnight of the date a window opens on; past 24 hours when it runs overnight. */
interface Hours {
  readonly openMs: number;
  readonly closeMs: number;
}

type ByDay = ReadonlyMap<DayNumber, readonly Hours[]>;

const hoursOf = ({ open, close }: Window): Hours => {
  const openMs = timeOfDayMs(open) as number;
  const closeMs = timeOfDayMs(close) as number;
  return { openMs, closeMs: closeMs > openMs ? closeMs : closeMs + DAY_MS };
};

const byDay = (dated: Readonly<Record<string, readonly Window[]>> = {}): ByDay =>
  new Map(Object.entries(dated).map(([date, windows]) => [dayNumber(date) as number, windows.map(hoursOf)]));

/**
 * A valid definition made ready to be asked date by date.
 * The laws of a date, in this order:
 * - its exception, when it has one, is all that opens on it; else a holiday closes it; else the week rules;
 * - a window that runs past midnight belongs to the date it opens on, so it falls with that date; its morning part also
 *   yields to an exception of the next date and, unless it is itself an exception, to a holiday of the next date;
 * - breaks cut whatever is left;
 * - a date that the zone skipped has no windows.
 */
export class Rules {
  readonly zone: Zone;
  private readonly week: ReadonlyMap<Weekday, readonly Hours[]>;
  private readonly exceptions: ByDay;
  private readonly breaks: ByDay;
  private readonly holidays = new Map<string, HolidayRule[]>();

  constructor(readonly definition: CalendarDefinition) {
    this.zone = Zone.named(definition.zone);
    this.week = new Map(WEEKDAYS.map((weekday) => [weekday, (definition.week[weekday] ?? []).map(hoursOf)]));
    this.exceptions = byDay(definition.exceptions);
    this.breaks = byDay(definition.breaks);
    for (const rule of definition.holidays ?? []) {
      const key = 'on' in rule ? rule.on : rule.every;
      this.holidays.set(key, [...(this.holidays.get(key) ?? []), rule]);
    }
  }

  isException(day: DayNumber): boolean {
    return this.exceptions.has(day);
  }

  /** The holiday on that date, whether or not an exception overrides it. */
  holidayOn(day: DayNumber): HolidayRule | undefined {
    if (this.holidays.size === 0) return undefined;
    const date = dateOf(day);
    const year = Number(date.slice(0, 4));
    const yearly = this.holidays.get(date.slice(5));
    return this.holidays.get(date)?.[0] ?? yearly?.find((rule) => coversYear(rule, year));
  }

  startOf(day: DayNumber): EpochMs {
    return this.zone.instantOf(day, 0);
  }

  /** What would be open on the windows that open on this date if there were no breaks. */
  plannedOn(day: DayNumber): readonly Span[] {
    const hours = this.hoursOn(day);
    if (hours.length === 0 || this.startOf(day) >= this.startOf(day + 1)) return [];
    const spans = union(this.placed(day, hours));
    return this.closesMorningAfter(day) ? this.withoutMorning(day, spans) : spans;
  }

  /** Ordered cuts that can touch the windows opening on this date; a date between may be one that the zone skipped. */
  breaksAround(day: DayNumber): readonly Span[] {
    if (this.breaks.size === 0) return [];
    const days = [day - 2, day - 1, day, day + 1, day + 2].filter((each) => this.breaks.has(each));
    return union(days.flatMap((each) => this.placed(each, this.breaks.get(each) ?? [])));
  }

  /** What is open on the windows that open on this date. */
  openOn(day: DayNumber): readonly Span[] {
    const breaks = this.breaksAround(day);
    return this.plannedOn(day).flatMap((span) => cutOut(span, breaks));
  }

  private hoursOn(day: DayNumber): readonly Hours[] {
    const own = this.exceptions.get(day);
    if (own) return own;
    return this.holidayOn(day) ? [] : (this.week.get(weekdayOf(day)) ?? []);
  }

  private placed(day: DayNumber, hours: readonly Hours[]): Span[] {
    return hours.map(({ openMs, closeMs }) => ({
      from: this.zone.instantOf(day, openMs),
      to: this.zone.instantOf(day, closeMs),
    }));
  }

  private closesMorningAfter(day: DayNumber): boolean {
    if (this.exceptions.has(day + 1)) return true;
    return !this.exceptions.has(day) && this.holidayOn(day + 1) !== undefined;
  }

  private withoutMorning(day: DayNumber, spans: readonly Span[]): readonly Span[] {
    const next = { from: this.startOf(day + 1), to: this.startOf(day + 2) };
    return spans.flatMap((span) => cutOut(span, [next]));
  }
}

const coversYear = (rule: HolidayRule, year: number): boolean =>
  'every' in rule && year >= (rule.fromYear ?? year) && year <= (rule.toYear ?? year);
