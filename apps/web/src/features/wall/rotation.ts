/** How long one view stands before the next (ms). */
export const TURN_MS = 20_000;

/** Which of `count` views stands at an instant: reckoned from the clock alone, so that no timer has to survive and two walls agree. */
export const shownAt = (now: number, count: number): number =>
  count === 0 ? 0 : Math.floor(now / TURN_MS) % count;

const HOUR_MS = 3_600_000;
/** Nobody looks then, wherever the wall hangs. */
const QUIET_HOUR = 4;

/**
 * Whether a wall that was opened at `since` loads itself anew: once a night, at the earliest twelve hours after it was. What was
 * delivered meanwhile arrives then, the session is prolonged, and nothing that a browser keeps grows for longer than a day.
 */
export function isTimeForAnew(since: number, now: Date): boolean {
  return now.getHours() === QUIET_HOUR && now.getTime() - since >= 12 * HOUR_MS;
}
