import type { Counts, OutcomeCounts } from './rehearsal-query.js';

/** As one reads them: how it went before what is still open. */
const DUTY = ['met', 'breached', 'pending', 'excused', 'cancelled'] as const;
export const BUCKETS = ['counted', 'provisional', 'disputed', 'reversed'] as const;
const ORDER: readonly string[] = [...DUTY, ...BUCKETS];
/** Said even while they are 0. */
const MAIN: readonly string[] = ['met', 'breached', 'counted'];

/** Outcomes worth a line: the main ones, and whatever came up on either side. */
export function orderedOutcomes({ was, rehearsed }: OutcomeCounts): readonly string[] {
  const cameUp = (outcome: string): boolean =>
    [was, rehearsed].some((counts) => (counts?.[outcome] ?? 0) > 0);
  return ORDER.filter((outcome) => outcome in rehearsed && (MAIN.includes(outcome) || cameUp(outcome)));
}

/** What one lead came to, in its order: `[['met', 2], ['breached', 1]]`. */
export const outcomesOf = (counts: Counts): readonly (readonly [string, number])[] =>
  ORDER.flatMap((outcome) => (counts[outcome] ? [[outcome, counts[outcome]] as const] : []));
