import { brierScore, calibrationInTheLarge, populationStability } from '#statistics';
import type { CalibrationInTheLarge } from '#statistics';
import { levelsIn } from './encode.js';
import type { Encoding } from './encode.js';
import type { FeatureRow } from './features.js';
import { predictorOf } from './predict.js';
import type { PredictiveModel } from './predict.js';
import type { TrainingReport } from './train.js';

/** A lead that closed after those the model was made of. */
export interface SeenLead {
  readonly features: FeatureRow;
  readonly isWon: boolean;
}

/** How the leads of now are spread over the levels of one feature, beside those the model learnt from. */
export interface ShiftedFeature {
  readonly feature: string;
  /** Population stability index. */
  readonly index: number;
  /** P(as much by chance). */
  readonly byChance: number;
  /** `much` and `little` only where chance alone hardly does it. */
  readonly moved: 'much' | 'little' | 'no';
}

export type DriftVerdict = 'too-early' | 'steady' | 'watch' | 'drifting';
export type DriftReason = 'told-too-much' | 'told-too-little' | 'other-leads';

/** Whether a model still holds. */
export interface Drift {
  readonly verdict: DriftVerdict;
  /** Why it is not steady; empty where it is, or where it is too early to say. */
  readonly reasons: readonly DriftReason[];
  readonly leads: number;
  readonly won: number;
  /** Null where nothing can be said. */
  readonly calibration: CalibrationInTheLarge | null;
  readonly brier: { readonly now: number | null; readonly atTraining: number | null };
  /** The most moved first. */
  readonly features: readonly ShiftedFeature[];
}

/** Fewer closed leads, or fewer of one kind, say nothing: the interval is wider than any drift one would act on. */
const LEAST = { closed: 100, ofEach: 10 } as const;
/** From these on an index is called little and much (Siddiqi 2006). */
const LITTLE = 0.1;
const MUCH = 0.25;
/** Chance does it more seldom. */
const SELDOM = 0.01;
/** Odds that are off by less than a tenth are what calibrating with some hundred leads comes to; by a quarter they mislead. */
const OFF = Math.log(1.1);
const FAR_OFF = Math.log(1.25);

/**
 * Whether told probabilities still come true, and whether leads are still of the kind the model learnt from.
 *
 * - Drifting: what is told is off for sure (the interval of the calibration in the large leaves 0 out) and by more than a quarter of
 *   the odds, or a feature moved much. To be watched: off for sure by more than a tenth, or a feature moved a little.
 * - A Brier score stands beside that of training and decides nothing: it changes with the share that is won, too.
 */
export function judgeDrift(
  model: PredictiveModel,
  report: Pick<TrainingReport, 'counts' | 'model'>,
  leads: readonly SeenLead[],
): Drift {
  const predict = predictorOf(model);
  const outcomes = leads.map(({ features, isWon }) => ({
    told: predict(features).probability,
    happened: isWon,
  }));
  const calibration = calibrationInTheLarge(outcomes);
  const features = shiftsOf(model.encoding, report.counts.learning.leads, leads);
  const won = leads.filter(({ isWon }) => isWon).length;
  const isEarly = leads.length < LEAST.closed || Math.min(won, leads.length - won) < LEAST.ofEach;
  return {
    ...(isEarly ? { verdict: 'too-early', reasons: [] } : verdictOn(calibration, features)),
    ...{ leads: leads.length, won, calibration, features },
    brier: { now: brierScore(outcomes), atTraining: report.model.brier },
  };
}

function verdictOn(
  calibration: CalibrationInTheLarge | null,
  features: readonly ShiftedFeature[],
): Pick<Drift, 'verdict' | 'reasons'> {
  const off = surelyOffBy(calibration);
  const moved = features.filter((feature) => feature.moved !== 'no');
  if (off === 0 && moved.length === 0) return { verdict: 'steady', reasons: [] };
  const isDrifting = Math.abs(off) > FAR_OFF || moved.some((feature) => feature.moved === 'much');
  const told = off === 0 ? [] : ([off < 0 ? 'told-too-much' : 'told-too-little'] as const);
  return {
    verdict: isDrifting ? 'drifting' : 'watch',
    reasons: [...told, ...(moved.length > 0 ? (['other-leads'] as const) : [])],
  };
}

/** In log-odds; 0 where it may be none, or hardly matters. */
function surelyOffBy(calibration: CalibrationInTheLarge | null): number {
  if (calibration === null) return 0;
  const { shift, interval } = calibration;
  const isSure = interval.low * interval.high > 0;
  return isSure && Math.abs(shift) > OFF ? shift : 0;
}

/** The shares at training are the means of the columns; a feature without columns never varied and is left out. */
function shiftsOf(encoding: Encoding, learntFrom: number, leads: readonly SeenLead[]): ShiftedFeature[] {
  const levelIn = levelsIn(encoding);
  const shifts = encoding.features.flatMap(({ name }): ShiftedFeature[] => {
    const columns = encoding.columns.filter(({ feature }) => feature === name);
    const seen = new Map<string, number>();
    for (const { features } of leads) {
      const level = levelIn(features, name);
      seen.set(level, (seen.get(level) ?? 0) + 1);
    }
    const levels = [...new Set([...columns.map(({ level }) => level), ...seen.keys()])];
    const before = levels.map((level) => meanOf(columns, level) * learntFrom);
    const found = populationStability(
      before,
      levels.map((level) => seen.get(level) ?? 0),
    );
    return columns.length === 0 || found === null ? [] : [{ feature: name, ...found, moved: movedBy(found) }];
  });
  return shifts.sort((one, other) => other.index - one.index);
}

const meanOf = (columns: Encoding['columns'], level: string): number =>
  columns.find((column) => column.level === level)?.mean ?? 0;

function movedBy({ index, byChance }: Pick<ShiftedFeature, 'index' | 'byChance'>): ShiftedFeature['moved'] {
  if (byChance >= SELDOM || index < LITTLE) return 'no';
  return index < MUCH ? 'little' : 'much';
}
