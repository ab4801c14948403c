import { assertNotNegative, assertPositive } from '../checks.js';

/** A queue as seen over a stretch long enough to be stable. */
export interface QueueSeen {
  readonly arrivalsPerDay: number;
  readonly meanDays: number;
  /** Open on average over the stretch. */
  readonly open: number;
}

/** How many are open in the long run: L = λ W (Little 1961). 20 a day × 1.5 days = 30. Throws `statistics/negative`. */
export function expectedOpen(arrivalsPerDay: number, meanDays: number): number {
  assertNotNegative(arrivalsPerDay, 'arrivals a day');
  assertNotNegative(meanDays, 'mean days open');
  return arrivalsPerDay * meanDays;
}

/** Days until a backlog is gone at a pace: 45 at 18 a day is 2.5. Throws `statistics/negative`, `statistics/not-positive`. */
export function daysToClear(backlog: number, finishedPerDay: number): number {
  assertNotNegative(backlog, 'backlog');
  assertPositive(finishedPerDay, 'pace of finishing');
  return backlog / finishedPerDay;
}

/**
 * How far the open ones are from Little's law, as a share of what it expects: 0 when it holds, null when it expects none.
 * Far from 0 the queue is not stable or records are missing. Throws `statistics/negative`.
 */
export function queueImbalance({ arrivalsPerDay, meanDays, open }: QueueSeen): number | null {
  assertNotNegative(open, 'number open');
  const expected = expectedOpen(arrivalsPerDay, meanDays);
  return expected === 0 ? null : open / expected - 1;
}
