import { bucketOf } from '#statistics';
import { increment, NO_ID } from './increment.js';
import type { Increment } from './increment.js';
import { dimensionsOf } from './measure-leads.js';
import type { Rule, Rules } from './rules.js';
import { dealAfter } from './standing-deal.js';
import type { DealEntry, StandingDeal } from './standing-deal.js';
import { mondayOf } from './weeks.js';

/** The deal leaves where it stood with what it was worth then, and stands where it is now with what it is worth now. */
const dealMove: Rule<DealEntry['type']> = (entry, world) => {
  const before = world.dealBefore(entry.payload.opportunityId);
  const after = dealAfter(entry, before, world);
  const day = world.dayOf(entry.occurredAt);
  return [
    ...(before ? [...standing(entry, before, day, -1), ...closing(entry, before, -1)] : []),
    ...standing(entry, after, day, 1),
    ...closing(entry, after, 1),
  ];
};

/** Count and value in the deal stage. */
function standing(
  { leadId }: DealEntry,
  { stage: item, amountMinor, currency }: StandingDeal,
  day: string,
  sign: 1 | -1,
): Increment[] {
  const level = { item, day, leadId: leadId ?? NO_ID };
  return [
    increment({ ...level, measure: 'deal', amount: sign }),
    increment({ ...level, measure: 'deal.value', currency, amount: sign * amountMinor }),
  ];
}

/** What was won or lost, on the day of the closing; a deal that is opened again takes it back on that very day. */
function closing(entry: DealEntry, deal: StandingDeal, sign: 1 | -1): Increment[] {
  const of = { day: deal.closedOn, amount: sign, ...dimensionsOf(entry.payload.lead, entry.leadId) };
  if (deal.stage === 'lost') return [increment({ ...of, measure: 'lost', item: deal.reason })];
  if (deal.stage !== 'won') return [];
  const { currency, amountMinor } = deal;
  return [
    increment({ ...of, measure: 'won', currency }),
    increment({ ...of, measure: 'won.value', currency, amount: sign * amountMinor }),
    increment({
      measure: 'won.size',
      item: sizeOf(amountMinor),
      currency,
      amount: sign,
      day: deal.closedOn,
      postedOn: mondayOf(deal.closedOn),
    }),
  ];
}

/** The bucket of an amount: sizes of deals are kept as a histogram, at most 1 % off. */
const sizeOf = (amountMinor: number): string => String(bucketOf(Math.max(0, amountMinor)));

export const DEAL_RULES: Rules = {
  'opportunity.opened': dealMove,
  'opportunity.stage_changed': dealMove,
  'opportunity.won': dealMove,
  'opportunity.lost': dealMove,
  'revenue.recorded': ({ payload, leadId }) => {
    const { kind: item, on: day, currency, amountMinor: amount } = payload;
    const of = dimensionsOf(payload.lead, leadId);
    return [increment({ measure: 'revenue', item, day, currency, amount, ...of })];
  },
};
