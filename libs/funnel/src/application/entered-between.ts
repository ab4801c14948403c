import { rows } from '#database';
import type { Tx } from '#database';
import { COHORT_BETWEEN, COHORT_BY_AGE, ENTERED_BETWEEN } from '../persistence/counts.sql.js';
import type { FunnelStage } from '../domain/stages.js';
import { monthsAndDays } from '../domain/units.js';

/** Which leads are counted, and what they are told apart by; days of the workspace, both included. */
export interface StageSpan {
  readonly from: string;
  readonly to: string;
  readonly by: 'all' | 'channel' | 'campaign';
}

/** Leads by stage; `key` is a channel, the id of a campaign, '' of none and of all. */
export type StageCount = { readonly key: string } & Readonly<Record<FunnelStage, number>>;

/** How many leads first entered each stage within the days, whenever they were captured. From sums: costs months and days, not leads. */
export function enteredBetween(
  tx: Tx,
  workspaceId: string,
  { from, to, by }: StageSpan,
): Promise<StageCount[]> {
  const { months, days } = monthsAndDays(from, to);
  return rows<StageCount>(tx, ENTERED_BETWEEN, [workspaceId, by, months, days]);
}

/**
 * Of the leads that were captured within the days, how many reached each stage up to now, or within `age` days of their capture. Leads whose
 * instants nobody knows are left out: they are of no cohort.
 */
export function cohortBetween(
  tx: Tx,
  workspaceId: string,
  { from, to, by, age }: StageSpan & { readonly age?: number },
): Promise<StageCount[]> {
  if (age !== undefined) return rows<StageCount>(tx, COHORT_BY_AGE, [workspaceId, by, from, to, age * 24]);
  const { months, days } = monthsAndDays(from, to);
  return rows<StageCount>(tx, COHORT_BETWEEN, [workspaceId, by, months, days]);
}
