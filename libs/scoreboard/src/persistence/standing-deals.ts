import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { DealEntry, StandingDeal } from '../domain/standing-deal.js';
import { DEALS_OF, KEEP_DEALS } from './projections.sql.js';

/** How the deals of these entries stood before them. */
export async function standingDeals(
  tx: Tx,
  workspaceId: string,
  entries: readonly DealEntry[],
): Promise<Map<string, StandingDeal>> {
  if (entries.length === 0) return new Map();
  const ids = [...new Set(entries.map(({ payload }) => payload.opportunityId))];
  const found = await rows<StandingDeal>(tx, DEALS_OF, [workspaceId, ids]);
  return new Map(found.map((deal) => [deal.opportunityId, deal]));
}

export async function keepDeals(
  tx: Tx,
  workspaceId: string,
  deals: ReadonlyMap<string, StandingDeal>,
): Promise<void> {
  if (deals.size === 0) return;
  const all = [...deals.values()];
  const column = (name: keyof StandingDeal): (string | number)[] => all.map((deal) => deal[name]);
  await touched(tx, KEEP_DEALS, [
    ...[workspaceId, column('opportunityId'), column('stage'), column('amountMinor')],
    ...[column('currency'), column('closedOn'), column('reason')],
  ]);
}
