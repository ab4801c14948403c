const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock;
}

/** The wall time of an instant in a zone, `YYYY-MM-DDTHH:MM`, as a date and time field holds it. */
export const wallTime = (instant: number, zone: string): string =>
  clockOf(zone).format(instant).replace(' ', 'T').slice(0, 16);

/**
 * The instant of a wall time in a zone, ISO 8601 in UTC; undefined when it is no time.
 * A time the clock skips moves on, one it shows twice is the first.
 */
export function instantAt(wall: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${wall.slice(0, 16)}Z`);
  if (!Number.isFinite(asUtc)) return undefined;
  const offset = (at: number): number =>
    Date.parse(`${wallTime(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000;
  const guesses = [asUtc - offset(asUtc - 86_400_000), asUtc - offset(asUtc + 86_400_000)];
  const right = guesses.find((guess) => wallTime(guess, zone) === wall.slice(0, 16));
  return new Date(right ?? Math.max(...guesses)).toISOString();
}
