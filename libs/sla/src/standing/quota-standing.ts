import type { TallySums } from '../tally/sums.js';
import { goalOf, planTo, weightOf } from './plan.js';
import type { GoalFrom, PlanDay } from './plan.js';

/** Pace at or above `onTrack` is on track, at or above `atRisk` at risk, below it behind. No verdict before `minimumDays`. */
export const QUOTA_THRESHOLDS = { onTrack: 0.98, atRisk: 0.85, minimumDays: 3, recentDays: 5 } as const;

export type QuotaStatus = 'on-track' | 'at-risk' | 'behind' | 'too-early';

export interface QuotaInput {
  readonly sums: TallySums;
  /** In the order of their days; usually one. */
  readonly goals: readonly GoalFrom[];
  /** Every working day of the period (`planDays`). */
  readonly days: readonly PlanDay[];
  /** The local day of the reading in the period's zone. */
  readonly on: string;
  /** Credits by the day they were earned, for the recent rate; without it there is none. */
  readonly byDay?: Readonly<Record<string, number>>;
}

/** Why the status is what it is; the words are made where it is shown. */
export interface StandingReason {
  readonly code: 'attained' | 'too-early' | 'ahead' | 'needs-per-day' | 'missed';
  readonly numbers: Readonly<Record<string, number>>;
}

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
  /** Leads needed on each remaining working day; null when none is left. */
  readonly requiredPerDay: number | null;
  /** The same against what the plan asked for, by weight: 1.075 is 7.5 % more than planned. */
  readonly requiredVersusPlan: number | null;
  /** Mean of the last five working days, or as many as there were. */
  readonly recentPerDay: number | null;
  readonly daysElapsed: number;
  readonly daysRemaining: number;
  /** With `actual` these are all a forecast needs: the rate so far and the exposure left. */
  readonly weightElapsed: number;
  readonly weightRemaining: number;
  readonly status: QuotaStatus;
  readonly reason: StandingReason;
}

/**
 * Where a volume quota stands on a day.
 *
 * The plan to date takes the working days up to **and with** the day of the reading (so 9 of 21 on 14 April 2026), and the
 * remaining days are those after it. plan(d) = goal × Σ weight(days ≤ d) ÷ Σ weight.
 */
export function quotaStanding(input: QuotaInput): QuotaStanding {
  const { sums, goals, days, on } = input;
  const elapsed = days.filter((day) => day.on <= on);
  const spread = {
    daysElapsed: elapsed.length,
    daysRemaining: days.length - elapsed.length,
    weightElapsed: weightOf(elapsed),
    weightRemaining: weightOf(days.filter((day) => day.on > on)),
  };
  const goal = goalOf(goals, days);
  const actual = sums.counted + sums.provisional;
  const planToDate = planTo(goals, days, on);
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
  daysElapsed < QUOTA_THRESHOLDS.minimumDays
    ? null
    : (actual * (weightElapsed + weightRemaining)) / weightElapsed;

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
  const recent = elapsed.slice(-QUOTA_THRESHOLDS.recentDays);
  const first = recent[0];
  if (byDay === undefined || first === undefined) return null;
  const earned = Object.entries(byDay).filter(([day]) => day >= first.on && day <= on);
  return earned.reduce((sum, [, count]) => sum + count, 0) / recent.length;
}

function statusOf({ actual, goal, pace, daysElapsed, daysRemaining }: Figures): QuotaStatus {
  if (actual >= goal) return 'on-track';
  if (daysRemaining === 0 && daysElapsed > 0) return 'behind';
  if (daysElapsed < QUOTA_THRESHOLDS.minimumDays || pace === null) return 'too-early';
  if (pace >= QUOTA_THRESHOLDS.onTrack) return 'on-track';
  return pace >= QUOTA_THRESHOLDS.atRisk ? 'at-risk' : 'behind';
}

function reasonOf(figures: Figures, status: QuotaStatus): StandingReason {
  const { actual, goal, gap, requiredPerDay, recentPerDay: recent, daysRemaining } = figures;
  if (actual >= goal) return { code: 'attained', numbers: { actual, goal } };
  if (status === 'too-early') {
    return {
      code: 'too-early',
      numbers: { daysElapsed: figures.daysElapsed, minimumDays: QUOTA_THRESHOLDS.minimumDays },
    };
  }
  if (requiredPerDay === null) return { code: 'missed', numbers: { missing: goal - actual } };
  const needs = { requiredPerDay, daysRemaining, gap, ...(recent === null ? {} : { recentPerDay: recent }) };
  return { code: status === 'on-track' ? 'ahead' : 'needs-per-day', numbers: needs };
}
