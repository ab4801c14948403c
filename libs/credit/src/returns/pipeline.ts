import { assertNotNegative, assertPositive, assertShare } from '../checks.js';
import { ratio } from './cost.js';

export interface PipelineFlow {
  readonly opportunities: number;
  /** Won of those won or lost, of the same closed cohort as the cycle; never won of all that are open. */
  readonly winRate: number;
  readonly averageDeal: number;
  readonly cycleDays: number;
}

/** Revenue a day that the pipeline turns out: opportunities × win rate × deal / days. */
export function pipelineVelocity({ opportunities, winRate, averageDeal, cycleDays }: PipelineFlow): number {
  assertNotNegative(opportunities, 'number of opportunities');
  assertShare(winRate, 'win rate');
  assertPositive(cycleDays, 'cycle');
  return (opportunities * winRate * averageDeal) / cycleDays;
}

/** Open pipeline / what is left of the quota; null once nothing is. */
export function coverage(openPipeline: number, remainingQuota: number): number | null {
  assertNotNegative(openPipeline, 'open pipeline');
  return remainingQuota <= 0 ? null : openPipeline / remainingQuota;
}

/** The coverage at which the expected wins just make the quota: 1 / win rate. Null where nothing is ever won. */
export function coverageNeeded(winRate: number): number | null {
  assertShare(winRate, 'win rate');
  return ratio(1, winRate);
}

/** Growth of qualified leads over the month before (LVR); null after a month without any. */
export function leadVelocityRate(before: number, now: number): number | null {
  assertNotNegative(before, 'number of leads before');
  assertNotNegative(now, 'number of leads');
  return ratio(now - before, before);
}

export interface OpenDeal {
  readonly amount: number;
  /** Its chance to be won: the workspace’s own rate of its stage rather than a default of anybody’s. */
  readonly probability: number;
}

export interface WeightedPipeline {
  readonly mean: number;
  /** √Σ amount² p (1 − p), each deal won or not by itself. */
  readonly deviation: number;
}

export function weightedPipeline(deals: readonly OpenDeal[]): WeightedPipeline {
  let [mean, variance] = [0, 0];
  for (const { amount, probability } of deals) {
    assertShare(probability, 'probability of a deal');
    mean += amount * probability;
    variance += amount ** 2 * probability * (1 - probability);
  }
  return { mean, deviation: Math.sqrt(variance) };
}
