import { brierScore, calibrationInTheLarge, holm, populationStability } from '#statistics';
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
  /** P(any feature as much by chance): corrected for how many there are. */
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

/** Fewer closed leads in one of both looks, or fewer of one kind, say nothing: the interval is wider than any drift one would act on. */
const LEAST = { closed: 100, ofEach: 10 } as const;
/** The latest leads are looked at, so that years of steadiness do not hide what begins now. */
const MOST = 2000;
/** From these on an index is called little and much (Siddiqi 2006). */
const LITTLE = 0.1;
const MUCH = 0.25;
/** What chance does more often than so is no drift: of the calibration, and of all features together. */
const SELDOM = 0.01;
/** Odds that are off by less than a tenth are what calibrating with some hundred leads comes to; by a quarter they mislead. */
const OFF = Math.log(1.1);
const FAR_OFF = Math.log(1.25);

type Trained = Pick<TrainingReport, 'counts' | 'model'>;

/** What one sample of leads says. */
interface Look extends Pick<Drift, 'calibration' | 'features' | 'leads' | 'won'> {
  readonly brier: number | null;
  /** In log-odds; 0 where it may be none, or hardly matters. */
  readonly off: number;
}

/**
 * Whether told probabilities still come true, and whether leads are still of the kind the model learnt from. Leads come in the order of
 * their capture, the latest first.
 *
 * - A look finds what is told to be off where the interval of the calibration in the large leaves 0 out, by more than a tenth of the
 *   odds; the error of the calibration made at training counts with that of the sample. It finds a feature moved where chance alone
 *   hardly does it, all features taken together (Holm 1979).
 * - Drifting: two looks, at the older and at the younger half of the leads, say the same: off by more than a quarter of the odds in one
 *   direction, or one and the same feature moved much. To be watched: all leads together, or the younger half, say something.
 * - A Brier score stands beside that of training and decides nothing: it changes with the share that is won, too.
 */
export function judgeDrift(model: PredictiveModel, report: Trained, leads: readonly SeenLead[]): Drift {
  const predict = predictorOf(model);
  const told = leads
    .slice(0, MOST)
    .map((lead): ToldLead => ({ ...lead, told: predict(lead.features).probability }));
  const middle = Math.ceil(told.length / 2);
  const look = (some: readonly ToldLead[]): Look => lookAt(model, report, some);
  const [all, younger, older] = [look(told), look(told.slice(0, middle)), look(told.slice(middle))];
  const { calibration, features, won } = all;
  const verdict = isEarly(younger) || isEarly(older) ? EARLY : verdictOn(all, younger, older);
  return {
    ...verdict,
    ...{ leads: told.length, won, calibration, features },
    brier: { now: all.brier, atTraining: report.model.brier },
  };
}

interface ToldLead extends SeenLead {
  readonly told: number;
}

const EARLY = { verdict: 'too-early', reasons: [] } as const;

const isEarly = ({ leads, won }: Look): boolean =>
  leads < LEAST.closed || Math.min(won, leads - won) < LEAST.ofEach;

function lookAt({ encoding }: PredictiveModel, { counts }: Trained, leads: readonly ToldLead[]): Look {
  const outcomes = leads.map(({ told, isWon }) => ({ told, happened: isWon }));
  const calibratedWith = counts.calibrating.leads;
  const calibration = calibrationInTheLarge(outcomes, { confidence: 1 - SELDOM, calibratedWith });
  return {
    ...{ calibration, off: surelyOffBy(calibration), brier: brierScore(outcomes) },
    features: shiftsOf(encoding, counts.learning.leads, leads),
    ...{ leads: leads.length, won: leads.filter(({ isWon }) => isWon).length },
  };
}

function verdictOn(all: Look, younger: Look, older: Look): Pick<Drift, 'verdict' | 'reasons'> {
  const farOff = [younger, older].every(({ off }) => off > FAR_OFF) ? 1 : 0;
  const farBelow = [younger, older].every(({ off }) => off < -FAR_OFF) ? -1 : 0;
  const movedIn = ({ features }: Look): string[] =>
    features.flatMap(({ feature, moved }) => (moved === 'much' ? [feature] : []));
  const stillMoved = movedIn(older).filter((feature) => movedIn(younger).includes(feature));
  const drifting = reasonsOf(farOff + farBelow, stillMoved.length > 0);
  if (drifting.length > 0) return { verdict: 'drifting', reasons: drifting };
  const hasMoved = [all, younger].some(({ features }) => features.some(({ moved }) => moved !== 'no'));
  const reasons = reasonsOf(all.off === 0 ? younger.off : all.off, hasMoved);
  return { verdict: reasons.length > 0 ? 'watch' : 'steady', reasons };
}

const reasonsOf = (off: number, hasMoved: boolean): DriftReason[] => [
  ...(off < 0 ? (['told-too-much'] as const) : []),
  ...(off > 0 ? (['told-too-little'] as const) : []),
  ...(hasMoved ? (['other-leads'] as const) : []),
];

function surelyOffBy(calibration: CalibrationInTheLarge | null): number {
  if (calibration === null) return 0;
  const { shift, interval } = calibration;
  const isSure = interval.low * interval.high > 0;
  return isSure && Math.abs(shift) > OFF ? shift : 0;
}

/** The shares at training are the means of the columns; a feature without columns never varied and is left out. */
function shiftsOf(encoding: Encoding, learntFrom: number, leads: readonly SeenLead[]): ShiftedFeature[] {
  const levelIn = levelsIn(encoding);
  const found = encoding.features.flatMap(({ name }) => {
    const columns = encoding.columns.filter(({ feature }) => feature === name);
    const seen = new Map<string, number>();
    for (const { features } of leads) {
      const level = levelIn(features, name);
      seen.set(level, (seen.get(level) ?? 0) + 1);
    }
    const levels = [...new Set([...columns.map(({ level }) => level), ...seen.keys()])];
    const stability = populationStability(
      levels.map((level) => meanOf(columns, level) * learntFrom),
      levels.map((level) => seen.get(level) ?? 0),
    );
    return columns.length === 0 || stability === null ? [] : [{ feature: name, ...stability }];
  });
  const byChance = holm(found.map((each) => each.byChance));
  return found
    .map((each, index) => ({ ...each, byChance: byChance[index]! }))
    .map((each): ShiftedFeature => ({ ...each, moved: movedBy(each) }))
    .sort((one, other) => other.index - one.index);
}

const meanOf = (columns: Encoding['columns'], level: string): number =>
  columns.find((column) => column.level === level)?.mean ?? 0;

function movedBy({ index, byChance }: Pick<ShiftedFeature, 'index' | 'byChance'>): ShiftedFeature['moved'] {
  if (byChance >= SELDOM || index < LITTLE) return 'no';
  return index < MUCH ? 'little' : 'much';
}
