import type { SpendRhythm } from '#contracts';
import type { Cost, Purpose } from './cost.js';
import { countDays, dayAfter, monthsAfter } from './day.js';

/** A cost that comes again and again. */
export interface Plan extends Purpose {
  readonly every: SpendRhythm;
  /** Where its first round begins, and so each further one. */
  readonly fromOn: string;
  /** The last day; null for an open end. */
  readonly untilOn: string | null;
  /** Of each round, in minor units. */
  readonly amountMinor: number;
  readonly currency: string;
}

const WEEK = 7;

/**
 * The rounds of a plan that reach into the days from `from` to `to`, each as one amount for its whole round.
 * Months begin on the day of the month on which the first one did, or on the last day of a shorter month: from 31 January to 27 February,
 * from 28 February to 30 March. The round in which a plan ends is whole, too; `untilOn` says up to which day it counts.
 */
export function unfold(plan: Plan, from: string, to: string): Cost[] {
  const rounds: Cost[] = [];
  const end = earlier(to, plan.untilOn);
  if (end < from) return [];
  for (let round = firstRound(plan, from); isBy(end, beginOf(plan, round)); round += 1) {
    const { channel, campaignId, kind, amountMinor, currency } = plan;
    const days = { fromOn: beginOf(plan, round), toOn: dayAfter(beginOf(plan, round + 1), -1) };
    if (days.toOn >= from) rounds.push({ channel, campaignId, kind, amountMinor, currency, ...days });
  }
  return rounds;
}

/** What lies behind the year 9999 is written with a sign, which sorts before all digits. */
const isBy = (end: string, day: string): boolean => day <= end && !day.startsWith('+');

/** The last day of a plan that counts, looked at up to `to`. */
export const earlier = (to: string, untilOn: string | null): string =>
  untilOn !== null && untilOn < to ? untilOn : to;

const beginOf = ({ every, fromOn }: Plan, round: number): string =>
  every === 'week' ? dayAfter(fromOn, round * WEEK) : monthsAfter(fromOn, round);

/** A round that begins no later than the one of `from`, and at most two before it. */
function firstRound({ every, fromOn }: Plan, from: string): number {
  if (from <= fromOn) return 0;
  if (every === 'week') return Math.floor((countDays(fromOn, from) - 1) / WEEK);
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [firstYear = 0, firstMonth = 0] = fromOn.split('-').map(Number);
  return Math.max(0, (year - firstYear) * 12 + month - firstMonth - 1);
}
