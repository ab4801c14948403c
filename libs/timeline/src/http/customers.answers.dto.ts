import { ApiProperty } from '@nestjs/swagger';
import { AFTER_SALE_STEPS, DEAL_STAGES, DEPARTMENTS } from '#contracts';
import type { AfterSaleStepCode, DealStage, Department } from '#contracts';
import { CUSTOMER_KINDS } from '../application/customer.js';
import type { CustomerKind } from '../application/customer.js';
import type { CustomerSummary } from '../application/read-customer.js';
import type { ShownItem, TimelinePage } from '../application/read-timeline.js';
import { TIMELINE_KINDS } from '../domain/item.js';
import type { TimelineFacts, TimelineKind } from '../domain/item.js';

const ACTORS = ['customer', 'member', 'connector', 'system'] as const;

/** Who did it. */
export class TimelineActorDto {
  /** The customer, somebody of ours, another system, or the product. */
  @ApiProperty({ enum: ACTORS }) kind: (typeof ACTORS)[number];
  /** Id of the member; null for others, and for members the caller hears nothing of. */
  id: string | null;
  /** As colleagues see it; null like `id`. */
  name: string | null;
}

/** A person or a company by name. */
export class CustomerNameDto {
  /** Id of the record. */
  id: string;
  /** Initials for those who may not read names; null when nobody knows. */
  name: string | null;
}

/** Codes and figures of what happened; which of them there are depends on what it was. */
export class TimelineFactsDto implements TimelineFacts {
  /** Of a touch, a lead or a conversation. */
  channel?: string;
  /** Name of the campaign; null without one. */
  campaign?: string | null;
  /** Name of the asset; null without one. */
  asset?: string | null;
  /** How many touches a visit holds. */
  touches?: number;
  /** The stage before. */
  from?: string | null;
  /** The stage after. */
  to?: string | null;
  /** Code of the reason, see `/reasons`. */
  reason?: string | null;
  /** Of an attempt, a conversation or money: which kind. */
  type?: string;
  /** What came of an attempt. */
  outcome?: string;
  /** Whether an attempt was theirs or ours. */
  direction?: string;
  /** What became known. */
  criterion?: string;
  /** Of a conversation. */
  status?: string;
  /** A step that follows the sale. */
  step?: string;
  /** How a step changed. */
  change?: string;
  /** The day by which it is expected. */
  expectedOn?: string | null;
  /** Decimal in `currency`; null when not the caller’s to see. */
  amount?: string | null;
  /** ISO 4217. */
  currency?: string;
}

/** One thing that happened with a customer. */
export class TimelineItemOfCustomerDto implements ShownItem {
  /** Of the entry, the touch or the conversation. */
  id: string;
  /** When it happened. */
  at: Date;
  /** Of a visit: its last touch; null of everything else. */
  until: Date | null;
  /** What sort of thing. */
  @ApiProperty({ enum: TIMELINE_KINDS }) kind: TimelineKind;
  /**
   * What happened: the type of the entry in the journal, or what a touch was.
   * @example 'handover.rejected'
   */
  code: string;
  /** Whose doing it was. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** Who did it. */
  who: TimelineActorDto;
  /** Whom of the customer’s it was with; null when nobody knows. */
  person: CustomerNameDto | null;
  /** The lead it is of; null without one. */
  leadId: string | null;
  /** The deal it is of; null without one. */
  dealId: string | null;
  /** The conversation it opens; null where it is none. */
  conversationId: string | null;
  /** True where words or a file show it. */
  isEvidenced: boolean;
  /** Codes and figures. */
  facts: TimelineFactsDto;
}

/** A page of what happened with a customer. */
export class CustomerTimelineDto implements TimelinePage {
  /** Up to `limit` of them. */
  items: TimelineItemOfCustomerDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
  /** How many things there are outside the caller’s view; null for guests of the house. */
  withheld: number | null;
}

/** The first touch. */
export class FirstTouchDto {
  /** When it was. */
  at: Date;
  /** Where. */
  channel: string | null;
  /** By which campaign; null without one. */
  campaign: string | null;
}

/** How long a department had the customer. */
export class HeldByDepartmentDto {
  /** Which one. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** To one decimal. */
  hours: number;
  /** Of the time in which anybody had it, 0 to 1. */
  share: number;
}

/** Money of one currency. */
export class CustomerMoneyDto {
  /** ISO 4217. */
  currency: string;
  /** Booked and not refunded, decimal. */
  amount: string;
}

/** A step that is not done. */
export class CustomerStepDto {
  /** Which one. */
  @ApiProperty({ enum: AFTER_SALE_STEPS }) step: AfterSaleStepCode;
  /** Whose work it is. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** The day by which it is expected; null when nobody said. */
  expectedOn: string | null;
}

/** How far a won deal is on the way to its money. */
export class CustomerAfterSaleDto {
  /** How many steps follow the sale. */
  steps: number;
  /** How many of them are done. */
  done: number;
  /** Null once all are done. */
  current: CustomerStepDto | null;
  /** True when any step should have been done by now. */
  isOverdue: boolean;
  /** Those that should have been done by now, in their order. */
  @ApiProperty({ type: [CustomerStepDto] }) late: readonly CustomerStepDto[];
}

/** A deal of the customer. */
export class CustomerDealDto {
  /** Id of the deal. */
  id: string;
  /** The lead it came of. */
  leadId: string;
  /** What sales calls it. */
  name: string;
  /** Where it stands. */
  @ApiProperty({ enum: DEAL_STAGES }) stage: DealStage;
  /** The day it was won or lost; null while it is open. */
  closedOn: string | null;
  /** Null before it is won. */
  afterSale: CustomerAfterSaleDto | null;
}

/** A customer in a few figures, over what the caller sees of them. */
export class CustomerSummaryDto implements CustomerSummary {
  /** A person, or a company with all its people. */
  @ApiProperty({ enum: CUSTOMER_KINDS }) kind: CustomerKind;
  /** Id of the record it lives on in. */
  id: string;
  /** Initials for those who may not read names; null when nobody knows, or no more. */
  name: string | null;
  /** Of a person; null when none is known. */
  company: CustomerNameDto | null;
  /** True once the personal data were erased. */
  isErased: boolean;
  /** True where only the latest leads are read. */
  isCut: boolean;
  /** Of a company: its people. */
  @ApiProperty({ type: [CustomerNameDto] }) people: readonly CustomerNameDto[];
  /** The leads in sight, newest first. */
  @ApiProperty({ type: [String] }) leadIds: readonly string[];
  /** Null where nobody noticed one. */
  firstTouch: FirstTouchDto | null;
  /** When the first lead came in. */
  firstLeadAt: Date | null;
  /** When the first deal was won. */
  firstWonAt: Date | null;
  /** When the first money came in. */
  cashAt: Date | null;
  /** Days from the first touch, else the first lead, to the first deal won; to one decimal. */
  daysToWon: number | null;
  /** The same to the first money that came in. */
  daysToCash: number | null;
  /** With whom the customer was over all leads in sight; who had it longest comes first. */
  @ApiProperty({ type: [HeldByDepartmentDto] }) held: readonly HeldByDepartmentDto[];
  /** By currency; null when not the caller’s to see. */
  @ApiProperty({ type: [CustomerMoneyDto], nullable: true }) money: readonly CustomerMoneyDto[] | null;
  /** The deals in sight, newest first. */
  @ApiProperty({ type: [CustomerDealDto] }) deals: readonly CustomerDealDto[];
  /** How many things there are outside the caller’s view; null for guests of the house. */
  withheld: number | null;
}
