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

/** The part somebody of the buyer's has in the decision. */
export const CONTACT_ROLES = [
  'economic_buyer',
  'champion',
  'decision_maker',
  'influencer',
  'user',
  'blocker',
  'other',
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** Steps of the buyer's that ship with words of their own; a workspace may name others as it likes. */
export const DECISION_STEPS = [
  'need_recognised',
  'requirements',
  'evaluation',
  'legal_security',
  'approval',
  'signature',
] as const;

export interface DecisionTemplateEntries {
  /** The steps that new deals begin with are others. */
  'decision_template.changed': { readonly steps: number };
}

/** An import told it, later than it happened: whose the deal is by the file. Left out of what was done here. */
interface MayBeImported {
  readonly imported?: { readonly ownerId: string | null };
}

export interface RevenueEntries {
  'opportunity.opened': OfOpportunity &
    MayBeImported & { readonly stage: DealStage; readonly move: StageMove | null };
  'opportunity.stage_changed': OfOpportunity & { readonly from: DealStage; readonly to: DealStage };
  'opportunity.won': OfOpportunity &
    MayBeImported & {
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
  /** Somebody takes part in the decision, or in another role than before. */
  'opportunity.contact_set': OfOpportunity & {
    readonly personId: string;
    readonly role: ContactRole;
    readonly isPrimary: boolean;
  };
  'opportunity.contact_removed': OfOpportunity & { readonly personId: string };
  /** The plan of the buyer's decision is another one: how many steps it has, and how many of them are done. */
  'opportunity.steps_planned': OfOpportunity & { readonly steps: number; readonly done: number };
  /** The buyer took a step: the deal moves on. The words of the evidence stay with the step. */
  'opportunity.step_done': OfOpportunity & {
    readonly stepId: string;
    readonly doneOn: string;
    readonly expectedOn: string | null;
    readonly evidence: 'note' | 'attachment' | 'both' | 'none';
  };
  /** The day by which the buyer was to take a step has passed; told once of each such day. */
  'opportunity.step_overdue': OfOpportunity & {
    readonly stepId: string;
    readonly expectedOn: string;
    /** Whoever has the deal. */
    readonly ownerId: string | null;
  };
  /** It was not done after all. */
  'opportunity.step_reopened': OfOpportunity & { readonly stepId: string };
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
