import type { Caller, DealStage } from '#contracts';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { decimalOf } from '../domain/amounts.js';
import type { Deal } from '../domain/deal.js';

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
}

/** Amounts are for those who may see revenue, and for the deal's own owner. */
export const seesAmounts = (
  { actions, memberId }: Pick<Caller, 'actions' | 'memberId'>,
  { ownerId }: Pick<Deal, 'ownerId'>,
): boolean => actions.has('revenue.read') || (ownerId !== null && ownerId === memberId);

/** Adds the owners' names in one statement, however many deals. */
export async function dealItems(tx: Tx, caller: Caller, deals: readonly Deal[]): Promise<DealItem[]> {
  const ownerIds = [...new Set(deals.flatMap(({ ownerId }) => ownerId ?? []))];
  const names = await memberNames(tx, caller.workspaceId, ownerIds);
  return deals.map((deal) => shown(deal, seesAmounts(caller, deal), names));
}

function shown(deal: Deal, isPriced: boolean, names: ReadonlyMap<string, string>): DealItem {
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
