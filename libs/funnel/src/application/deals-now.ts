import { reportingAmount } from '#attribution';
import type { Tx } from '#database';
import { creditedDeals } from '#revenue';
import type { CourseDeal } from '../domain/contributions.js';

/** What these deals are worth by what is known now, in the order of their ids; one that is gone is missing. */
export async function dealsNow(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<CourseDeal[]> {
  const deals = await creditedDeals(tx, workspaceId, ids);
  return deals.map((deal) => {
    const { minor, currency } = reportingAmount(deal);
    // Minor units of one deal and sums of them stay below 2^53: 90 trillion in cents.
    return { opportunityId: deal.id, leadId: deal.leadId, state: deal.state, minor: Number(minor), currency };
  });
}
