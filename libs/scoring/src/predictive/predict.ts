import { calibrated } from './calibrate.js';
import type { Calibration } from './calibrate.js';
import { encoderOf, levelsIn } from './encode.js';
import type { Encoding } from './encode.js';
import type { FeatureRow } from './features.js';
import { logOddsOf } from './logistic.js';
import type { LogisticFit } from './logistic.js';

/** A trained model: plain data, to be kept as it is. */
export interface PredictiveModel {
  readonly encoding: Encoding;
  readonly fit: LogisticFit;
  readonly calibration: Calibration;
}

/** What one feature of a lead adds to the log-odds of the average lead. */
export interface PredictionReason {
  readonly feature: string;
  /** As the model knows it: a value, where the band of a number begins (`-` for the lowest), `(other)` or `(unknown)`. */
  readonly level: string;
  /** Whether the level is a band of a number. */
  readonly isBand: boolean;
  readonly logOdds: number;
}

export interface Prediction {
  /** That the lead is won. */
  readonly probability: number;
  /** Of the average lead the model learnt from; the reasons lead from there to the lead’s own. */
  readonly baseProbability: number;
  /** One per feature, the weightiest first; together they are the difference of the log-odds. */
  readonly reasons: readonly PredictionReason[];
}

/** Tells how likely leads are won, and why. */
export function predictorOf(model: PredictiveModel): (row: FeatureRow) => Prediction {
  const { encoding, fit, calibration } = model;
  const [encode, levelIn] = [encoderOf(encoding), levelsIn(encoding)];
  const baseProbability = calibrated(calibration, fit.intercept);
  return (row) => {
    const encoded = encode(row);
    const reasons = encoding.features.map(({ name, kind }) => ({
      ...{ feature: name, level: levelIn(row, name), isBand: kind === 'number' },
      logOdds: calibration.slope * addedBy(model, name, encoded),
    }));
    return {
      probability: calibrated(calibration, logOddsOf(fit, encoded)),
      baseProbability,
      reasons: reasons.sort((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds)),
    };
  };
}

const addedBy = ({ encoding, fit }: PredictiveModel, name: string, encoded: readonly number[]): number =>
  encoding.columns.reduce(
    (sum, { feature }, column) =>
      feature === name ? sum + (fit.weights[column] ?? 0) * (encoded[column] ?? 0) : sum,
    0,
  );
