import type { CalendarDefinition, Window } from '../index.js';
import { clockOf, DAY_MINUTES, MINUTE, TABLE_MINUTES, WEEKDAYS } from './wall-clock.js';

/** What draws the cases: the seed alone decides. */
export interface Draws {
  below(limit: number): number;
  chance(probability: number): boolean;
}

/** Zones with the day of a clock change that makes them worth a test. */
export const MOMENTS: readonly (readonly [zone: string, around: string, because: string])[] = [
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

const randomWindow = (random: Draws): Window => {
  const step = random.chance(0.7) ? 30 : 1;
  const open = random.below(DAY_MINUTES / step) * step;
  const overnight = random.chance(0.2) && open > 0;
  const close = overnight ? random.below(open) : open + 1 + random.below(DAY_MINUTES - open);
  return { open: clockOf(open), close: clockOf(close) };
};

const randomWindows = (random: Draws, most: number): Window[] =>
  Array.from({ length: 1 + random.below(most) }, () => randomWindow(random));

const randomDated = (random: Draws, dates: readonly string[], most: number): Record<string, Window[]> =>
  Object.fromEntries(
    Array.from({ length: random.below(most + 1) }, () => [
      dates[random.below(dates.length)] as string,
      random.chance(0.2) ? [] : randomWindows(random, 2),
    ]),
  );

const ALL_DAY: readonly Window[] = [{ open: '00:00', close: '24:00' }];

const randomWeek = (random: Draws): CalendarDefinition['week'] => {
  if (random.chance(0.15)) return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ALL_DAY]));
  const days = WEEKDAYS.filter(() => random.chance(0.75));
  return Object.fromEntries(days.map((weekday) => [weekday, randomWindows(random, 3)]));
};

/** Only dates that the clock shows: what a date that never was should mean is told by a law, not by this oracle. */
export const randomDefinition = (
  random: Draws,
  zone: string,
  dates: readonly string[],
): CalendarDefinition => ({
  zone,
  week: randomWeek(random),
  holidays: Array.from({ length: random.below(4) }, () => {
    const date = dates[random.below(dates.length)] as string;
    return random.chance(0.5) ? { on: date } : { every: date.slice(5) };
  }),
  breaks: randomDated(random, dates, 4),
  exceptions: randomDated(random, dates, 4),
});

export const amountOf = (random: Draws): number => {
  if (random.chance(0.1)) return 0;
  if (random.chance(0.1)) return 1 + random.below(1_000);
  return random.chance(0.5) ? random.below(480) * MINUTE : random.below(3 * DAY_MINUTES * MINUTE);
};

export const pausesOf = (random: Draws, start: number): { from: number; to: number }[] =>
  Array.from({ length: random.below(4) }, () => {
    const from = start + random.below(TABLE_MINUTES);
    return { from: from * MINUTE, to: (from + 1 + random.below(2 * DAY_MINUTES)) * MINUTE };
  });
