import { DAY_MS, HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make and few: one per zone in use. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** True for a zone this machine knows. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Dates of quarters of an hour that are remembered, for what happens is told within the same few; beyond so many anew. */
const MOST_QUARTERS = 4_000;
const QUARTER_MS = HOUR_MS / 4;
/** By zone and quarter; null where a new day begins within it. */
const quarters = new Map<string, string | null>();

/** The local date of an instant, `YYYY-MM-DD`. */
export function localDate(zone: string, at: EpochMs): string {
  const quarter = Math.floor(at / QUARTER_MS);
  const key = `${zone} ${quarter}`;
  let known = quarters.get(key);
  if (known === undefined) {
    const [first, last] = [
      formatted(zone, quarter * QUARTER_MS),
      formatted(zone, (quarter + 1) * QUARTER_MS - 1),
    ];
    known = first === last ? first : null;
    if (quarters.size >= MOST_QUARTERS) quarters.clear();
    quarters.set(key, known);
  }
  return known ?? formatted(zone, at);
}

function formatted(zone: string, at: EpochMs): string {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Days whose start is remembered, as the bounds of the same few periods are asked for at every reading; beyond so many anew. */
const MOST_STARTS = 4_000;
const starts = new Map<string, EpochMs>();

/**
 * The first instant of a local date: midnight, or the end of the gap where clocks skip midnight.
 * A date the zone skipped altogether begins where the next one does.
 */
export function startOfDay(zone: string, date: string): EpochMs {
  const key = `${zone} ${date}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= MOST_STARTS) starts.clear();
  const start = searchStart(zone, date);
  starts.set(key, start);
  return start;
}

function searchStart(zone: string, date: string): EpochMs {
  const midnight = dayNumber(date) * DAY_MS;
  // Offsets lie between −12 h and +14 h; a day more on either side costs one step of the search.
  let before = midnight - 15 * HOUR_MS;
  let within = midnight + 13 * HOUR_MS + DAY_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (formatted(zone, middle) >= date) within = middle;
    else before = middle;
  }
  return within;
}

/** Days since 1970-01-01. */
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** ISO weekday: Monday 1 to Sunday 7. */
export const isoWeekday = (date: string): number => ((dayNumber(date) + 3) % 7) + 1;

/** Moves a date whose day is at most 28 by whole months. */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = String((total % 12) + 1).padStart(2, '0');
  return `${Math.floor(total / 12)}-${month}-${date.slice(8, 10)}`;
}
