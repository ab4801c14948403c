import type { Forecast, PastPeriod } from '#statistics';
import type { TallySums } from '../tally/sums.js';
import { forecastCredits, forecastFan, scatterOf } from './credit-forecast.js';
import type { CreditProgress, FanDay, ValuedCredits } from './credit-forecast.js';
import { goalOf, planTo, weightOf } from './plan.js';
import type { GoalFrom, PlanDay } from './plan.js';
import { lightOf, STANDING_THRESHOLDS } from './traffic-light.js';
import type { QuotaStatus, StandingReason } from './traffic-light.js';

export interface QuotaInput {
  readonly sums: TallySums;
  /** In the order of their days; usually one. */
  readonly goals: readonly GoalFrom[];
  /** Every working day of the period (`planDays`). */
  readonly days: readonly PlanDay[];
  /** The local day of the reading in the period's zone. */
  readonly on: string;
  /** Credits by the day they were earned, for the recent rate and the scatter of days; without it there is none. */
  readonly byDay?: Readonly<Record<string, number>>;
  /** How the clause did in past periods, newest first. */
  readonly history?: readonly PastPeriod[];
  /** For a goal in money: how many credits stand at which price. */
  readonly valued?: readonly ValuedCredits[];
}

export type QuotaReason = StandingReason<'attained' | 'too-early' | 'ahead' | 'needs-per-day' | 'missed'>;

export interface QuotaStanding extends TallySums {
  /** The period's goal, pro-rated when it was amended. */
  readonly goal: number;
  /** counted + provisional: what stands if nobody objects. Disputed and reversed are shown beside it, never in it. */
  readonly actual: number;
  readonly planToDate: number;
  readonly gap: number;
  /** actual ÷ goal. */
  readonly attainment: number;
  /** actual ÷ plan to date; null while nothing is planned yet. */
  readonly pace: number | null;
  /** Linear in weight; null before the third working day, when it would swing wildly. */
  readonly projection: number | null;
  /** The whole forecast with its interval and the probability of attaining; null before the third working day, too. */
  readonly forecast: Forecast | null;
  /** In the unit of the goal, on each remaining working day; null when none is left. */
  readonly requiredPerDay: number | null;
  /** The same against what the plan asked for, by weight: 1.075 is 7.5 % more than planned. */
  readonly requiredVersusPlan: number | null;
  /** Mean of the last five working days, or as many as there were. */
  readonly recentPerDay: number | null;
  readonly daysElapsed: number;
  readonly daysRemaining: number;
  readonly weightElapsed: number;
  readonly weightRemaining: number;
  readonly status: QuotaStatus;
  readonly reason: QuotaReason;
}

/**
 * Where a quota of leads, or of money, stands on a day.
 *
 * The plan to date takes the working days up to **and with** the day of the reading (so 9 of 21 on 14 April 2026), and the
 * remaining days are those after it. plan(d) = goal × Σ weight(days ≤ d) ÷ Σ weight. The status follows the probability of attaining.
 */
export function quotaStanding(input: QuotaInput): QuotaStanding {
  const { sums, goals, days, on } = input;
  const { elapsed, spread, goal, actual } = soFar(input);
  const planToDate = planTo(goals, days, on);
  const progress = progressOf(input);
  const figures = {
    ...sums,
    ...spread,
    goal,
    actual,
    planToDate,
    gap: actual - planToDate,
    attainment: actual / goal,
    pace: planToDate > 0 ? actual / planToDate : null,
    projection: projectionOf(actual, spread),
    forecast: progress && forecastCredits(progress),
    ...requiredOf(actual, goal, spread),
    recentPerDay: recentPerDay(input, elapsed),
  };
  const status = statusOf(figures);
  return { ...figures, status, reason: reasonOf(figures, status) };
}

type Spread = Pick<QuotaStanding, 'daysElapsed' | 'daysRemaining' | 'weightElapsed' | 'weightRemaining'>;
type Figures = Omit<QuotaStanding, 'status' | 'reason'>;

const projectionOf = (
  actual: number,
  { daysElapsed, weightElapsed, weightRemaining }: Spread,
): number | null =>
  daysElapsed < STANDING_THRESHOLDS.minimumDays
    ? null
    : (actual * (weightElapsed + weightRemaining)) / weightElapsed;

/** The forecast of a quota day by day to the end of its period; empty before the third working day. */
export function quotaFan(input: QuotaInput): readonly FanDay[] {
  const progress = progressOf(input);
  return progress === null ? [] : forecastFan(progress, input.days, input.on);
}

function soFar({ sums, goals, days, on }: QuotaInput) {
  const elapsed = days.filter((day) => day.on <= on);
  const spread: Spread = {
    daysElapsed: elapsed.length,
    daysRemaining: days.length - elapsed.length,
    weightElapsed: weightOf(elapsed),
    weightRemaining: weightOf(days.filter((day) => day.on > on)),
  };
  return { elapsed, spread, goal: goalOf(goals, days), actual: sums.counted + sums.provisional };
}

/** Null before the third working day. */
function progressOf(input: QuotaInput): CreditProgress | null {
  const { byDay = {}, history = [], valued } = input;
  const { elapsed, spread, goal, actual } = soFar(input);
  if (spread.daysElapsed < STANDING_THRESHOLDS.minimumDays) return null;
  // Days of money scatter by price, not by chance alone: that is what the parts of a compound sum are for.
  const dispersion = valued === undefined ? scatterOf(elapsed, byDay) : 1;
  return { ...spread, goal, actual, history, dispersion, valued: valued ?? null };
}

function requiredOf(
  actual: number,
  goal: number,
  spread: Spread,
): Pick<Figures, 'requiredPerDay' | 'requiredVersusPlan'> {
  if (spread.daysRemaining === 0) return { requiredPerDay: null, requiredVersusPlan: null };
  const missing = Math.max(0, goal - actual);
  const planRate = goal / (spread.weightElapsed + spread.weightRemaining);
  return {
    requiredPerDay: missing / spread.daysRemaining,
    requiredVersusPlan: missing / spread.weightRemaining / planRate,
  };
}

/** Credits earned on closed days in between belong to the stretch: leads come in at weekends too. */
function recentPerDay({ byDay, on }: QuotaInput, elapsed: readonly PlanDay[]): number | null {
  const recent = elapsed.slice(-STANDING_THRESHOLDS.recentDays);
  const first = recent[0];
  if (byDay === undefined || first === undefined) return null;
  const earned = Object.entries(byDay).filter(([day]) => day >= first.on && day <= on);
  return earned.reduce((sum, [, count]) => sum + count, 0) / recent.length;
}

function statusOf({ actual, goal, forecast, daysElapsed, daysRemaining }: Figures): QuotaStatus {
  if (actual >= goal) return 'on-track';
  if (daysRemaining === 0 && daysElapsed > 0) return 'behind';
  return forecast === null ? 'too-early' : lightOf(forecast.probability);
}

function reasonOf(figures: Figures, status: QuotaStatus): QuotaReason {
  const { actual, goal, gap, requiredPerDay, recentPerDay: recent, daysRemaining, forecast } = figures;
  if (actual >= goal) return { code: 'attained', numbers: { actual, goal } };
  if (status === 'too-early') {
    const { minimumDays } = STANDING_THRESHOLDS;
    return { code: 'too-early', numbers: { daysElapsed: figures.daysElapsed, minimumDays } };
  }
  if (requiredPerDay === null) return { code: 'missed', numbers: { missing: goal - actual } };
  const numbers = {
    ...{ requiredPerDay, daysRemaining, gap },
    ...(recent === null ? {} : { recentPerDay: recent }),
    ...(forecast === null ? {} : { probability: forecast.probability }),
  };
  return { code: status === 'on-track' ? 'ahead' : 'needs-per-day', numbers };
}
