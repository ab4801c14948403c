import { rareBelow } from './alone.js';
import { calibrate, calibrated } from './calibrate.js';
import { encoderOf, learnEncoding } from './encode.js';
import type { ClosedLead, Feature } from './features.js';
import { howFared } from './judge.js';
import type { Fared } from './judge.js';
import { fitLogistic, logOddsOf } from './logistic.js';
import { predictorOf } from './predict.js';
import type { PredictiveModel } from './predict.js';
import { splitLeads } from './split.js';
import type { Parts } from './split.js';

/** Below this rules do better; `otherwise` for the same reason as `won`: both kinds must be seen to be told apart. */
export const LEAST_LEADS = { closed: 1000, won: 200, otherwise: 200 } as const;

/** On standardised columns; one lead’s worth of doubt for each. */
const RIDGE = 1;

export type Refusal = keyof typeof LEAST_LEADS | 'one-sided-part';

export interface TrainingReport {
  readonly splitBy: Parts['by'];
  readonly seed: number;
  /** Leads of all parts whose date nobody knows; one is enough to split by the seed. */
  readonly undated: number;
  /** Names of the features it was shown. */
  readonly lookedAt: readonly string[];
  readonly counts: Readonly<Record<'learning' | 'calibrating' | 'judging', { leads: number; won: number }>>;
  /** On leads that neither learning nor calibrating saw. */
  readonly model: Fared;
  /** What the rules’ points told of the very same leads, calibrated on the same ones; null where leads carry no points. */
  readonly rules: Fared | null;
}

/** A model with how it fared, or why there is none: how many there are of what there must be more of. */
export type Training =
  | { readonly isTrained: true; readonly model: PredictiveModel; readonly report: TrainingReport }
  | {
      readonly isTrained: false;
      readonly refusal: Refusal;
      readonly have: number;
      readonly need: number;
    };

/** What training is at, in this order. */
export type TrainingStep = 'learning' | 'judging';

/**
 * Trains a logistic model on closed leads and judges it on later ones. It sees the named features only.
 * The same leads in the same order with the same seed give the same model. `onStep` hears what is begun.
 */
export function trainModel(
  leads: readonly ClosedLead[],
  features: readonly Feature[],
  seed = 1,
  onStep: (step: TrainingStep) => void = () => undefined,
): Training {
  const refused = tooFew(leads);
  if (refused) return refused;
  const parts = splitLeads(leads, seed);
  const { learning, calibrating, judging } = parts;
  const oneSided = [learning, calibrating, judging].find(
    (part) => new Set(part.map(({ isWon }) => isWon)).size < 2,
  );
  if (oneSided) return { isTrained: false, refusal: 'one-sided-part', have: 1, need: 2 };
  onStep('learning');
  const model = learn(learning, calibrating, features);
  onStep('judging');
  return { isTrained: true, model, report: reportOn(model, parts, seed) };
}

function reportOn(model: PredictiveModel, parts: Parts, seed: number): TrainingReport {
  const { learning, calibrating, judging } = parts;
  const predict = predictorOf(model);
  const all = [...learning, ...calibrating, ...judging];
  return {
    ...{ splitBy: parts.by, seed, undated: all.filter(({ capturedAt }) => capturedAt === null).length },
    lookedAt: model.encoding.features.map(({ name }) => name),
    counts: { learning: countOf(learning), calibrating: countOf(calibrating), judging: countOf(judging) },
    model: howFared(
      judging.map(({ features: row, isWon }) => ({ told: predict(row).probability, happened: isWon })),
    ),
    rules: rulesFared(parts),
  };
}

type Refused = Extract<Training, { isTrained: false }>;

/** Why leads are too few to learn from, or null. */
export function tooFew(leads: readonly Pick<ClosedLead, 'isWon'>[]): Refused | null {
  return tooFewOf(leads.length, leads.filter(({ isWon }) => isWon).length);
}

/** The same of their numbers. */
export function tooFewOf(closed: number, won: number): Refused | null {
  const have = { closed, won, otherwise: closed - won };
  for (const refusal of ['closed', 'won', 'otherwise'] as const)
    if (have[refusal] < LEAST_LEADS[refusal])
      return { isTrained: false, refusal, have: have[refusal], need: LEAST_LEADS[refusal] };
  return null;
}

function learn(
  learning: readonly ClosedLead[],
  calibrating: readonly ClosedLead[],
  features: readonly Feature[],
): PredictiveModel {
  const encoding = learnEncoding(learning.map(rowOf), features, rareBelow(learning.length));
  const encode = encoderOf(encoding);
  const fit = fitLogistic(
    learning.map((lead) => encode(lead.features)),
    learning.map(({ isWon }) => Number(isWon)),
    RIDGE,
  );
  const told = calibrating.map((lead) => logOddsOf(fit, encode(lead.features)));
  return {
    encoding,
    fit,
    calibration: calibrate(
      told,
      calibrating.map(({ isWon }) => isWon),
    ),
  };
}

function rulesFared({ calibrating, judging }: Parts): Fared | null {
  if ([...calibrating, ...judging].some(({ rulePoints }) => rulePoints === undefined)) return null;
  const points = ({ rulePoints = 0 }: ClosedLead): number => rulePoints;
  const curve = calibrate(
    calibrating.map(points),
    calibrating.map(({ isWon }) => isWon),
  );
  return howFared(judging.map((lead) => ({ told: calibrated(curve, points(lead)), happened: lead.isWon })));
}

const rowOf = ({ features }: ClosedLead): ClosedLead['features'] => features;

const countOf = (leads: readonly ClosedLead[]): { leads: number; won: number } => ({
  leads: leads.length,
  won: leads.filter(({ isWon }) => isWon).length,
});
