import { ApiProperty } from '@nestjs/swagger';
import type { Stage, WorkState } from '#contracts';
import { CHANNELS, SIDE_STAGES, STAGES, WORK_STATES } from '#contracts';
import type { LeadItem } from '../application/lead-item.js';
import type { LeadName } from '../application/name-leads.js';

export const HANDOVER_STATES = ['offered', 'accepted', 'rejected', 'withdrawn', 'superseded'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** The person a lead is about; name, address and number are masked for those who may not see people. */
export class LeadPersonDto {
  /** Id of the person, see `/people/{id}`. */
  id: string;
  /** First and last name; null when neither is known. */
  name: string | null;
  /** E-mail address; null when unknown. */
  email: string | null;
  /** Telephone number, E.164 where it could be read as one; null when unknown. */
  phone: string | null;
  /** What the person does, in its own words; null when unknown. */
  jobTitle: string | null;
}

/** The company of a lead. */
export class LeadCompanyDto {
  /** Id of the company. */
  id: string;
  /** Null while only its domain is known. */
  name: string | null;
  /**
   * Domain of its e-mail addresses; null when unknown.
   * @example 'example.com'
   */
  domain: string | null;
}

/** The member a lead belongs to. */
export class LeadOwnerDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
}

/** The latest hand-over of a lead. */
export class HandoverBriefDto {
  /** Id of the hand-over, for acceptance, rejection and withdrawal. */
  id: string;
  /** Open while `offered`; `superseded` by a later offer. */
  @ApiProperty({ enum: HANDOVER_STATES }) state: HandoverState;
  /** When marketing offered it. */
  offeredAt: Date;
  /** The last instant to accept or reject in time; null when no promise is about it. */
  acceptBy: Date | null;
}

/** A lead as lists show it. */
export class LeadItemDto implements LeadItem {
  /** Id of the lead. */
  id: string;
  /** Goes up with every change. */
  version: number;
  /** Where it stands in the race, or beside it. */
  @ApiProperty({ enum: [...STAGES, ...SIDE_STAGES] }) stage: Stage;
  /** What its owner is doing within the stage. */
  @ApiProperty({ enum: WORK_STATES }) workState: WorkState;
  /** Which time round: 1, and one more after each recycling. */
  episode: number;
  /** Where the interest came from. */
  @ApiProperty({ enum: CHANNELS }) channel: string;
  /**
   * What they ask for; a person has one open lead of each.
   * @example 'demo'
   */
  leadType: string;
  /** Marketing's grade, in the workspace's own words; null without one. */
  grade: string | null;
  /** Campaign that brought it; null without one. */
  campaignId: string | null;
  /** Null for a lead of nobody known. */
  person: LeadPersonDto | null;
  /** Null when no company is known. */
  company: LeadCompanyDto | null;
  /** Null until a member took it over. */
  owner: LeadOwnerDto | null;
  /** Team it belongs to; null before it was accepted or assigned. */
  teamId: string | null;
  /** The latest one; null before the first offer. */
  handover: HandoverBriefDto | null;
  /** When the interest was shown. */
  capturedAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** Since when it is in its stage. */
  stageSince: Date;
  /** What its owner will do next; null without a plan. */
  nextStep: string | null;
  /** When that is due. */
  nextStepDueAt: Date | null;
  /**
   * The day a recycled lead is seen again; null when no day is set.
   * @example '2025-03-01'
   */
  wakeOn: string | null;
  /** Code of the reason it left the race for; null while it is in it. */
  reason: string | null;
  /** The lead it ended in, where both were the same; null otherwise. */
  mergedIntoId: string | null;
  /**
   * Why it is snoozed; null unless it is.
   * @example 'customer_away'
   */
  holdReason: string | null;
  /** When its snooze ends; null unless it is snoozed. */
  holdUntil: Date | null;
  /** When its snooze ended by itself; null once something was done with it. */
  backAt: Date | null;
  /** When it was taken up again after it was lost or disqualified; null once it moved on. */
  reopenedAt: Date | null;
}

/** A page of leads, newest first. */
export class LeadsDto {
  /** Up to `limit` of them. */
  items: LeadItemDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** What a lead is called. */
export class LeadNameDto implements LeadName {
  /** Id of the lead. */
  id: string;
  /** The person, masked for those who may not see people; else the company; null when neither has a name. */
  name: string | null;
}

/** What some leads are called. */
export class LeadNamesDto {
  /** In no order; leads out of sight are left out. */
  items: LeadNameDto[];
}
