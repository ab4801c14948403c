import { ApiProperty } from '@nestjs/swagger';
import type { DealStage } from '#contracts';
import { DEAL_STAGES } from '#contracts';
import type { DealResult } from '../application/deal-command.js';
import { AttachmentDto } from '#attachments';
import type { DealItem } from '../application/deal-item.js';
import type { DealPage } from '../application/read-opportunity.js';
import type { RecordedRevenue } from '../application/record-revenue.js';

import type { DecisionState } from '../domain/decision.js';
import { AfterSaleStateDto, AfterSaleStepDto } from './after-sale.answers.dto.js';
import { DealContactDto, DecisionStepDto } from './deal-decisions.answers.dto.js';

const KINDS = ['booked', 'invoiced', 'refunded', 'churned'] as const satisfies readonly RevenueKind[];
type RevenueKind = DealPage['revenueEvents'][number]['kind'];

/** The member a deal belongs to. */
export class OpportunityOwnerDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
}

/** The first step of the buyer's that is not done. */
export class CurrentStepDto {
  /** A shipped code, such as `legal_security`, or the seller's own words. */
  name: string;
  /** The day it is expected; null when nobody said. */
  expectedOn: string | null;
}

/** How far the buyer is on the way to a decision. */
export class BuyerProgressDto implements DecisionState {
  /** How many steps the way has. */
  steps: number;
  /** How many of them are done. */
  done: number;
  /** Null once all are done. */
  current: CurrentStepDto | null;
  /** True when any step should have been taken by now. */
  isOverdue: boolean;
}

/** A deal as lists show it. Amounts are for those who may see revenue, and for the deal's own owner, never of a deal shown for its steps. */
export class OpportunityItemDto implements DealItem {
  /** Id of the deal. */
  id: string;
  /** Goes up with every change. */
  version: number;
  /** The lead it came of. */
  leadId: string;
  /** Null when no company is known. */
  companyId: string | null;
  /** Null when no person is known. */
  personId: string | null;
  /** What sales calls it. */
  name: string;
  /** Where it stands. */
  @ApiProperty({ enum: DEAL_STAGES }) stage: DealStage;
  /**
   * Decimal in `currency`; null when unknown or not the caller's to see.
   * @example '12000.50'
   */
  amount: string | null;
  /** The part of the amount that comes again each year; null like `amount`. */
  recurringAmount: string | null;
  /**
   * ISO 4217.
   * @example 'EUR'
   */
  currency: string;
  /** Chance of winning it, per cent. */
  probability: number;
  /**
   * The day it is expected to close; null when nobody said.
   * @example '2025-03-31'
   */
  closeOn: string | null;
  /** When it was opened. */
  openedAt: Date;
  /** True when that instant was named for want of better, as in imports: durations leave the deal out. */
  isUndated: boolean;
  /** The day it was won or lost; null while it is open. */
  closedOn: string | null;
  /** Code of the reason it was lost for, see `/reasons`. */
  closeReason: string | null;
  /** Null when it belongs to no member, and for a guest to a stranger. */
  owner: OpportunityOwnerDto | null;
  /** Whose it is by the file it came from, when that is no member; null for a guest who is not told of the owner. */
  ownerLabel: string | null;
  /** How far the buyer is; null without a plan. */
  decision: BuyerProgressDto | null;
  /** How far a won deal is on the way to its money; null before it is won. */
  afterSale: AfterSaleStateDto | null;
}

/** A page of deals, newest first. */
export class OpportunitiesDto {
  /** Up to `limit` of them. */
  items: OpportunityItemDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** One product on a deal. */
export class OpportunityLineDto {
  /** Key of the product. */
  product: string;
  /** What it is called. */
  name: string;
  /** How many units. */
  quantity: number;
  /** Price of one, decimal in the deal's currency; null when not the caller's to see. */
  unitAmount: string | null;
  /** Price of all, decimal in the deal's currency; null when not the caller's to see. */
  amount: string | null;
}

/** Money that moved on a deal. */
export class RevenueEventDto {
  /** Id of the event. */
  id: string;
  /** `booked` follows from winning; the others are recorded. */
  @ApiProperty({ enum: KINDS }) kind: RevenueKind;
  /**
   * Decimal in the deal's currency, signed: refunds and churn are below zero.
   * @example '-250.00'
   */
  amount: string;
  /** The day it happened. */
  on: string;
}

/** One deal with its lines and its money. */
export class OpportunityPageDto extends OpportunityItemDto implements DealPage {
  /** True where an open step of a deal of others is the caller's: its name, whose it is, where it stands, and the steps are all they are shown. */
  isStepsOnly: boolean;
  /** Empty when it was opened with an amount alone. */
  @ApiProperty({ type: [OpportunityLineDto] }) lines: readonly OpportunityLineDto[];
  /** Who of the buyer's takes part in the decision; whoever is asked first comes first. */
  @ApiProperty({ type: [DealContactDto] }) contacts: readonly DealContactDto[];
  /** The buyer's steps in their order. */
  @ApiProperty({ type: [DecisionStepDto] }) steps: readonly DecisionStepDto[];
  /** What follows the sale, in order; empty before the deal is won. */
  @ApiProperty({ type: [AfterSaleStepDto] }) afterSaleSteps: readonly AfterSaleStepDto[];
  /** The files of the deal, the latest first. */
  @ApiProperty({ type: [AttachmentDto] }) attachments: readonly AttachmentDto[];
  /** Empty for those who may not see amounts. */
  @ApiProperty({ type: [RevenueEventDto] }) revenueEvents: readonly RevenueEventDto[];
}

/** The deal that was opened, moved or closed. */
export class OpportunityStageDto implements DealResult {
  /** Id of the deal. */
  opportunityId: string;
  /** The lead it came of; it moves along with it. */
  leadId: string;
  /** Where the deal stands now. */
  @ApiProperty({ enum: DEAL_STAGES }) stage: DealStage;
}

/** What the deal is worth with its new lines. */
export class OpportunityAmountDto {
  /** Id of the deal. */
  opportunityId: string;
  /** Decimal in the deal's currency: what the lines add up to. */
  amount: string | null;
}

/** The money that was recorded. */
export class RecordedRevenueDto implements RecordedRevenue {
  /** Id of the event. */
  revenueEventId: string;
  /** The deal it moved on. */
  opportunityId: string;
  /** Decimal in the deal's currency, signed: refunds and churn are below zero. */
  amount: string;
}
