import type { JsonObject } from '#kernel';
import { quotaStanding, weightOf } from '#sla';
import type { QuotaStanding, ValuedCredits } from '#sla';
import { durationOf } from '#statistics';
import type { ValueModel } from '#statistics';
import type { AgreementPeriod } from './agreement-period.js';
import { STATUS } from './clause-figures.js';

/** A sum of a week; `monday` begins it. */
export interface WeekSum {
  readonly monday: string;
  readonly measure: string;
  readonly item: string;
  readonly amount: number;
}

/** What revenue is made of: what was won in the period, and the sizes of deals week by week. */
export interface RevenueFigures {
  readonly wonMinor: number;
  readonly deals: number;
  /** `won.size` of the goal's currency. */
  readonly sizes: readonly WeekSum[];
}

/** Weeks of deals looked back on. */
export const WEEKS_BACK = 26;

/** Where revenue stands against the goal above both sides; undefined where the agreement holds none (ruling 27). */
export function revenueStanding(period: AgreementPeriod, figures: RevenueFigures): QuotaStanding | undefined {
  const goal = period.terms.revenueGoal;
  if (!goal) return undefined;
  return quotaStanding({
    sums: { counted: figures.wonMinor, provisional: 0, disputed: 0, reversed: 0 },
    goals: [{ from: period.period.startOn, goal: period.share * goal.minor }],
    ...{ days: period.days, on: period.today },
    valued: [dealsOf(period, figures)],
  });
}

/** The revenue cell: actual, plan, forecast. */
export function revenueCell(period: AgreementPeriod, standing: QuotaStanding, deals: number): JsonObject {
  const { goal, actual, planToDate, gap, attainment, requiredPerDay, forecast, status, reason } = standing;
  return {
    currency: period.terms.revenueGoal?.currency ?? null,
    ...{ goal, won: actual, deals, planToDate, gap, attainment, requiredPerDay },
    forecast: forecast && {
      ...{ probability: forecast.probability, expected: forecast.expected },
      ...forecast.interval,
    },
    status: STATUS[status],
    reason: { ...reason.numbers, code: reason.code },
  };
}

/** Deals as credits of one kind: how many a week, and how large they have been. */
function dealsOf(period: AgreementPeriod, { deals, sizes }: RevenueFigures): ValuedCredits {
  const before = sizes.filter(({ monday }) => addSixDays(monday) < period.period.startOn);
  const mondays = [...new Set(before.map(({ monday }) => monday))].sort().reverse();
  const first = mondays.at(-1);
  return {
    count: Math.max(0, deals),
    value: sizeModel(sizes),
    history: first === undefined ? [] : weeklyHistory(period, before, first),
  };
}

/** Every week since the first deal, newest first; one without a deal says something, too. */
function weeklyHistory(
  period: AgreementPeriod,
  before: readonly WeekSum[],
  first: string,
): { count: number; weight: number }[] {
  const days = period.daysBetween(first, dayBefore(period.period.startOn));
  const weeks: { count: number; weight: number }[] = [];
  for (let monday = first; addSixDays(monday) < period.period.startOn; monday = shift(monday, 7)) {
    const sunday = addSixDays(monday);
    const count = before
      .filter((sum) => sum.monday === monday)
      .reduce((total, { amount }) => total + amount, 0);
    const weight = weightOf(days.filter(({ on }) => on >= monday && on <= sunday));
    weeks.unshift({ count: Math.max(0, count), weight });
  }
  return weeks;
}

/** Mean and spread of the deals known, from their buckets. */
function sizeModel(sizes: readonly WeekSum[]): ValueModel {
  let [count, sum, squares] = [0, 0, 0];
  for (const { item, amount } of sizes) {
    const size = durationOf(Number(item));
    count += amount;
    sum += amount * size;
    squares += amount * size ** 2;
  }
  if (count <= 0) return { mean: 0, deviation: 0 };
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean ** 2)) };
}

const shift = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
const addSixDays = (monday: string): string => shift(monday, 6);
const dayBefore = (day: string): string => shift(day, -1);
