import type { DealStage } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { DEAL_NAMES, PRODUCT_NAMES, SOLD_DEALS } from '../persistence/sold-deals.sql.js';

/** A deal as far as reports of the pipeline ask: what it is worth, whose it is, and of which products. Amounts are minor units as digits. */
export interface SoldDeal {
  readonly id: string;
  readonly leadId: string;
  /** The lead it belonged to before that one was merged. */
  readonly mergedFromLeadId: string | null;
  readonly stage: DealStage;
  /** Days are those of the workspace’s zone; null where nobody said when it was opened. */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  /** The day on which an open deal is expected to close. */
  readonly closeOn: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  /** The owner’s name in the system the deal came from. */
  readonly ownerLabel: string | null;
  /** What was booked and not refunded of a won deal, else what the deal says; null while nobody has said. */
  readonly minor: string | null;
  readonly currency: string;
  /** Units of `rateCurrency` per unit of `currency`, frozen when the deal was won; null where nobody said. */
  readonly rate: string | null;
  readonly rateCurrency: string | null;
  /** What comes again each year, in `currency`. */
  readonly recurringMinor: string;
  /** In the order in which they were added. */
  readonly lines: readonly { readonly productId: string; readonly minor: string | null }[];
}

/** Deals by id, in the order of their ids; one that is gone is missing. One statement. */
export const soldDeals = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<SoldDeal[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx, SOLD_DEALS, [workspaceId, ids]);

/** What products are called, by id. */
export const productNames = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => namesOf(tx, PRODUCT_NAMES, workspaceId, ids);

/** What deals are called, by id. */
export const dealNames = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => namesOf(tx, DEAL_NAMES, workspaceId, ids);

async function namesOf(
  tx: Tx,
  sql: string,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(tx, sql, [workspaceId, ids]);
  return new Map(found.map(({ id, name }) => [id, name]));
}
