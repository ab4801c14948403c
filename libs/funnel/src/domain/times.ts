import { kaplanMeier, timeToShare } from '#statistics';
import type { SurvivalCurve, Waiting } from '#statistics';
import { daysBetween } from './span.js';

/** Leads of a day, and how many of them reached the later stage so far. */
export interface EnteredOn {
  readonly day: string;
  readonly entered: number;
  readonly reached: number;
}

/** Leads that took so many hours. */
export interface TookHours {
  readonly hours: number;
  readonly leads: number;
}

/** How long it takes from one stage to another; hours, each null where the curve, or its band, never gets there. */
export interface TimeSummary {
  /** Leads that entered the earlier stage. */
  readonly entered: number;
  readonly reached: number;
  /** Not there yet: seen for as long as they were, and never as if they had been quick. */
  readonly open: number;
  readonly medianHours: number | null;
  readonly medianLowHours: number | null;
  readonly medianHighHours: number | null;
  readonly p90Hours: number | null;
  /** Of those who are there already, and only of them: too short for as long as others are on their way. */
  readonly reachedMedianHours: number | null;
  readonly reachedP90Hours: number | null;
}

/**
 * Cases of a curve: whoever reached the stage, and the others for as long as they have been seen, counted from the day they entered. Who was
 * lost on the way stays among those others, so that the curve at an age is the share of all who entered: nobody is assumed to come back,
 * or to have gone on had they not been lost.
 */
const casesOf = (took: readonly TookHours[], entered: readonly EnteredOn[], today: string): Waiting[] => [
  ...took.map(({ hours, leads }) => ({ time: hours, cause: 'reached', count: leads })),
  ...entered.map(({ day, entered: all, reached }) => ({
    ...{ time: Math.max(0, daysBetween(day, today)) * 24, cause: null },
    count: all - reached,
  })),
];

export function timesOf(
  took: readonly TookHours[],
  entered: readonly EnteredOn[],
  today: string,
): { readonly curve: SurvivalCurve; readonly summary: TimeSummary } {
  const curve = kaplanMeier(casesOf(took, entered, today));
  const [median, p90] = [timeToShare(curve, 0.5), timeToShare(curve, 0.9)];
  const sum = (of: (each: EnteredOn) => number): number => entered.reduce((all, each) => all + of(each), 0);
  const [all, reached] = [sum((each) => each.entered), sum((each) => each.reached)];
  const quick = kaplanMeier(casesOf(took, [], today));
  return {
    curve,
    summary: {
      ...{ entered: all, reached, open: all - reached },
      ...{ medianHours: median.time, medianLowHours: median.low, medianHighHours: median.high },
      p90Hours: p90.time,
      reachedMedianHours: timeToShare(quick, 0.5).time,
      reachedP90Hours: timeToShare(quick, 0.9).time,
    },
  };
}
