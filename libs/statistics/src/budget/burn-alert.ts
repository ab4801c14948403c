import { binomialUpperTail } from '../distributions/binomial.js';
import { burnRate, burnThreshold, fastestBurn } from './error-budget.js';
import type { Breaches } from './error-budget.js';

/** One pair of windows. */
export interface BurnRule {
  readonly key: string;
  /** Length in the unit of the period. */
  readonly window: number;
  /** Share of the period's budget that the window may spend before it alarms. */
  readonly budgetShare: number;
}

/** For a month of 160 business hours: 5 % in two hours, 10 % in a day, half in a week. Thresholds 4, 2 and 2. */
export const BUSINESS_BURN_RULES: readonly BurnRule[] = [
  { key: 'fast', window: 2, budgetShare: 0.05 },
  { key: 'day', window: 8, budgetShare: 0.1 },
  { key: 'week', window: 40, budgetShare: 0.5 },
];

/** The short window is this part of the long one; it ends the alarm soon after the burning ends. */
export const SHORT_PART = 12;

/** So few, or so likely by chance under the objective, are no finding. */
export const BURN_SIGNIFICANCE = { leastBreaches: 3, mostChance: 0.05 } as const;

export interface BurnReading {
  /** Over the rule's window. */
  readonly long: Breaches;
  /** Over its last twelfth. */
  readonly short: Breaches;
  /** False when no data arrived: an alarm then stays as it was, it does not resolve. */
  readonly isFresh: boolean;
  readonly wasFiring: boolean;
}

export interface BurnVerdict {
  /** `unreachable`: even if all were breached the threshold would not be met, so the rule cannot fire at this objective. */
  readonly state: 'firing' | 'quiet' | 'frozen' | 'unreachable';
  readonly isFiring: boolean;
  readonly burn: number;
  readonly shortBurn: number;
  readonly threshold: number;
  /** P(at least so many breaches in the long window if the objective were just kept), binomial. */
  readonly chance: number;
  readonly isSignificant: boolean;
}

/**
 * Whether the budget burns too fast: both windows at or above the threshold (Google SRE workbook, chapter 5), and the long one with at
 * least three breaches that chance explains in under 5 % of cases, because a handful of leads proves nothing.
 * Throws `statistics/part-above-whole`, `statistics/not-inside`, `statistics/not-positive`.
 */
export function judgeBurn(
  rule: BurnRule,
  reading: BurnReading,
  objective: number,
  period: number,
): BurnVerdict {
  const threshold = burnThreshold(rule.budgetShare, period, rule.window);
  const { long, short, isFresh, wasFiring } = reading;
  const [burn, shortBurn] = [burnRate(long, objective), burnRate(short, objective)];
  const chance = binomialUpperTail(long.breached, long.decided, 1 - objective);
  const isSignificant =
    long.breached >= BURN_SIGNIFICANCE.leastBreaches && chance < BURN_SIGNIFICANCE.mostChance;
  const figures = { burn, shortBurn, threshold, chance, isSignificant };
  // 8 of 20 at 0.9 burns 4.000000000000001 or 3.9999999999999996; the bound itself fires.
  const isOver = (one: number): boolean => one >= threshold * (1 - 1e-9);
  if (!isOver(fastestBurn(objective))) return { state: 'unreachable', isFiring: false, ...figures };
  if (!isFresh) return { state: 'frozen', isFiring: wasFiring, ...figures };
  const isFiring = isOver(burn) && isOver(shortBurn) && isSignificant;
  return { state: isFiring ? 'firing' : 'quiet', isFiring, ...figures };
}
