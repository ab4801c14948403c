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

/** By which of the choices these days are named on a day. */
export function stretchNameOf({ from, to }: Days, today: string): StretchName {
  const isThat = (unit: 'month' | 'quarter'): boolean => {
    const days = lastWhole(unit, today);
    return days.from === from && days.to === to;
  };
  return (['month', 'quarter'] as const).find(isThat) ?? 'own';
}

/** The days an address names; null where it names no stretch. */
export function daysInAddress(search: URLSearchParams, zone: string): Days | null {
  const days = { from: search.get('from') ?? '', to: search.get('to') ?? '' };
  return instantsOf(days, zone) === null ? null : days;
}

export const todayIn = (zone: string, now: number): string => dayIn(zone, now);

/** From the beginning of the first day to the end of the last in a zone; null where they name no stretch. */
export function instantsOf(
  { from, to }: Days,
  zone: string,
): { readonly from: string; readonly to: string } | null {
  const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay(from) || !isDay(to) || from > to) return null;
  const [start, end] = [instantAt(`${from}T00:00`, zone), instantAt(`${dayAfter(to)}T00:00`, zone)];
  return start === undefined || end === undefined ? null : { from: start, to: end };
}

/** The days of a stretch that was rehearsed. */
export const daysOf = (from: string, to: string, zone: string): Days => ({
  from: dayIn(zone, Date.parse(from)),
  to: dayIn(zone, Date.parse(to) - 1),
});
