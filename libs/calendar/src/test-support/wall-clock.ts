import { IANAZone } from 'luxon';
import type { CalendarDefinition, Weekday, Window } from '../index.js';

/*
 * The table of minutes: zone offsets come from luxon, local times are found by looking along the table. It shares nothing with the
 * library it is held against.
 */

export const MINUTE = 60_000;
export const DAY_MINUTES = 1_440;
export const TABLE_DAYS = 30;
export const TABLE_MINUTES = TABLE_DAYS * DAY_MINUTES;
export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const isoOf = (wallMinute: number): string => new Date(wallMinute * MINUTE).toISOString().slice(0, 10);
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayBefore = (date: string): string => isoOf(Date.parse(date) / MINUTE - DAY_MINUTES);
const dayAfter = (date: string): string => isoOf(Date.parse(date) / MINUTE + DAY_MINUTES);

/** What a wall clock shows in each minute of the table. */
export class WallClock {
  readonly start: number;
  readonly wall = new Int32Array(TABLE_MINUTES);
  readonly dates: string[] = [];
  private readonly firstShowing: number[] = [];

  constructor(zoneName: string, around: string) {
    const zone = IANAZone.create(zoneName);
    this.start = Date.parse(around) / MINUTE - (TABLE_DAYS / 2) * DAY_MINUTES;
    const offsetAt = (minute: number): number => zone.offset((this.start + minute) * MINUTE);
    for (let half = 0; half < TABLE_MINUTES; half += 30) {
      const steady = offsetAt(half) === offsetAt(half + 30);
      const offset = offsetAt(half);
      for (let minute = half; minute < half + 30; minute += 1) {
        this.wall[minute] = this.start + minute + (steady ? offset : offsetAt(minute));
      }
    }
    this.wall.forEach((shown, minute) => this.noteFirst(shown, minute));
    this.dates = [...new Set(Array.from(this.wall, isoOf))];
  }

  /** The minute at which the clock first shows `date` and `minuteOfDay`; a skipped time runs on from the minute before it. */
  find(date: string, minuteOfDay: number): number {
    const target = Date.parse(date) / MINUTE + minuteOfDay;
    const index = target - (this.wall[0] as number);
    if (index < 0) return index;
    const first = this.firstShowing[index];
    if (first === undefined) return TABLE_MINUTES + DAY_MINUTES;
    if (this.wall[first] === target) return first;
    return first - 1 + target - (this.wall[first - 1] as number);
  }

  private noteFirst(shown: number, minute: number): void {
    while (this.firstShowing.length <= shown - (this.wall[0] as number)) this.firstShowing.push(minute);
  }
}

const hoursOf = (definition: CalendarDefinition, date: string): readonly Window[] => {
  const exception = definition.exceptions?.[date];
  if (exception) return exception;
  if (isHoliday(definition, date)) return [];
  return definition.week[WEEKDAYS[new Date(date).getUTCDay()] as Weekday] ?? [];
};

const isHoliday = (definition: CalendarDefinition, date: string): boolean =>
  (definition.holidays ?? []).some((rule) => ('on' in rule ? rule.on === date : date.endsWith(rule.every)));

export const fill = (open: Uint8Array, from: number, to: number, value: 0 | 1): void => {
  for (let minute = Math.max(0, from); minute < Math.min(TABLE_MINUTES, to); minute += 1)
    open[minute] = value;
};

const eachWindow = (
  clock: WallClock,
  date: string,
  windows: readonly Window[],
  visit: (from: number, to: number) => void,
) =>
  windows.forEach(({ open, close }) => {
    const overnight = minuteOf(close) < minuteOf(open);
    const to = overnight ? clock.find(dayAfter(date), minuteOf(close)) : clock.find(date, minuteOf(close));
    visit(clock.find(date, minuteOf(open)), to);
  });

/** Which minutes are open: each date drawn by itself, then laid on the table, then the breaks cut out. */
export const openMinutes = (clock: WallClock, definition: CalendarDefinition): Uint8Array => {
  const open = new Uint8Array(TABLE_MINUTES);
  const everyDate = [dayBefore(clock.dates[0] as string), ...clock.dates];
  for (const date of everyDate) {
    const next = dayAfter(date);
    const yields = definition.exceptions?.[date]
      ? definition.exceptions[next] !== undefined
      : definition.exceptions?.[next] !== undefined || isHoliday(definition, next);
    const morning = yields ? clock.find(next, 0) : Infinity;
    const evening = clock.find(dayAfter(next), 0);
    eachWindow(clock, date, hoursOf(definition, date), (from, to) => {
      fill(open, from, Math.min(to, morning), 1);
      if (yields) fill(open, Math.max(from, evening), to, 1);
    });
  }
  for (const date of everyDate) {
    eachWindow(clock, date, definition.breaks?.[date] ?? [], (from, to) => fill(open, from, to, 0));
  }
  return open;
};
