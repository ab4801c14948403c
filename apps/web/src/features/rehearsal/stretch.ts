import { dayAfter, dayIn } from '../agreement/days.js';
import { instantAt } from '../calendars/wall-clock.js';

export const STRETCHES = ['month', 'quarter', 'own'] as const;
export type StretchName = (typeof STRETCHES)[number];

/** Calendar days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The month, or the quarter, that ended last before a day. */
export function lastWhole(unit: 'month' | 'quarter', today: string): Days {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const length = unit === 'month' ? 1 : 3;
  const first = Math.floor((month - 1) / length) * length;
  return { from: dayOf(year, first - length, 1), to: dayOf(year, first, 0) };
}

export const todayIn = (zone: string, now: number): string => dayIn(zone, now);

/** From the beginning of the first day to the end of the last in a zone; null where they name no stretch. */
export function instantsOf(
  { from, to }: Days,
  zone: string,
): { readonly from: string; readonly to: string } | null {
  const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (!isDay(from) || !isDay(to) || from > to) return null;
  const [start, end] = [instantAt(`${from}T00:00`, zone), instantAt(`${dayAfter(to)}T00:00`, zone)];
  return start === undefined || end === undefined ? null : { from: start, to: end };
}

/** The days of a stretch that was rehearsed. */
export const daysOf = (from: string, to: string, zone: string): Days => ({
  from: dayIn(zone, Date.parse(from)),
  to: dayIn(zone, Date.parse(to) - 1),
});
