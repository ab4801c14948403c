import type { ConversionState } from './conversion.js';
import type { RuleModelName } from './models.js';
import type { CreditStamp } from './period.js';
import type { CreditFigure } from './report.js';

/** How far a lead came. */
export const REACHED = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'] as const;
export type Reached = (typeof REACHED)[number];

/** How it stands now. */
export const STANDINGS = ['won', 'open', 'lost'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Money of deals from where it is credited to how the deals stand; a null channel is what nobody is credited for. */
export interface FlowOfDeals extends CreditFigure {
  readonly channel: string | null;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly state: ConversionState;
}

/** Leads from their own source to how far they came. */
export interface FlowOfLeads {
  readonly channel: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly reached: Reached;
  readonly stands: Standing;
  readonly leads: number;
}

export interface CreditFlow {
  readonly stamp: CreditStamp;
  readonly model: RuleModelName;
  /** Won, lost and open deals, each by the model; those of a state add up to all deals of it, to the minor unit. */
  readonly deals: readonly FlowOfDeals[];
  /** Leads captured in the period; together all of them. */
  readonly leads: readonly FlowOfLeads[];
  readonly leadsTotal: number;
}

export interface LeadOfFlow {
  readonly leadId: string;
  readonly day: string;
  readonly channel: string;
  readonly reached: Reached;
  readonly stands: Standing;
}

export interface LeadsOfFlow {
  /** Leads in all: what the drawing says. */
  readonly total: number;
  readonly items: readonly LeadOfFlow[];
  readonly nextCursor: string | null;
}
