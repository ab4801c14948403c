const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The Monday of a day's week; both `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** Whole minutes since 1970, as a key of the figures. */
export const minuteOf = (at: Date | string): string => String(Math.floor(new Date(at).getTime() / MINUTE_MS));

/** The instant at which a minute begins (ms since 1970). */
export const instantOfMinute = (minute: number): number => minute * MINUTE_MS;
