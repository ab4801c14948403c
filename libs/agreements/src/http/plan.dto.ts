import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { STAGES } from '#contracts';
import type { MainStage } from '#contracts';

const GROUPS = ['leadType', 'region', 'channel', 'country', 'grade'] as const;
const UNITS = ['week', 'month', 'quarter'] as const;

/** What sales can do on one working day, and what each lead asks of it. */
export class PlanCapacityDto {
  @IsInt() @Min(0) @Max(100_000) reps: number;
  /** Attempts of one rep on one day. */
  @IsNumber() @Min(0) @Max(10_000) attemptsPerDay: number;
  /** Attempts promised for each lead. */
  @IsNumber() @Min(0.1) @Max(1_000) attemptsPerLead: number;
}

/** A goal, and the past whose rates lead back from it. */
export class PlanWishDto {
  /** To be brought in, minor units; or name the customers. */
  @IsOptional() @IsInt() @Min(1) @Max(1e15) revenueMinor?: number;
  @IsOptional() @IsNumber() @Min(0.001) @Max(1e9) customers?: number;
  /** What a customer brings, minor units; left out: the average of the deals won from `from` to `to`. */
  @IsOptional() @IsNumber() @Min(1) @Max(1e15) dealMinor?: number;
  /** Leads captured from here on show the rates. */
  @IsDate() @Type(() => Date) from: Date;
  /** Up to here; leads captured lately have not had the time to buy. */
  @IsDate() @Type(() => Date) to: Date;
  /** By which attribute the plan is split. */
  @IsOptional() @IsIn(GROUPS) groupBy?: string;
  /** Share of the customers by value of the attribute, from 0 to 1; left out: as the past had them. */
  @IsOptional() @IsObject() shares?: Record<string, number>;
  /** First day planned for. */
  @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) startOn: string;
  @IsIn(UNITS) unit: (typeof UNITS)[number];
  /** Over how many periods. */
  @IsInt() @Min(1) @Max(60) periods: number;
  /** IANA zone, such as Europe/Rome. */
  @IsString() zone: string;
  /** Weight of each month from January to December; left out: all the same. */
  @IsOptional() @IsNumber({}, { each: true }) months?: number[];
  @IsOptional() @ValidateNested() @Type(() => PlanCapacityDto) capacity?: PlanCapacityDto;
}

/** From the goal back to the leads owed. */
export class PlanDto {
  /** Customers the goal needs; unrounded. */
  customers: number;
  /** What one brings, minor units; null where the goal is in customers and no deal is known. */
  dealMinor: number | null;
  /** Deals that is the average of. */
  dealsSeen: number;
  /** Currency of the deals; null where none was won. */
  currency: string | null;
  /** Step by step over all leads: hits, total, rate, interval. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) rates: object[];
  /** By group: customers, what each stage owes, leads with how far they may be off, and the rates used. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) groups: object[];
  /** Leads in all: `exact`, `shown` rounded up, `atBest` and `atWorst` by the ends of the rates' intervals. */
  @ApiProperty({ type: 'object', additionalProperties: true }) total: object;
  /** By stage, from customers back to the first: `exact`, `shown`, `atBest`, `atWorst`; all groups together. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) stages: object[];
  /** What each period owes at each stage by its working days and its season, whether sales can take it, and who of it could not. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) periods: object[];
  /** The position of the journal it was made from. */
  position: number;
}

/** Which leads to list: one end of a rate of a plan. */
export class PlanLeadsQuery {
  /** Leads captured from here on, as the plan was wished for. */
  @IsDate() @Type(() => Date) from: Date;
  /** Up to here. */
  @IsDate() @Type(() => Date) to: Date;
  /** `position` of the plan: nothing that came later is told. */
  @Type(() => Number) @IsInt() @Min(0) position: number;
  /** That reached this stage, or a later one. */
  @IsIn(STAGES) stage: MainStage;
  /** As the plan was split. */
  @IsOptional() @IsIn(GROUPS) groupBy?: string;
  /** One group of it, empty for leads without the attribute; left out: all. */
  @IsOptional() @IsString() @Length(0, 200) group?: string;
  /** How many to pass over. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(10_000_000) skip = 0;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

/** A lead behind a rate of a plan. */
export class PlanLeadDto {
  /** Id of the lead. */
  leadId: string;
  /** When it was captured. */
  capturedAt: Date;
  /** The furthest stage it reached. */
  @ApiProperty({ enum: STAGES }) stage: string;
}

/** The leads behind one end of a rate of a plan. */
export class PlanLeadsDto {
  /** All of them: `hits` or `total` of the rate. */
  total: number;
  /** In the order in which they were captured. */
  items: PlanLeadDto[];
}
