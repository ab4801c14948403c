import { DAY_MS } from '#kernel';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight UTC of a date `YYYY-MM-DD`; undefined for one that does not exist. */
export function dayOf(date: string): number | undefined {
  if (!DATE.test(date)) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(at) && dateAt(at) === date ? at : undefined;
}

export const dateAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Every date from `on` to `until`, both included; just `on` without an end. Both have to exist. */
export function datesBetween(on: string, until = on): string[] {
  const [first, last] = [dayOf(on) as number, dayOf(until) as number];
  const count = Math.max(0, Math.floor((last - first) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, index) => dateAt(first + index * DAY_MS));
}
