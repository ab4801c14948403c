export { judgeDrift } from './drift.js';
export type { Drift, DriftReason, DriftVerdict, SeenLead, ShiftedFeature } from './drift.js';
export type { ClosedLead, Feature, FeatureRow, FeatureValue } from './features.js';
export type { Fared } from './judge.js';
export { logistic } from './logistic.js';
export { predictorOf } from './predict.js';
export type { Prediction, PredictionReason, PredictiveModel } from './predict.js';
export { LEAST_LEADS, tooFew, tooFewOf, trainModel } from './train.js';
export type { Refusal, Training, TrainingReport, TrainingStep } from './train.js';
