import { IANAZone } from 'luxon';

import { type CalendarDefinition, compileCalendar, type Weekday, type Window, withPauses } from './index.js';

/*
 * The oracle: a table of minutes, stepped through one by one. It shares nothing with the library: zone offsets come from
 * luxon, local times are found by looking along the table, and every answer is counted.
 */

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const TABLE_DAYS = 30;
const TABLE_MINUTES = TABLE_DAYS * DAY_MINUTES;
const CASES = 20_000;
const CASES_PER_CALENDAR = 40;
const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Zones with the day of a clock change that makes them worth a test. */
const MOMENTS: readonly (readonly [zone: string, around: string, because: string])[] = [
  ['Europe/Rome', '2026-03-29', 'an hour is skipped'],
  ['Europe/Rome', '2026-10-25', 'an hour comes twice'],
  ['Europe/London', '2026-03-29', 'the change is at 01:00'],
  ['Europe/Dublin', '2026-10-25', 'winter is the negative daylight time'],
  ['America/New_York', '2026-03-08', 'the change is at 02:00'],
  ['America/New_York', '2026-11-01', 'the second 01:30 is not the first'],
  ['America/Los_Angeles', '2006-04-02', 'older rules differ from today’s'],
  ['America/St_Johns', '2010-11-07', 'the clock went back at 00:01, over midnight'],
  ['America/St_Johns', '2026-03-08', 'the offset has half an hour'],
  ['America/Sao_Paulo', '2018-11-04', 'midnight itself was skipped'],
  ['America/Sao_Paulo', '2018-02-18', 'the last hour of a day came twice'],
  ['America/Havana', '2026-03-08', 'midnight itself is skipped'],
  ['America/Caracas', '2016-05-01', 'the standard offset changed by half an hour'],
  ['America/Santiago', '2026-09-06', 'midnight is skipped in the southern spring'],
  ['Atlantic/Azores', '2026-10-25', 'the hour that comes twice begins at midnight'],
  ['Africa/Casablanca', '2026-02-15', 'the clock goes back for Ramadan'],
  ['Africa/Casablanca', '2026-03-22', 'and forward again five weeks later'],
  ['Africa/Cairo', '2026-04-24', 'the change falls on a Friday at midnight'],
  ['Africa/Abidjan', '2026-01-05', 'no clock ever changes'],
  ['Asia/Kathmandu', '2026-06-01', 'the offset is 5:45'],
  ['Asia/Kolkata', '2026-06-01', 'the offset is 5:30'],
  ['Asia/Tehran', '2022-03-22', 'the last summer time at midnight'],
  ['Asia/Gaza', '2023-04-29', 'the rules are set by decree'],
  ['Asia/Pyongyang', '2018-05-05', 'the clock moved by half an hour for good'],
  ['Asia/Tokyo', '2026-02-01', 'no clock changes'],
  ['Australia/Lord_Howe', '2025-10-05', 'the clock moves by half an hour'],
  ['Australia/Lord_Howe', '2026-04-05', 'and back by half an hour'],
  ['Australia/Adelaide', '2026-04-05', 'half an hour of offset, an hour of change'],
  ['Pacific/Apia', '2011-12-30', 'a whole day was left out'],
  ['Pacific/Chatham', '2026-09-27', 'the offset is 12:45 and the change at 02:45'],
  ['Pacific/Kiritimati', '1994-12-31', 'a day was left out at the new year'],
  ['Antarctica/Troll', '2026-03-29', 'the clock moves by two hours'],
  ['Etc/UTC', '2026-02-28', 'nothing is local'],
];

/** A small generator with a fixed seed: each run draws the same cases. */
const generator = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (probability: number): boolean => next() < probability };
};

type Random = ReturnType<typeof generator>;

const isoOf = (wallMinute: number): string => new Date(wallMinute * MINUTE).toISOString().slice(0, 10);
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayBefore = (date: string): string => isoOf(Date.parse(date) / MINUTE - DAY_MINUTES);
const dayAfter = (date: string): string => isoOf(Date.parse(date) / MINUTE + DAY_MINUTES);

/** What a wall clock shows in each minute of the table. */
class WallClock {
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

const fill = (open: Uint8Array, from: number, to: number, value: 0 | 1): void => {
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
const openMinutes = (clock: WallClock, definition: CalendarDefinition): Uint8Array => {
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

const randomWindow = (random: Random): Window => {
  const step = random.chance(0.7) ? 30 : 1;
  const open = random.below(DAY_MINUTES / step) * step;
  const overnight = random.chance(0.2) && open > 0;
  const close = overnight ? random.below(open) : open + 1 + random.below(DAY_MINUTES - open);
  return { open: clockOf(open), close: clockOf(close) };
};

const randomWindows = (random: Random, most: number): Window[] =>
  Array.from({ length: 1 + random.below(most) }, () => randomWindow(random));

const randomDated = (random: Random, dates: readonly string[], most: number): Record<string, Window[]> =>
  Object.fromEntries(
    Array.from({ length: random.below(most + 1) }, () => [
      dates[random.below(dates.length)] as string,
      random.chance(0.2) ? [] : randomWindows(random, 2),
    ]),
  );

const ALL_DAY: readonly Window[] = [{ open: '00:00', close: '24:00' }];

const randomWeek = (random: Random): CalendarDefinition['week'] => {
  if (random.chance(0.15)) return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ALL_DAY]));
  const days = WEEKDAYS.filter(() => random.chance(0.75));
  return Object.fromEntries(days.map((weekday) => [weekday, randomWindows(random, 3)]));
};

/** Only dates that the clock shows: what a date that never was should mean is told by a law, not by this oracle. */
const randomDefinition = (random: Random, zone: string, dates: readonly string[]): CalendarDefinition => ({
  zone,
  week: randomWeek(random),
  holidays: Array.from({ length: random.below(4) }, () => {
    const date = dates[random.below(dates.length)] as string;
    return random.chance(0.5) ? { on: date } : { every: date.slice(5) };
  }),
  breaks: randomDated(random, dates, 4),
  exceptions: randomDated(random, dates, 4),
});

/** Answers by stepping; `undefined` when the table is too short to tell. */
class MinuteStepper {
  constructor(
    private readonly start: number,
    private readonly open: Uint8Array,
  ) {}

  isOpen(at: number): boolean {
    return this.open[this.minuteAt(at)] === 1;
  }

  elapsed(from: number, to: number): number {
    let total = 0;
    for (let minute = this.minuteAt(from); this.beginOf(minute) < to; minute += 1) {
      const [begin, end] = [this.beginOf(minute), this.beginOf(minute + 1)];
      if (this.open[minute]) total += (end < to ? end : to) - (begin > from ? begin : from);
    }
    return total;
  }

  add(from: number, amount: number): number | undefined {
    let left = amount;
    let begin = from;
    for (let minute = this.minuteAt(from); minute < TABLE_MINUTES; minute += 1) {
      const end = this.beginOf(minute + 1);
      if (this.open[minute]) {
        if (left <= end - begin) return begin + left;
        left -= end - begin;
      }
      begin = end;
    }
    return undefined;
  }

  subtract(from: number, amount: number): number | undefined {
    if (amount === 0 && this.isOpen(from)) return from;
    let left = amount;
    let end = from;
    for (let minute = this.minuteAt(from - 1); minute >= 0; minute -= 1) {
      const begin = this.beginOf(minute);
      if (this.open[minute]) {
        if (left <= end - begin) return end - left;
        left -= end - begin;
      }
      end = begin;
    }
    return undefined;
  }

  private minuteAt(at: number): number {
    return Math.floor(at / MINUTE) - this.start;
  }

  private beginOf(minute: number): number {
    return (this.start + minute) * MINUTE;
  }
}

const amountOf = (random: Random): number => {
  if (random.chance(0.1)) return 0;
  if (random.chance(0.1)) return 1 + random.below(1_000);
  return random.chance(0.5) ? random.below(480) * MINUTE : random.below(3 * DAY_MINUTES * MINUTE);
};

const pausesOf = (random: Random, start: number): { from: number; to: number }[] =>
  Array.from({ length: random.below(4) }, () => {
    const from = start + random.below(TABLE_MINUTES);
    return { from: from * MINUTE, to: (from + 1 + random.below(2 * DAY_MINUTES)) * MINUTE };
  });

describe('the compiled calendar beside a table of minutes', () => {
  const perMoment = Math.ceil(CASES / CASES_PER_CALENDAR / MOMENTS.length);
  let compared = 0;

  it.each(MOMENTS)('agrees in %s around %s, where %s', (zone, around) => {
    const random = generator(Date.parse(around) + zone.length);
    const clock = new WallClock(zone, around);
    for (let calendars = 0; calendars < perMoment; calendars += 1) {
      const definition = randomDefinition(random, zone, clock.dates);
      const open = openMinutes(clock, definition);
      const pauses = random.chance(0.3) ? pausesOf(random, clock.start) : [];
      pauses.forEach(({ from, to }) => fill(open, from / MINUTE - clock.start, to / MINUTE - clock.start, 0));
      const span = { from: clock.start * MINUTE, to: (clock.start + TABLE_MINUTES) * MINUTE };
      const calendar = withPauses(compileCalendar(definition, span), pauses);
      const stepper = new MinuteStepper(clock.start, open);
      for (let count = 0; count < CASES_PER_CALENDAR; count += 1) {
        // A week at either end is left for answers to land in; half of the starts are whole minutes.
        const minute =
          clock.start + (7 + random.below(TABLE_DAYS - 14)) * DAY_MINUTES + random.below(DAY_MINUTES);
        const at = minute * MINUTE + (random.chance(0.5) ? 0 : random.below(MINUTE));
        const [amount, later] = [amountOf(random), at + random.below(5 * DAY_MINUTES * MINUTE)];
        const [after, before] = [stepper.add(at, amount), stepper.subtract(at, amount)];
        const wanted = { open: stepper.isOpen(at), elapsed: stepper.elapsed(at, later), after, before };
        const given = {
          open: calendar.isOpen(at),
          elapsed: calendar.elapsed(at, later),
          after: after === undefined ? undefined : calendar.add(at, amount),
          before: before === undefined ? undefined : calendar.subtract(at, amount),
        };
        if (JSON.stringify(given) !== JSON.stringify(wanted)) {
          expect({ definition, pauses, at, amount, later, ...given }).toEqual({
            definition,
            pauses,
            at,
            amount,
            later,
            ...wanted,
          });
        }
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('has been compared on 20,000 cases in more than twenty zones', () => {
    expect(compared).toBeGreaterThanOrEqual(CASES);
    expect(new Set(MOMENTS.map(([zone]) => zone)).size).toBeGreaterThan(20);
  });
});
