import type { DealStage, Stage } from '#contracts';
import { isOpenDeal } from './deal.js';

/**
 * Where a lead stands once one of its deals has come to `dealStage`; `openDeals` counts its other open deals.
 *
 * - An open deal makes it an `opportunity`, a won one a `customer`; a customer stays one whatever its other deals do.
 * - It is `lost` with its last open deal only, and only from `opportunity`.
 */
export function leadAfter(lead: Stage, dealStage: DealStage, openDeals: number): Stage {
  if (lead === 'customer' || dealStage === 'won') return 'customer';
  if (isOpenDeal(dealStage)) return 'opportunity';
  return lead === 'opportunity' && openDeals === 0 ? 'lost' : lead;
}
