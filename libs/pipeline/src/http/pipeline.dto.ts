import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Max,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageQuery } from '#http';
import { STEPS } from '../domain/quarter.js';
import type { Step } from '../domain/quarter.js';
import { ROWS } from '../domain/rows.js';
import type { Rows } from '../domain/rows.js';
import { OPEN_STAGES } from '../domain/stage-rates.js';
import type { OpenStage } from '../domain/stage-rates.js';

const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;
const STATES = ['won', 'lost', 'open'] as const;

export class PipelineRevenueQuery {
  /** The first day, `YYYY-MM-DD` in the workspace’s zone: deals count on the day they closed. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** How long columns are. */
  @ApiProperty({ enum: STEPS, required: false }) @IsIn(STEPS) by: Step = 'quarter';
  /** What rows tell apart; regions come with their agents. */
  @ApiProperty({ enum: ROWS, required: false }) @IsIn(ROWS) rows: Rows = 'region';
}

export class PipelineOpenQuery {
  /** Deals that were open on this day; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** What the quarter of that day is to bring, as a decimal; what is kept when left out. */
  @IsOptional() @Matches(AMOUNT) quota?: string;
}

/** A figure by what its row and column stand for; an empty text stands for none. */
export class PipelineDealsQuery extends PageQuery {
  /** How they ended, if they did. */
  @ApiProperty({ enum: STATES }) @IsIn(STATES) state: (typeof STATES)[number];
  /** Of won and lost deals: the first day they closed on. */
  @IsOptional() @IsDay() from?: string;
  /** The last day. */
  @IsOptional() @IsDay() to?: string;
  /** Of open deals: the day they were open on; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** Of open deals. */
  @ApiProperty({ enum: OPEN_STAGES, required: false }) @IsOptional() @IsIn(OPEN_STAGES) stage?: OpenStage;
  /** Where the agent sells, else the region of the lead. */
  @IsOptional() @MaxLength(200) region?: string;
  /** Whose they are, by id. */
  @IsOptional() @MaxLength(64) agent?: string;
  /** As the key of a row by team says. */
  @IsOptional() @MaxLength(210) team?: string;
  /** Of the lead. */
  @IsOptional() @MaxLength(64) channel?: string;
  /** Of the lead, by id. */
  @IsOptional() @MaxLength(64) campaign?: string;
  /** On one of their lines, by id; amounts are those of the line. */
  @IsOptional() @MaxLength(64) product?: string;
  /** Of the lead, by id. */
  @IsOptional() @MaxLength(64) partner?: string;
  /** Of open deals: beyond the day on which they were expected to close, or not. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isSlipped?: boolean;
  /** Of open deals: opened so many days before the day, or earlier. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100_000) minAge?: number;
  /** Of open deals: or later. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100_000) maxAge?: number;
}

export class PlacedSellerDto {
  /** As deals or members name them; case and spaces say nothing. */
  @IsString() @MinLength(1) @MaxLength(200) name: string;
  /** Where they sell; null where nobody says. */
  @ApiProperty({ type: 'string', nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  region: string | null = null;
  /** For which team; null where nobody says. */
  @ApiProperty({ type: 'string', nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  team: string | null = null;
}

export class PlacedSellersDto {
  /** All or none of them. */
  @ValidateNested({ each: true })
  @Type(() => PlacedSellerDto)
  @ArrayMaxSize(5_000)
  sellers: PlacedSellerDto[];
}

export class QuotaToSetDto {
  /** Any day of the quarter. */
  @IsDay() on: string;
  /** Decimal, in the currency of the workspace; null to say nothing any more. */
  @ApiProperty({ type: 'string', nullable: true })
  @ValidateIf(({ amount }: QuotaToSetDto) => amount !== null)
  @Matches(AMOUNT)
  amount: string | null;
}
