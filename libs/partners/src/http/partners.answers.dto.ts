import { ApiProperty } from '@nestjs/swagger';
import { OWED_STATES } from '#agreements';
import type { OwedState, PartnerDuty, PartnerOwed } from '#agreements';
import { PARTNER_KINDS } from '#contracts';
import type { PartnerKind } from '#contracts';
import type { PartnerStanding, ShownPartner } from '../application/read-partners.js';
import { PartnerPolicyDto } from './partners.dto.js';

/** A partner with its figures of the last 90 days. */
export class PartnerAnswer implements ShownPartner {
  /** Id of the partner, that of its team. */
  id: string;
  /** What it is called. */
  name: string;
  /** Also the ETag; 0 while nothing was said of it. */
  version: number;
  /** How it sells. */
  @ApiProperty({ enum: PARTNER_KINDS }) kind: PartnerKind;
  /** Where it sells. */
  @ApiProperty({ type: [String] }) regions: readonly string[];
  /** For the house only. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /**
   * First day of the work with it.
   * @example '2026-02-01'
   */
  since: string;
  /** When that ended; null while it goes on. */
  @ApiProperty({ type: Date, nullable: true }) endedAt: Date | null;
  /** Active members. */
  memberCount: number;
  /** Open leads it has, or that are on offer to it. */
  openLeads: number;
  /** Leads offered to it. */
  offered: number;
  /** Of these, accepted. */
  accepted: number;
  /** Of these, turned down. */
  declined: number;
  /** Middle of the times from offer to acceptance; null without any. */
  @ApiProperty({ type: Number, nullable: true }) medianAcceptMs: number | null;
  /** Leads that became customers. */
  won: number;
  /** When one of its people last answered, logged an attempt or registered a customer; null for never. */
  @ApiProperty({ type: Date, nullable: true }) lastActiveAt: Date | null;
  /** Whether that was in the last 30 days. */
  isActive: boolean;
}

/** The partners of the workspace. */
export class PartnersAnswer {
  /** By name; those that ended too. */
  @ApiProperty({ type: [PartnerAnswer] }) items: readonly PartnerAnswer[];
}

/** The rule between own sales and partners, as it holds. */
export class PartnerPolicyAnswer extends PartnerPolicyDto {
  /** Also the ETag; 0 while the workspace said nothing. */
  version: number;
}

/** Whose standing it is. */
class StandingPartnerDto {
  /** Id of the partner. */
  id: string;
  /** What it is called. */
  name: string;
  /** How it sells. */
  @ApiProperty({ enum: PARTNER_KINDS }) kind: PartnerKind;
}

/** Which leads, and how soon. */
class PromisedTierDto {
  /** What the tier is called. */
  label: string;
  /** Working time, in milliseconds. */
  targetMs: number;
}

/** What was promised. */
class PartnerPromiseDto {
  /**
   * Kind of the clause.
   * @example 'duty.accept'
   */
  kind: string;
  /** The first that matches a lead holds for it. */
  @ApiProperty({ type: [PromisedTierDto] }) tiers: readonly PromisedTierDto[];
}

/** How a partner keeps one promise in the present period. */
export class PartnerClauseDto implements PartnerDuty {
  /** Key of the clause. */
  clauseKey: string;
  /** What the promise is called. */
  title: string;
  /**
   * First day of the period that is counted.
   * @example '2026-02-01'
   */
  from: string;
  /** What was promised. */
  promise: PartnerPromiseDto;
  /** Share that is to be kept, from 0 to 1. */
  objective: number;
  /** Kept in time. */
  kept: number;
  /** Broken. */
  broken: number;
  /** Still running. */
  open: number;
  /** Kept among those decided, from 0 to 1; null while none is. */
  @ApiProperty({ type: Number, nullable: true }) attainment: number | null;
  /** When the next that is running is due; null without any. */
  @ApiProperty({ type: Date, nullable: true }) nextDueAt: Date | null;
}

/** How a partner keeps what partners promised, over its own leads: it and the house see the same figures. */
export class PartnerStandingAnswer implements PartnerStanding {
  /** Whose it is. */
  partner: StandingPartnerDto;
  /** Promises of partners that are in force; empty where they promise nothing. */
  @ApiProperty({ type: [PartnerClauseDto] }) clauses: readonly PartnerClauseDto[];
}

/** One lead that a figure of a standing counts. */
export class OwedLeadDto implements PartnerOwed {
  /** Id of the lead. */
  leadId: string;
  /** How the promise went. */
  @ApiProperty({ enum: OWED_STATES }) state: OwedState;
  /** When its clock began. */
  startedAt: Date;
  /** When it was or is due. */
  dueAt: Date;
  /** When what was promised was done; null while nothing was. */
  @ApiProperty({ type: Date, nullable: true }) settledAt: Date | null;
}

/** The leads behind a figure of a standing. */
export class OwedLeadsAnswer {
  /** The first due first; at most 100. */
  @ApiProperty({ type: [OwedLeadDto] }) items: readonly OwedLeadDto[];
}
