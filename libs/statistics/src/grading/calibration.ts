import { assertCount, assertProbability } from '../checks.js';
import type { Interval } from '../rates/interval.js';
import { wilson } from '../rates/rate-interval.js';

/** A probability that was told, and what came of it. */
export interface Outcome {
  readonly told: number;
  readonly happened: boolean;
}

/** Forecasts told between two shares, and how often they came true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly meanTold: number;
  readonly happenedShare: number;
  readonly interval: Interval;
}

/** A certainty that failed costs as much as one in a quadrillion, not infinitely much. */
const SURE = 1e-15;

/** Mean squared error of told probabilities (Brier 1950): 0 is perfect, 0.25 is a coin; null without outcomes. */
export const brierScore = (outcomes: readonly Outcome[]): number | null =>
  meanOver(outcomes, ({ told, happened }) => (told - Number(happened)) ** 2);

/** Mean −ln of the probability told for what happened; null without outcomes. */
export const logLoss = (outcomes: readonly Outcome[]): number | null =>
  meanOver(outcomes, ({ told, happened }) => -Math.log(Math.max(SURE, happened ? told : 1 - told)));

/**
 * P(a case that happened was told a higher probability than one that did not), ties half (Hanley and McNeil 1982); null when one kind is missing.
 */
export function rankingScore(outcomes: readonly Outcome[]): number | null {
  outcomes.forEach(({ told }) => assertProbability(told, 'told probability'));
  const happened = outcomes.filter((outcome) => outcome.happened).length;
  const sorted = [...outcomes].sort((one, other) => one.told - other.told);
  let [rankSum, index] = [0, 0];
  while (index < sorted.length) {
    const tied = sorted.slice(index).findIndex(({ told }) => told !== sorted[index]!.told);
    const end = tied < 0 ? sorted.length : index + tied;
    const hits = sorted.slice(index, end).filter((outcome) => outcome.happened).length;
    rankSum += (hits * (index + 1 + end)) / 2;
    index = end;
  }
  const pairs = happened * (outcomes.length - happened);
  return pairs === 0 ? null : (rankSum - (happened * (happened + 1)) / 2) / pairs;
}

/** Told against happened in bins of equal width, empty ones left out. Throws `statistics/not-a-share`, `statistics/not-a-count`. */
export function reliability(outcomes: readonly Outcome[], bins = 10): readonly ReliabilityBin[] {
  assertCount(bins, 'number of bins');
  outcomes.forEach(({ told }) => assertProbability(told, 'told probability'));
  return Array.from({ length: bins }, (_, bin) => {
    const own = outcomes.filter(({ told }) => Math.min(bins - 1, Math.floor(told * bins)) === bin);
    const hits = own.filter(({ happened }) => happened).length;
    return {
      ...{ from: bin / bins, to: (bin + 1) / bins, total: own.length },
      meanTold: own.reduce((sum, { told }) => sum + told, 0) / own.length,
      happenedShare: hits / own.length,
      interval: wilson({ hits, total: own.length }),
    };
  }).filter(({ total }) => total > 0);
}

/** Expected calibration error: the mean gap of told and happened over bins, weighted by their size; null without outcomes. */
export function calibrationError(outcomes: readonly Outcome[], bins = 10): number | null {
  if (outcomes.length === 0) return null;
  return reliability(outcomes, bins).reduce(
    (sum, bin) => sum + (bin.total / outcomes.length) * Math.abs(bin.meanTold - bin.happenedShare),
    0,
  );
}

function meanOver(outcomes: readonly Outcome[], loss: (outcome: Outcome) => number): number | null {
  outcomes.forEach(({ told }) => assertProbability(told, 'told probability'));
  return outcomes.length === 0 ? null : outcomes.reduce((sum, one) => sum + loss(one), 0) / outcomes.length;
}
