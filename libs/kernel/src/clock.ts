/** An instant as milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/**
 * Where a process reads the time that decides nothing: log stamps, cache ages, back-off.
 * Every instant that is judged comes from the database (`instant()` in SQL).
 */
export interface Clock {
  now(): EpochMs;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved; for tests. */
export class FixedClock implements Clock {
  constructor(private at: EpochMs) {}

  now(): EpochMs {
    return this.at;
  }

  /** Moves the clock by `ms` (may be negative) and returns the new instant. */
  advance(ms: number): EpochMs {
    this.at += ms;
    return this.at;
  }
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
