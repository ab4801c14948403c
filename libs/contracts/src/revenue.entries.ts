import type { LeadSnapshot } from './lead.entries.js';
import type { StageMove } from './stages.js';

interface OfOpportunity {
  readonly lead: LeadSnapshot;
  readonly opportunityId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** The deal's own stages; labels are free, these types are fixed. */
export const DEAL_STAGES = ['prospecting', 'engaging', 'proposal', 'negotiation', 'won', 'lost'] as const;
export type DealStage = (typeof DEAL_STAGES)[number];

export interface RevenueEntries {
  'opportunity.opened': OfOpportunity & { readonly stage: DealStage; readonly move: StageMove | null };
  'opportunity.stage_changed': OfOpportunity & { readonly from: DealStage; readonly to: DealStage };
  'opportunity.won': OfOpportunity & {
    readonly from: DealStage;
    readonly closedOn: string;
    readonly move: StageMove | null;
  };
  'opportunity.lost': OfOpportunity & {
    readonly from: DealStage;
    readonly closedOn: string;
    readonly reason: string | null;
    readonly move: StageMove | null;
  };
  /** Money moved; refunds and churn are negative. */
  'revenue.recorded': OfOpportunity & {
    readonly revenueEventId: string;
    readonly kind: 'booked' | 'invoiced' | 'refunded' | 'churned';
    readonly on: string;
    /** Of a refund: the day of the purchase. Left out where it was not known, and of everything else. */
    readonly wonOn?: string;
    /** Of a refund: true when nothing of what was booked is left. */
    readonly isWhole?: boolean;
  };
}
