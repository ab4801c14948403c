import {
  dispersionOf,
  forecastCount,
  forecastValue,
  forecastValueByMoments,
  OVERDISPERSED_ABOVE,
  predictCount,
  priorFromHistory,
} from '#statistics';
import type { CompoundPart, Forecast, Interval, PastPeriod, ValueModel } from '#statistics';
import { weightOf } from './plan.js';
import type { PlanDay } from './plan.js';

/** Credits, or deals, of one kind: how many stand, what one is worth, and how many there were in past periods, newest first. */
export interface ValuedCredits {
  readonly count: number;
  readonly value: ValueModel;
  readonly history: readonly PastPeriod[];
}

/** How a period has gone so far. */
export interface CreditProgress {
  /** In the unit of the goal. */
  readonly actual: number;
  readonly goal: number;
  readonly weightElapsed: number;
  readonly weightRemaining: number;
  /** The clause's own past periods, newest first: never the goal (domain §4). */
  readonly history: readonly PastPeriod[];
  /** Variance ÷ mean of the days so far, at least 1. */
  readonly dispersion: number;
  /** For a goal in money: what it is made of. */
  readonly valued: readonly ValuedCredits[] | null;
}

/**
 * Where the period will end, with an interval of four in five: Gamma-Poisson for counts, the compound sum for money.
 * Null while nothing at all is known.
 */
export const forecastCredits = (progress: CreditProgress): Forecast | null =>
  forecastBy(progress, forecastValue);

/** One day to come and where the period will then be, four of five. */
export interface FanDay extends Interval {
  readonly on: string;
  readonly expected: number;
}

/**
 * The forecast day by day, from the day of the reading to the end of the period; empty where there is no forecast. Money is told by its
 * moments on the way and by its whole distribution at the end.
 */
export function forecastFan(
  progress: CreditProgress,
  days: readonly PlanDay[],
  on: string,
): readonly FanDay[] {
  const ahead = days.filter((day) => day.on > on);
  const { actual } = progress;
  if (ahead.length === 0 || forecastCredits(progress) === null) return [];
  let weightRemaining = 0;
  const fan = ahead.map((day, index): FanDay => {
    weightRemaining += day.weight;
    const value = index === ahead.length - 1 ? forecastValue : forecastValueByMoments;
    const { interval, expected } = forecastBy({ ...progress, weightRemaining }, value)!;
    return { on: day.on, ...interval, expected };
  });
  return [{ on, low: actual, high: actual, expected: actual }, ...fan];
}

function forecastBy(progress: CreditProgress, value: typeof forecastValue): Forecast | null {
  const { actual, goal, history, dispersion, valued } = progress;
  const spread = { elapsed: progress.weightElapsed, remaining: progress.weightRemaining };
  if (valued === null) {
    const prior = priorFromHistory(history);
    return forecastCount({ ...spread, counted: Math.max(0, actual), goal, prior, dispersion });
  }
  const parts = valued.flatMap(({ count, value: worth, history: past }): CompoundPart[] => {
    const prior = priorFromHistory(past);
    const model = predictCount({ ...spread, counted: Math.max(0, count) }, { prior, dispersion });
    return model === null || worth.mean <= 0 ? [] : [{ count: model, value: worth }];
  });
  return value({ counted: Math.max(0, actual), goal, parts });
}

/**
 * How much more than Poisson the days gone scatter around their plan; 1 where they do not, or are too few to tell. What came on closed
 * days belongs to the working day before.
 */
export function scatterOf(elapsed: readonly PlanDay[], byDay: Readonly<Record<string, number>>): number {
  if (elapsed.length < LEAST_DAYS || weightOf(elapsed) === 0) return 1;
  const counts = elapsed.map(() => 0);
  for (const [day, count] of Object.entries(byDay)) {
    const index = elapsed.findLastIndex(({ on }) => on <= day);
    counts[Math.max(0, index)]! += count;
  }
  if (counts.some((count) => count < 0)) return 1;
  const { ratio } = dispersionOf(
    counts,
    elapsed.map(({ weight }) => weight),
  );
  return ratio === null || ratio <= OVERDISPERSED_ABOVE ? 1 : ratio;
}

/** Fewer days give a ratio that is chance itself. */
const LEAST_DAYS = 5;
