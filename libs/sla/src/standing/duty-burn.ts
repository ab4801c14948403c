import { HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { BUSINESS_BURN_RULES, judgeBurn, SHORT_PART } from '#statistics';
import type { Breaches, BurnVerdict } from '#statistics';
import type { BusinessTime } from '../business-time.js';

/** A pair of windows in working time that ends at an instant: each begins after its `from`. */
export interface BurnWindow {
  readonly key: string;
  readonly longFrom: EpochMs;
  readonly shortFrom: EpochMs;
}

/** The windows of every rule, in the working time of the promise. */
export const burnWindows = (calendar: BusinessTime, end: EpochMs): readonly BurnWindow[] =>
  BUSINESS_BURN_RULES.map(({ key, window }) => ({
    key,
    longFrom: calendar.subtract(end, window * HOUR_MS),
    shortFrom: calendar.subtract(end, (window * HOUR_MS) / SHORT_PART),
  }));

/** What was decided in the windows of one rule. */
export interface BurnReadout {
  readonly key: string;
  readonly long: Breaches;
  readonly short: Breaches;
  /** False when nothing was decided in the short window up to now: the readout is then of the instant of the last decision. */
  readonly isFresh: boolean;
}

export interface BurnAlert extends BurnVerdict {
  readonly key: string;
  readonly breached: number;
  readonly decided: number;
}

/**
 * Whether the error budget burns too fast, rule by rule; thresholds are scaled to the working time of the period.
 * When data stop, an alarm neither resolves nor begins: it stays as the last decision left it, and says `frozen`.
 * Empty for an objective of 1: without a budget nothing burns, and each breach is one too many.
 */
export function dutyBurn(
  readouts: readonly BurnReadout[],
  objective: number,
  periodMs: number,
): readonly BurnAlert[] {
  if (objective >= 1 || periodMs <= 0) return [];
  return readouts.flatMap(({ key, long, short, isFresh }) => {
    const rule = BUSINESS_BURN_RULES.find((each) => each.key === key);
    // A week of a period of a week is the period itself.
    if (!rule || rule.window * HOUR_MS >= periodMs) return [];
    const reading = { long, short, isFresh: true, wasFiring: false };
    const verdict = judgeBurn(rule, reading, objective, periodMs / HOUR_MS);
    const isFrozen = !isFresh && verdict.state !== 'unreachable';
    const state = isFrozen ? ('frozen' as const) : verdict.state;
    return [{ key, ...verdict, state, breached: long.breached, decided: long.decided }];
  });
}
