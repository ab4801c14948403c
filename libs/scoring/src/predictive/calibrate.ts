import { fitLogistic, logistic } from './logistic.js';

/** p = logistic(slope · x + shift). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** Enough to keep it finite where all are told apart, too little to bend what data say. */
const RIDGE = 1e-3;

/**
 * Learns from held-out cases what a number is worth as a probability (Platt 1999), with the targets of Lin, Lin and Weng (2007),
 * which trust few cases less. Order is kept, so ranking is as before.
 */
export function calibrate(values: readonly number[], outcomes: readonly boolean[]): Calibration {
  const won = outcomes.filter(Boolean).length;
  const [high, low] = [(won + 1) / (won + 2), 1 / (outcomes.length - won + 2)];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  const { intercept, weights } = fitLogistic(
    values.map((value) => [(value - mean) / spread]),
    outcomes.map((happened) => (happened ? high : low)),
    RIDGE,
  );
  const slope = Math.max(0, weights[0] ?? 0) / spread;
  return { slope, shift: intercept - slope * mean };
}

export const calibrated = ({ slope, shift }: Calibration, value: number): number =>
  logistic(slope * value + shift);
