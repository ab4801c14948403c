import { chanceToReach, coverage, coverageNeeded, pipelineVelocity } from '#credit';
import { normalUpperTail } from '#statistics';
import type { OpenStage, StageRate } from './stage-rates.js';

/** Open deals of one stage together: their amounts and the sum of their squares, in minor units. */
export interface OpenSum {
  readonly stage: OpenStage;
  readonly deals: number;
  readonly minor: bigint;
  readonly squares: number;
}

export type Rates = ReadonlyMap<OpenStage, StageRate>;

/** What open deals come to by the chances of their stages, each won or not by itself: mean and standard deviation in minor units. */
export function weighted(
  sums: readonly OpenSum[],
  rates: Rates,
): { readonly mean: number; readonly deviation: number } {
  let [mean, variance] = [0, 0];
  for (const { stage, minor, squares } of sums) {
    const rate = rates.get(stage)!.rate;
    mean += Number(minor) * rate;
    variance += squares * rate * (1 - rate);
  }
  return { mean, deviation: Math.sqrt(variance) };
}

/** More open deals than these are looked at by the normal curve, which so many deals come close to. */
export const MOST_EXACT = 1_000;

export interface Chance {
  /** Between these the probability surely lies; the same unless amounts are odd. */
  readonly atLeast: number;
  readonly atMost: number;
  readonly method: 'exact' | 'normal';
}

export interface Outlook {
  readonly remaining: bigint;
  readonly deals: number;
  readonly mean: number;
  readonly deviation: number;
  /** Each priced deal; asked for only when there are not too many. */
  readonly amounts: readonly { readonly stage: OpenStage; readonly minor: number }[];
}

/** P(what is still open brings what is still missing). */
export function chanceOf({ remaining, deals, mean, deviation, amounts }: Outlook, rates: Rates): Chance {
  if (deals <= MOST_EXACT) {
    const each = amounts.map(({ stage, minor }) => ({ amount: minor, probability: rates.get(stage)!.rate }));
    return { ...chanceToReach(each, Number(remaining)), method: 'exact' };
  }
  const missing = Number(remaining) - mean;
  const chance = deviation === 0 ? Number(missing <= 0) : normalUpperTail(missing / deviation);
  return { atLeast: chance, atMost: chance, method: 'normal' };
}

/** How many times what is open covers what is missing, and how many times it has to, at the win rate. */
export const covered = (
  open: bigint,
  remaining: bigint,
  winRate: number | null,
): { readonly is: number | null; readonly needed: number | null } => ({
  is: coverage(Number(open), Number(remaining)),
  needed: winRate === null ? null : coverageNeeded(winRate),
});

/** Minor units a day; null while nothing has closed, or nothing tells how long it takes. */
export function velocity(of: {
  readonly deals: number;
  readonly winRate: number | null;
  readonly averageMinor: bigint | null;
  readonly cycleDays: number | null;
}): number | null {
  const { deals, winRate, averageMinor, cycleDays } = of;
  if (winRate === null || averageMinor === null || cycleDays === null || cycleDays <= 0) return null;
  return pipelineVelocity({ opportunities: deals, winRate, averageDeal: Number(averageMinor), cycleDays });
}
