import { kaplanMeier, timeToShare } from '#statistics';
import type { Waiting } from '#statistics';
import { secondsOfBucket } from './mark.js';
import type { MarkKind } from './mark.js';
import type { Waits } from './rollup.js';
import type { Holder, Step } from './steps.js';

/** Marks of a period, summed by all that tells them apart. */
export interface Sum {
  readonly kind: MarkKind;
  readonly step: Step;
  readonly other: string;
  readonly department: Holder | '';
  readonly count: number;
  /** Of all together. */
  readonly seconds: number;
  /** Of leads that were lost in the end, and of those that were won. */
  readonly lost: number;
  readonly won: number;
  readonly waits: Waits;
}

/** Marks that are running, by the day they began; their seconds are the sum of the seconds they began at. */
export interface RunningSum extends Omit<Sum, 'waits'> {
  readonly day: string;
}

export const total = (sums: readonly { readonly count: number }[]): number =>
  sums.reduce((all, { count }) => all + count, 0);

/** What they took: those that ended their time, those that run theirs up to now. */
export function timeOf(done: readonly Sum[], running: readonly RunningSum[], now: number): number {
  const ended = done.reduce((all, { seconds }) => all + seconds, 0);
  return running.reduce((all, { count, seconds }) => all + Math.max(0, count * now - seconds), ended);
}

/** By when half and nine tenths had moved on (seconds); null where that was not reached. */
export interface Wait {
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

/**
 * How long it takes, those counted that still wait, for as long as they have waited (Kaplan–Meier); of several that began on one day the
 * mean is taken. Ended ones are in buckets a fifth apart, so a time is at most a tenth off.
 */
export function waitOf(done: readonly Sum[], running: readonly RunningSum[], now: number): Wait {
  const ended = done.flatMap(({ waits }) =>
    Object.entries(waits).map(([bucket, count]): Waiting => {
      return { time: secondsOfBucket(Number(bucket)), cause: 'on', count };
    }),
  );
  const open = running.map(({ count, seconds }): Waiting => ({
    time: Math.max(0, now - seconds / count),
    cause: null,
    count,
  }));
  const curve = kaplanMeier([...ended, ...open]);
  const at = (share: number): number | null => timeToShare(curve, share).time;
  return { medianSeconds: rounded(at(0.5)), p90Seconds: rounded(at(0.9)) };
}

const rounded = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds));
