import type { Caller, DealStage } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
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

/** Adds the owners' names and how far the buyers are, in one statement each, however many deals. */
export async function dealItems(tx: Tx, caller: Caller, deals: readonly Deal[]): Promise<DealItem[]> {
  const ownerIds = [...new Set(deals.flatMap(({ ownerId }) => ownerId ?? []))];
  const names = await memberNames(tx, caller.workspaceId, ownerIds);
  const ids = deals.map(({ id }) => id);
  const steps = await stepsOfDeals(tx, caller.workspaceId, ids);
  const afterSale = await afterSaleStepsOf(tx, caller.workspaceId, ids);
  const today = await dayOf(tx, caller.workspaceId, await databaseInstant(tx));
  return deals.map((deal) => ({
    ...shown(deal, seesAmounts(caller, deal), names),
    decision: decisionState(steps.get(deal.id) ?? [], today),
    afterSale: afterSaleState(afterSale.get(deal.id) ?? [], today),
  }));
}

function shown(
  deal: Deal,
  isPriced: boolean,
  names: ReadonlyMap<string, string>,
): Omit<DealItem, 'decision' | 'afterSale'> {
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
