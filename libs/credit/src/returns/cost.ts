import { assertNotNegative } from '../checks.js';

/** A part of a whole, or null where there is no whole to be a part of. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What one of them cost, in the unit of the spend; null for none. Cost per lead, per meeting, CAC with newly won customers. */
export function costPer(spend: number, count: number): number | null {
  assertNotNegative(spend, 'spend');
  assertNotNegative(count, 'count');
  return ratio(spend, count);
}

/** What came of the same spend, stage by stage: the cohort the money was spent on, not whatever fell into the same month. */
export interface StageCounts {
  readonly leads: number;
  readonly mql: number;
  readonly sal: number;
  readonly sql: number;
  readonly won: number;
}

/** The spend per lead (CPL), MQL, SAL, SQL and won customer. */
export const costLadder = (
  spend: number,
  { leads, mql, sal, sql, won }: StageCounts,
): Readonly<Record<keyof StageCounts, number | null>> => ({
  leads: costPer(spend, leads),
  mql: costPer(spend, mql),
  sal: costPer(spend, sal),
  sql: costPer(spend, sql),
  won: costPer(spend, won),
});

/** What customers cost to win: media alone, or salaries and tools as well. Which of them is said beside every figure. */
export interface AcquisitionCost {
  readonly media: number;
  readonly salaries?: number;
  readonly tools?: number;
}

export interface CostOfCustomers {
  /** Cost per newly won customer; null for none. */
  readonly cac: number | null;
  /** What is in it. */
  readonly includes: readonly (keyof AcquisitionCost)[];
}

export function customerAcquisitionCost(cost: AcquisitionCost, customers: number): CostOfCustomers {
  const includes = (['media', 'salaries', 'tools'] as const).filter((part) => cost[part] !== undefined);
  const sum = includes.reduce((all, part) => all + costPer(cost[part]!, 1)!, 0);
  return { cac: costPer(sum, customers), includes };
}
