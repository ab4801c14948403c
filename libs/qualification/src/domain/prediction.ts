import { predictorOf } from '#scoring';
import type { FeatureRow, Prediction, PredictiveModel } from '#scoring';
import { isOwn } from './own-fields.js';

/** Stands for what an own field says where the reader may not see persons: it may name one. */
const HIDDEN = '(hidden)';

/** What a model tells of a lead, for somebody who may see persons or not. */
export function predictionOf(model: PredictiveModel, row: FeatureRow, isMasked: boolean): Prediction {
  const prediction = predictorOf(model)(row);
  if (!isMasked) return prediction;
  const reasons = prediction.reasons.map((reason) =>
    isOwn(reason.feature) ? { ...reason, level: HIDDEN } : reason,
  );
  return { ...prediction, reasons };
}
