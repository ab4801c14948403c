import type { Caller, DealStage } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { AppError } from '#kernel';
import { byCaller, requireReach, strangersTo, withoutStrangers } from '#leads';
import type { Strangers } from '#leads';
import { decimalOf } from '../domain/amounts.js';
import type { Deal } from '../domain/deal.js';
import { afterSaleState } from '../domain/after-sale.js';
import type { AfterSaleState } from '../domain/after-sale.js';
import { decisionState } from '../domain/decision.js';
import type { DecisionState } from '../domain/decision.js';
import { afterSaleStepsOf } from '../persistence/after-sale.js';
import { dayOf } from '../persistence/days.js';
import { stepsOfDeals } from '../persistence/decisions.js';

/** A deal as lists show it. Amounts are decimals; null when unknown or not the caller's to see. */
export interface DealItem {
  readonly id: string;
  readonly version: number;
  readonly leadId: string;
  readonly companyId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly stage: DealStage;
  readonly amount: string | null;
  readonly recurringAmount: string | null;
  readonly currency: string;
  readonly probability: number;
  readonly closeOn: string | null;
  readonly openedAt: Date;
  readonly isUndated: boolean;
  readonly closedOn: string | null;
  readonly closeReason: string | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly ownerLabel: string | null;
  /** How far the buyer is; null without a plan. */
  readonly decision: DecisionState | null;
  /** How far a won deal is on the way to its money; null before. */
  readonly afterSale: AfterSaleState | null;
}

/** Amounts are for those who may see revenue, and for the deal's own owner. */
export const seesAmounts = (
  { actions, memberId }: Pick<Caller, 'actions' | 'memberId'>,
  { ownerId }: Pick<Deal, 'ownerId'>,
): boolean => actions.has('revenue.read') || (ownerId !== null && ownerId === memberId);

/** True when the deal is within the caller's reach. */
export function isInSight(caller: Caller, deal: Deal): boolean {
  try {
    requireReach(byCaller(caller), 'opportunity.read', deal);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * Adds the owners' names and how far the buyers are, in as many statements for one deal as for many. Of a deal out of the caller's sight,
 * which they come upon by a step that is theirs, its worth, its people and why it ended are left out; a guest hears of no stranger.
 */
export async function dealItems(tx: Tx, caller: Caller, deals: readonly Deal[]): Promise<DealItem[]> {
  const ownerIds = [...new Set(deals.flatMap(({ ownerId }) => ownerId ?? []))];
  const names = await memberNames(tx, caller.workspaceId, ownerIds);
  const ids = deals.map(({ id }) => id);
  const steps = await stepsOfDeals(tx, caller.workspaceId, ids);
  const afterSale = await afterSaleStepsOf(tx, caller.workspaceId, ids);
  const today = await dayOf(tx, caller.workspaceId, await databaseInstant(tx));
  const strangers = await strangersTo(tx, caller);
  return deals.map((deal) => ({
    ...toldTo(strangers, shown(deal, seesAmounts(caller, deal), names)),
    ...(!isInSight(caller, deal) && OUT_OF_SIGHT),
    decision: decisionState(steps.get(deal.id) ?? [], today),
    afterSale: afterSaleState(afterSale.get(deal.id) ?? [], today),
  }));
}

const OUT_OF_SIGHT = {
  amount: null,
  recurringAmount: null,
  personId: null,
  companyId: null,
  closeReason: null,
} as const;

type Facts = Omit<DealItem, 'decision' | 'afterSale'>;

/** A label is somebody's name, too. */
function toldTo(strangers: Strangers, facts: Facts): Facts {
  const told = withoutStrangers(facts, strangers);
  return strangers.size > 0 && told.owner === null ? { ...told, ownerLabel: null } : told;
}

function shown(deal: Deal, isPriced: boolean, names: ReadonlyMap<string, string>): Facts {
  const {
    closedAt: _at,
    closedBy: _by,
    teamId: _team,
    externalSource: _source,
    externalId: _id,
    ...facts
  } = deal;
  const { ownerId, amountMinor, recurringMinor, ...rest } = facts;
  return {
    ...rest,
    amount: isPriced ? decimalOf(amountMinor, deal.currency) : null,
    recurringAmount: isPriced ? decimalOf(recurringMinor, deal.currency) : null,
    owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
  };
}
