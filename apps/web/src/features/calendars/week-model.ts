import { WEEKDAYS } from './calendar-types.js';
import type { Week, Weekday, Window } from './calendar-types.js';

export const DAY = 24 * 60;
/** What a drawn window snaps to, in minutes. */
export const SNAP = 15;

/** Minutes from midnight; `to` is past 24 hours when it runs overnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM`; 24:00 stays 24:00, beyond it is the next morning. */
export function timeOf(minutes: number): string {
  const shown = minutes > DAY ? minutes - DAY : minutes;
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
}

export function stretchOf({ open, close }: Window): Stretch {
  const [from, to] = [minutesOf(open), minutesOf(close)];
  return { from, to: to > from ? to : to + DAY };
}

export const windowOf = ({ from, to }: Stretch): Window => ({ open: timeOf(from), close: timeOf(to) });

export const snapped = (minutes: number): number =>
  Math.min(DAY, Math.max(0, Math.round(minutes / SNAP) * SNAP));

/** In order, those that touch or overlap made one. */
export function tidy(windows: readonly Window[]): readonly Window[] {
  const ordered = windows.map(stretchOf).sort((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const next of ordered) {
    const last = joined.at(-1);
    if (last && next.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else joined.push(next);
  }
  return joined.map(windowOf);
}

export const withDay = (week: Week, day: Weekday, windows: readonly Window[]): Week => ({
  ...week,
  [day]: windows,
});

/** The windows of a day, and of the days it is like: for “the same from Monday to Friday”. */
export const copiedTo = (week: Week, from: Weekday, to: readonly Weekday[]): Week => ({
  ...week,
  ...Object.fromEntries(to.map((day) => [day, week[from] ?? []])),
});

export const WORKING_WEEK: readonly Weekday[] = WEEKDAYS.slice(0, 5);

export const dayBefore = (day: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] as Weekday;

/** What runs over from the day before into the morning of a day, in minutes from midnight. */
export const morningsFrom = (windows: readonly Window[]): readonly Stretch[] =>
  windows
    .map(stretchOf)
    .filter(({ to }) => to > DAY)
    .map(({ to }) => ({ from: 0, to: to - DAY }));

/** Moves a stretch, or its end, in steps; it never leaves the day it begins on nor loses its length. */
export function moved(window: Window, by: number, isEnd: boolean): Window {
  const { from, to } = stretchOf(window);
  if (isEnd) return windowOf({ from, to: Math.min(from + DAY - SNAP, Math.max(from + SNAP, to + by)) });
  const start = Math.min(DAY - SNAP, Math.max(0, from + by));
  return windowOf({ from: start, to: start + to - from });
}

/** Where a further window fits: an hour after the last one, else in the morning. */
export function nextWindow(windows: readonly Window[]): Window {
  const last = windows.map(stretchOf).at(-1);
  if (!last) return { open: '09:00', close: '18:00' };
  const from = last.to + 60;
  return from <= DAY - 120 ? windowOf({ from, to: from + 120 }) : { open: '06:00', close: '07:00' };
}

/** `9`, `18:30`: as short as it can be told, for narrow places. */
export const shortTime = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '');
