import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { SnoozeTerms } from '../application/hold-terms.js';
import type { RestingLeads } from '../application/list-resting.js';
import type { StuckLead, StuckLeads } from '../application/list-stuck.js';
import { MISSING } from '../domain/stuck.js';
import type { Missing } from '../domain/stuck.js';
import { LeadItemDto } from './leads.answers.dto.js';

export class RestingQuery {
  @IsOptional() @IsUUID() ownerId?: string;
  @IsOptional() @IsUUID() teamId?: string;
  /** How many to answer with; `total` counts all. */
  @ApiProperty({ required: false }) @IsInt() @Min(1) @Max(200) @Type(() => Number) limit: number = 100;
}

/** A lead with which nothing was done for longer than its stage allows; amounts are milliseconds of working time. */
export class StuckLeadDto implements StuckLead {
  /** The lead. */
  lead: LeadItemDto;
  /** When something was last done with it. */
  lastActivityAt: Date;
  /** Working time since then: office hours of the workspace's week. */
  idleMs: number;
  /** What its stage allows. */
  limitMs: number;
  /** By how much it is beyond. */
  beyondMs: number;
  /** What is not there: a next step, one that is not overdue, an attempt in this stage. */
  @ApiProperty({ enum: MISSING, isArray: true }) missing: Missing[];
}

/** Leads that are stuck. */
export class StuckLeadsDto implements StuckLeads {
  /** The furthest beyond first. */
  items: StuckLeadDto[];
  /** How many there are in all. */
  total: number;
  /** The instant they were weighed at. */
  asOf: Date;
}

/** Leads that are snoozed. */
export class SnoozedLeadsDto implements RestingLeads {
  /** Those that come back first first. */
  items: LeadItemDto[];
  /** How many there are in all. */
  total: number;
}

/** What a snooze of a lead may be. */
export class SnoozeTermsDto implements SnoozeTerms {
  /** The latest instant it may end. */
  latest: Date;
  /** How often it was snoozed in its stage. */
  used: number;
  /** How often it may be. */
  most: number;
  /** Working days a snooze may last. */
  days: number;
}
