import type { Entry } from '#contracts';
import type { Days } from './days.js';
import type { Increment } from './increment.js';
import { measure } from './measure.js';
import { dealAfter, isDealEntry } from './standing-deal.js';
import type { StandingDeal } from './standing-deal.js';

/** What the drill-down keeps of an increment: who contributed what to which figure, and when in the order of all facts. */
export interface Contribution extends Pick<
  Increment,
  | 'measure'
  | 'item'
  | 'day'
  | 'postedOn'
  | 'channel'
  | 'currency'
  | 'agreementId'
  | 'clauseKey'
  | 'leadId'
  | 'amount'
> {
  readonly position: number;
  /** Its place among the increments of the entry, from 0. */
  readonly place: number;
}

export interface Measured {
  readonly increments: readonly Increment[];
  readonly contributions: readonly Contribution[];
}

/**
 * Everything these numbered entries add to the figures, in their order.
 * `deals` is how deals stood before the first of them; it is brought up to how they stand after the last.
 */
export function measureAll(
  entries: readonly Entry[],
  days: Days,
  deals: Map<string, StandingDeal>,
): Measured {
  const world = { ...days, dealBefore: (id: string): StandingDeal | undefined => deals.get(id) };
  const increments: Increment[] = [];
  const contributions: Contribution[] = [];
  for (const entry of entries) {
    const measured = measure(entry, world);
    for (const [place, each] of measured.entries()) {
      increments.push(each);
      contributions.push(contribution(each, entry.position ?? 0, place));
    }
    if (isDealEntry(entry)) {
      const deal = dealAfter(entry, deals.get(entry.payload.opportunityId), days);
      deals.set(deal.opportunityId, deal);
    }
  }
  return { increments, contributions };
}

const contribution = (
  { measure, item, day, postedOn, channel, currency, agreementId, clauseKey, leadId, amount }: Increment,
  position: number,
  place: number,
): Contribution => ({
  ...{ position, place, measure, item, day, postedOn, channel, currency },
  ...{ agreementId, clauseKey, leadId, amount },
});
