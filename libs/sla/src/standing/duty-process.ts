import {
  aalenJohansen,
  bucketOf,
  durationPercentile,
  incidenceBy,
  kaplanMeier,
  shareDoneBy,
  timeToShare,
} from '#statistics';
import type { Waiting } from '#statistics';

/** Equal waits for an answer, ended or still going on; business time in milliseconds. */
export interface DutyWait {
  readonly elapsedMs: number;
  readonly targetMs: number;
  readonly count: number;
  /** Null while nobody has answered, whether or not the deadline has passed. */
  readonly end: { readonly isInTime: boolean; readonly by: string } | null;
}

/** How the work really goes: every wait counts, the open ones for as long as they have been seen. */
export interface DutyProcess {
  /** Share answered within the target. */
  readonly rate: number;
  /** 95 of 100. */
  readonly low: number;
  readonly high: number;
  /** By which exit within the target, and by none; null where there is only one. Together they are 1. */
  readonly exits: Readonly<Record<string, number>> | null;
  /** Business time (ms) by which half, and nine of ten, are answered; null is “not reached”, which is an answer. */
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly ended: number;
  readonly open: number;
}

/**
 * The process rate of a duty (Kaplan and Meier), beside which the contract rate stands: P(answered within the target).
 * - Waits with different targets are one population in units of their own target; the rate is read at 1.
 * - Where there are several exits the shares by exit are Aalen and Johansen's, never one minus a curve per exit.
 * - Null while nothing was answered.
 */
export function dutyProcess(waits: readonly DutyWait[]): DutyProcess | null {
  const ended = countOf(waits.filter(({ end }) => end !== null));
  if (ended === 0) return null;
  const { share, interval } = shareDoneBy(kaplanMeier(waits.map(inTargets)), 1);
  const curve = kaplanMeier(waits.map(inTime));
  return {
    ...{ rate: share, low: interval.low, high: interval.high },
    exits: exitsOf(waits),
    p50Ms: timeToShare(curve, 0.5).time,
    p90Ms: timeToShare(curve, 0.9).time,
    ...{ ended, open: countOf(waits) - ended },
  };
}

/** What was answered, early or late, without a thought for what is open: the percentiles a report is used to, at most 1 % off. */
export function answeredPercentile(waits: readonly DutyWait[], share: number): number | null {
  const counts = new Map<number, number>();
  for (const { elapsedMs, count, end } of waits) {
    if (end === null) continue;
    const bucket = bucketOf(elapsedMs);
    counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }
  return durationPercentile(counts, share);
}

const countOf = (waits: readonly DutyWait[]): number => waits.reduce((sum, { count }) => sum + count, 0);

/** A hair beyond the target: what was late stays late, however coarse its bucket. */
const JUST_LATE = 1 + 1e-9;

function inTargets({ elapsedMs, targetMs, count, end }: DutyWait): Waiting {
  const time = elapsedMs / targetMs;
  if (end === null) return { time, cause: null, count };
  return { time: end.isInTime ? Math.min(1, time) : Math.max(JUST_LATE, time), cause: end.by, count };
}

const inTime = ({ elapsedMs, count, end }: DutyWait): Waiting => ({
  ...{ time: elapsedMs, cause: end?.by ?? null, count },
});

function exitsOf(waits: readonly DutyWait[]): DutyProcess['exits'] {
  const exits = [...new Set(waits.flatMap(({ end }) => (end ? [end.by] : [])))];
  if (exits.length < 2) return null;
  const incidence = aalenJohansen(waits.map(inTargets));
  const shares = exits.map((exit) => [exit, incidenceBy(incidence, exit, 1)] as const);
  const open = 1 - shares.reduce((sum, [, share]) => sum + share, 0);
  return { ...Object.fromEntries(shares), open: Math.max(0, open) };
}
