import { scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { byCaller, requireReach } from '#leads';
import type { Deal } from '../domain/deal.js';
import {
  CREDITED_DEALS,
  DEALS_AFTER,
  DEALS_IN_SIGHT,
  DEALS_OF_LEADS,
} from '../persistence/credited-deals.sql.js';
import { dealById } from '../persistence/opportunities.js';
import { missingDeal } from './deal-command.js';

/** A deal as far as credit asks: who is part of it, how it ended, and what came of it. */
export interface CreditedDeal {
  readonly id: string;
  readonly leadId: string;
  readonly companyId: string | null;
  readonly personId: string | null;
  /** Whoever takes part in the decision, as they were named: records may be merged since. */
  readonly contactIds: readonly string[];
  readonly state: 'won' | 'lost' | 'pending';
  readonly openedAt: Date;
  /** Days are those of the workspace’s zone. */
  readonly openedOn: string;
  /** The last instant of the day it closed, or when somebody closed it, whichever is earlier; null while it is open. */
  readonly closedAt: Date | null;
  readonly closedOn: string | null;
  /** What was booked and not refunded of a won deal, else what the deal says; minor units of `currency`, as digits. */
  readonly minor: string;
  readonly currency: string;
  /** Units of `rateCurrency` per unit of `currency`, as a decimal, frozen when the deal was won; null where nobody said. */
  readonly rate: string | null;
  readonly rateCurrency: string | null;
}

/** Deals by id, in the order of their ids; one that is gone is missing. One statement. */
export const creditedDeals = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<CreditedDeal[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx, CREDITED_DEALS, [workspaceId, ids]);

/** Deals in the order of their ids, after one of them or from the first; at most `limit`. */
export const dealsAfter = async (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<string[]> =>
  (await rows<{ id: string }>(tx, DEALS_AFTER, [workspaceId, after, limit])).map(({ id }) => id);

/** The deals that lie on these leads, or lay on them before they were merged. */
export const dealsOfLeads = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<string[]> => {
  if (leadIds.length === 0) return [];
  return (await rows<{ id: string }>(tx, DEALS_OF_LEADS, [workspaceId, leadIds])).map(({ id }) => id);
};

/** @throws AppError `opportunity/missing`, also for a deal out of the caller’s reach */
export async function requireDealInSight(tx: Tx, caller: Caller, id: string): Promise<Deal> {
  const deal = await dealById(tx, caller.workspaceId, id);
  if (!deal) throw missingDeal(id);
  try {
    requireReach(byCaller(caller), 'opportunity.read', deal);
  } catch (error) {
    throw error instanceof AppError ? missingDeal(id) : error;
  }
  return deal;
}

/** Of these deals the ones within the caller’s reach: the pages of the others refuse them. At most one statement. */
export async function dealsInSight(
  tx: Tx,
  { workspaceId, actions, memberId, teamIds }: Caller,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const scope = scopeOf(actions, 'opportunity.read');
  if (ids.length === 0 || scope === undefined) return new Set();
  if (scope === 'all') return new Set(ids);
  const teams = scope === 'own-team' ? teamIds : [];
  const found = await rows<{ id: string }>(tx, DEALS_IN_SIGHT, [workspaceId, ids, memberId, teams]);
  return new Set(found.map(({ id }) => id));
}

/** Of these deals the ones whose amounts the caller may see one by one: none without `revenue.read`, and none out of the caller’s reach. */
export const pricedDeals = (tx: Tx, caller: Caller, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  caller.actions.has('revenue.read') ? dealsInSight(tx, caller, ids) : Promise.resolve(new Set());
