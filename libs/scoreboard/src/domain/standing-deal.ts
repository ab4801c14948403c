import type { DealStage, Entry } from '#contracts';
import type { Days } from './days.js';
import { NO_DAY, NO_TEXT } from './increment.js';

/**
 * A deal as its last entry told it. Entries tell what a deal is worth now, not what it was worth before: to take out of a stage
 * exactly what was put in, the figures remember it.
 */
export interface StandingDeal {
  readonly opportunityId: string;
  readonly stage: DealStage;
  readonly amountMinor: number;
  readonly currency: string;
  /** The day it was won or lost. */
  readonly closedOn: string;
  /** Why it was lost. */
  readonly reason: string;
}

export type DealEntry = Entry<
  'opportunity.opened' | 'opportunity.stage_changed' | 'opportunity.won' | 'opportunity.lost'
>;

const TYPES: readonly string[] = [
  'opportunity.opened',
  'opportunity.stage_changed',
  'opportunity.won',
  'opportunity.lost',
] satisfies DealEntry['type'][];

export const isDealEntry = (entry: Entry): entry is DealEntry => TYPES.includes(entry.type);

/** How the deal stands after the entry. A deal that stays won or lost keeps the day and the reason of its closing. */
export function dealAfter(entry: DealEntry, before: StandingDeal | undefined, days: Days): StandingDeal {
  const { opportunityId, amountMinor, currency } = entry.payload;
  const stage = stageAfter(entry);
  const closing = closingOf(entry) ?? {
    closedOn: before?.stage === stage ? before.closedOn : days.dayOf(entry.occurredAt),
    reason: before?.stage === stage ? before.reason : NO_TEXT,
  };
  const isClosed = stage === 'won' || stage === 'lost';
  return {
    ...{ opportunityId, stage, amountMinor, currency },
    ...(isClosed ? closing : { closedOn: NO_DAY, reason: NO_TEXT }),
  };
}

function stageAfter(entry: DealEntry): DealStage {
  switch (entry.type) {
    case 'opportunity.opened':
      return entry.payload.stage;
    case 'opportunity.stage_changed':
      return entry.payload.to;
    case 'opportunity.won':
      return 'won';
    case 'opportunity.lost':
      return 'lost';
  }
}

function closingOf(entry: DealEntry): Pick<StandingDeal, 'closedOn' | 'reason'> | undefined {
  if (entry.type === 'opportunity.won') return { closedOn: entry.payload.closedOn, reason: NO_TEXT };
  if (entry.type === 'opportunity.lost')
    return { closedOn: entry.payload.closedOn, reason: entry.payload.reason ?? NO_TEXT };
  return undefined;
}
