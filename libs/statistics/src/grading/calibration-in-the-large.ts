import { assertProbability } from '../checks.js';
import type { Interval } from '../rates/interval.js';
import { twoSidedScore } from '../special/normal.js';
import type { Outcome } from './calibration.js';

/** How far told probabilities lie beside what happened, all cases together. */
export interface CalibrationInTheLarge {
  readonly meanTold: number;
  readonly happenedShare: number;
  /** What must be added to every told log-odds for the mean to be right: 0 is right, above 0 too little was told. */
  readonly shift: number;
  /** Where the shift lies. */
  readonly interval: Interval;
}

export interface CalibrationOptions {
  readonly confidence?: number;
  /** How many cases the told probabilities were calibrated with; left out, they are taken as they are. */
  readonly calibratedWith?: number;
}

/** No told probability is taken for surer than this, or one wrong certainty would weigh more than all the rest. */
const SURE = 1e-12;
const MOST_STEPS = 100;
const CLOSE = 1e-12;

/**
 * Calibration in the large (Cox 1958; Steyerberg 2009, §15.2): the intercept α of a logistic regression of what happened on the told
 * log-odds as an offset, `Σ y = Σ logistic(logit(p) + α)`, with the large-sample interval `α ± z · √(1 / I)`, `I = Σ q (1 − q)`.
 * What was told came of a calibration that has an error of its own: with `calibratedWith` such cases it is `1 / (I · calibratedWith / n)`,
 * and both errors add. Null without cases, and where all or none happened, for then no finite shift is right. Throws `statistics/not-a-share`.
 */
export function calibrationInTheLarge(
  outcomes: readonly Outcome[],
  { confidence = 0.95, calibratedWith = Infinity }: CalibrationOptions = {},
): CalibrationInTheLarge | null {
  outcomes.forEach(({ told }) => assertProbability(told, 'told probability'));
  const hits = outcomes.filter(({ happened }) => happened).length;
  if (hits === 0 || hits === outcomes.length) return null;
  const offsets = outcomes.map(({ told }) => logOddsOf(Math.min(1 - SURE, Math.max(SURE, told))));
  const shift = rootOf(offsets, hits);
  const { information } = at(offsets, shift);
  const reach = twoSidedScore(confidence) * Math.sqrt((1 + outcomes.length / calibratedWith) / information);
  return {
    meanTold: outcomes.reduce((sum, { told }) => sum + told, 0) / outcomes.length,
    happenedShare: hits / outcomes.length,
    shift,
    interval: { low: shift - reach, high: shift + reach },
  };
}

/** What is expected rises with the shift, so halving a bracket finds the one root, and never runs away as Newton's steps may. */
function rootOf(offsets: readonly number[], hits: number): number {
  let [low, high] = [-1, 1];
  while (at(offsets, low).expected > hits) low *= 2;
  while (at(offsets, high).expected < hits) high *= 2;
  for (let step = 0; step < MOST_STEPS && high - low > CLOSE; step += 1) {
    const middle = (low + high) / 2;
    if (at(offsets, middle).expected < hits) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function at(offsets: readonly number[], shift: number): { expected: number; information: number } {
  let [expected, information] = [0, 0];
  for (const offset of offsets) {
    const share = 1 / (1 + Math.exp(-offset - shift));
    expected += share;
    information += share * (1 - share);
  }
  return { expected, information };
}

const logOddsOf = (share: number): number => Math.log(share / (1 - share));
