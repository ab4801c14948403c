import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DealStage, ReasonEvidence } from '#contracts';
import { DEAL_STAGES } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { LATE_AFTER_SALE } from '../application/list-opportunities.js';
import type { LateAfterSale } from '../application/list-opportunities.js';
import { RECORDED_KINDS } from '../application/record-revenue.js';
import { OPEN_DEAL_STAGES } from '../domain/deal.js';
import type { OpenDealStage } from '../domain/deal.js';

/** Digits with a point; how many decimals the currency has is checked where the currency is known. */
const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;
export const IsAmount = (): PropertyDecorator =>
  Matches(AMOUNT, { message: '$property must be a decimal such as 12000.50' });
const CURRENCY = /^[A-Z]{3}$/;

export class OpportunitiesQuery extends PageQuery {
  @IsOptional() @IsIn(DEAL_STAGES) stage?: DealStage;
  @IsOptional() @IsUUID() leadId?: string;
  @IsOptional() @IsUUID() ownerId?: string;
  /** Open deals of which a step of the buyer's should have been taken by now. */
  @IsOptional() @IsIn(['overdue']) decision?: 'overdue';
  /** Won deals of which a step that follows the sale should have been done by now; `overdue-mine`: by the caller. */
  @IsOptional() @IsIn(LATE_AFTER_SALE) afterSale?: LateAfterSale;
  /** Part of the deal's name. */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
}

export class LineDto {
  /** Key of the product. */
  @IsString() @Length(1, 200) product: string;
  @IsInt() @Min(1) @Max(1_000_000) quantity: number;
  /** Price of one unit; the product's own when left out. */
  @IsOptional() @IsAmount() unitAmount?: string;
}

export class LinesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines: LineDto[];
}

export class OpportunityDto {
  @IsUUID() leadId: string;
  @IsString() @Length(1, 200) name: string;
  /** What the lines add up to when left out. */
  @IsOptional() @IsAmount() amount?: string;
  /** ISO 4217; the workspace's when left out. */
  @IsOptional() @Matches(CURRENCY) currency?: string;
  /** The part of the amount that comes again each year. */
  @IsOptional() @IsAmount() recurringAmount?: string;
  @IsOptional() @IsIn(OPEN_DEAL_STAGES) stage?: OpenDealStage;
  /** Per cent; by the stage when left out. */
  @IsOptional() @IsInt() @Min(0) @Max(100) probability?: number;
  /** The day it is expected to close. */
  @IsOptional() @IsDay() closeOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines?: LineDto[];
}

export class StageDto {
  @IsIn(OPEN_DEAL_STAGES) stage: OpenDealStage;
}

export class WinDto {
  /** The day it was won; today when left out. */
  @IsOptional() @IsDay() closedOn?: string;
  /** What it was won for; what the deal says when left out. */
  @IsOptional() @IsAmount() amount?: string;
  /** Workspace currency per unit of the deal's, on that day. */
  @IsOptional() @Matches(/^(?=.*[1-9])\d{1,10}(\.\d{1,9})?$/) rate?: string;
}

export class LossDto {
  /** A code of the workspace's lost reasons. */
  @IsString() @MaxLength(60) reason: string;
  @IsOptional() @IsObject() evidence?: ReasonEvidence;
  @IsOptional() @IsDay() closedOn?: string;
}

export class RevenueDto {
  @IsUUID() opportunityId: string;
  @IsIn(RECORDED_KINDS) kind: (typeof RECORDED_KINDS)[number];
  /** Above zero; refunds and churn count as negative by their kind. */
  @IsAmount() amount: string;
  /** The day it happened; today when left out. */
  @IsOptional() @IsDay() on?: string;
}
