import type { QuotaStatus, StandingReason } from './traffic-light.js';
import type { DutyStatus } from './duty-standing.js';

/** How one promise, or the revenue above them, stands now. */
export interface SideStanding {
  readonly owedBy: string;
  readonly status: QuotaStatus | DutyStatus;
}

/**
 * Every promise of both sides is kept, and the revenue they are kept for does not come: the targets point somewhere else. Null where it
 * is not so, and while one side has no verdict. The two sides are compared, never averaged.
 */
export function bothGreenRevenueRed(
  promises: readonly SideStanding[],
  revenue: { readonly status: QuotaStatus; readonly numbers: Readonly<Record<string, number>> } | null,
): StandingReason<'both-green-revenue-red'> | null {
  if (revenue?.status !== 'behind') return null;
  const judged = promises.filter(({ status }) => status !== 'too-early' && status !== 'no-data');
  const isGreen = (side: string): boolean => {
    const own = judged.filter(({ owedBy }) => owedBy === side);
    return own.length > 0 && own.every(({ status }) => status === 'on-track');
  };
  if (!isGreen('marketing') || !isGreen('sales')) return null;
  return { code: 'both-green-revenue-red', numbers: revenue.numbers };
}

/** How a promise did in one past period: goal reached in shares of it, or kept ÷ decided. */
export interface PastResult {
  readonly period: string;
  readonly result: number;
  /** Leads, or decided obligations. */
  readonly sample: number;
}

/** A target is slack when the last `periods` all passed it by `quotaMargin`, or used at most `budgetPart` of the budget. */
export const SLACK = { periods: 3, quotaMargin: 1.15, budgetPart: 0.25, leastSample: 10 } as const;

export interface SlackTarget extends StandingReason<'slack-target'> {
  /** First days of the periods that show it, newest first. */
  readonly periods: readonly string[];
}

/** A promise that has been kept with wide margin every time asks for nothing: it is due for a review. `past` is newest first. */
export function slackTarget(
  past: readonly PastResult[],
  objective: number,
  family: 'quota' | 'duty',
): SlackTarget | null {
  const last = past.slice(0, SLACK.periods);
  const bound = family === 'quota' ? SLACK.quotaMargin : 1 - (1 - objective) * SLACK.budgetPart;
  const isSlack = ({ result, sample }: PastResult): boolean => sample >= SLACK.leastSample && result >= bound;
  if (last.length < SLACK.periods || !last.every(isSlack)) return null;
  const least = Math.min(...last.map(({ result }) => result));
  return {
    code: 'slack-target',
    numbers: { periods: last.length, least, bound },
    periods: last.map(({ period }) => period),
  };
}
