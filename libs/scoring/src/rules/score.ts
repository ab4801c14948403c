import { matches } from '#contracts';
import type { LeadAttributes } from '#contracts';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { decayed } from './decay.js';
import { gradeOf } from './grade.js';
import type { EngagementRule, FitRule, Grade, ScoreModel } from './score-model.js';

/** Something a person did; what a predicate may ask of it goes by the names of a lead's attributes. */
export interface Action {
  readonly at: EpochMs;
  readonly attributes: LeadAttributes;
}

/** Why a score is what it is, as a code and numbers: “+15 pricing page, 3 days ago”. */
export interface ScoreReason {
  readonly axis: 'fit' | 'engagement';
  /** Key of the rule. */
  readonly rule: string;
  /** What the rule gives, undecayed. */
  readonly points: number;
  /** What it adds to the score now. */
  readonly worth: number;
  /** Whole days since; null for what one is. */
  readonly daysAgo: number | null;
}

export interface Score {
  readonly fit: number;
  readonly engagement: number;
  /** Both thresholds are reached. */
  readonly isReady: boolean;
  readonly grade: Grade;
  /** The weightiest first; every one there is. */
  readonly reasons: readonly ScoreReason[];
}

/** A score is told with so many digits: more would be noise, and a score read twice in a minute is the same. */
const DIGITS = 3;

/**
 * Scores a lead as of an instant. Fit and engagement are sums of their own rules, never below 0 and never added to each other.
 * What lies after `asOf` is not known yet and counts for nothing.
 */
export function scoreLead(
  model: ScoreModel,
  attributes: LeadAttributes,
  actions: readonly Action[],
  asOf: EpochMs,
): Score {
  const known = actions.filter(({ at }) => at <= asOf).sort((one, other) => other.at - one.at);
  const reasons = [
    ...model.fit.filter(({ when }) => matches(when, attributes)).map(fitReason),
    ...model.engagement.flatMap((rule) => engagementReasons(rule, known, asOf, model.halfLifeDays)),
  ];
  const fit = axisOf(reasons, 'fit');
  const engagement = axisOf(reasons, 'engagement');
  return {
    ...{ fit, engagement, isReady: isReady(model, { fit, engagement }) },
    grade: gradeOf(model.matrix, fit, engagement),
    reasons: reasons.sort((one, other) => Math.abs(other.worth) - Math.abs(one.worth)),
  };
}

/** Both are reached: a lead that only clicks, or only fits, is not ready. */
export const isReady = (
  { thresholds }: Pick<ScoreModel, 'thresholds'>,
  { fit, engagement }: Pick<Score, 'fit' | 'engagement'>,
): boolean => fit >= thresholds.fit && engagement >= thresholds.engagement;

const fitReason = ({ key, points }: FitRule): ScoreReason => ({
  ...{ axis: 'fit', rule: key, points, worth: points, daysAgo: null },
});

function engagementReasons(
  { key, points, when, most = Infinity, isLasting = false }: EngagementRule,
  latestFirst: readonly Action[],
  asOf: EpochMs,
  halfLifeDays: number,
): ScoreReason[] {
  const done = latestFirst.filter(({ attributes }) => matches(when, attributes)).slice(0, most);
  return done.map(({ at }) => {
    const days = (asOf - at) / DAY_MS;
    const worth = isLasting ? points : rounded(decayed(points, days, halfLifeDays));
    return { axis: 'engagement', rule: key, points, worth, daysAgo: Math.floor(days) };
  });
}

const axisOf = (reasons: readonly ScoreReason[], axis: ScoreReason['axis']): number =>
  rounded(
    Math.max(
      0,
      reasons.filter((reason) => reason.axis === axis).reduce((sum, { worth }) => sum + worth, 0),
    ),
  );

const rounded = (value: number): number => Number(value.toFixed(DIGITS));
