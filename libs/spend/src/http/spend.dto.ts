import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, OPTIONAL_SPEND_KINDS, SPEND_KINDS } from '#contracts';
import type { Channel, OptionalSpendKind, SpendKind } from '#contracts';
import { IsDay, PageQuery } from '#http';
import type { SpendInput } from '../application/record-spends.js';
import type { SummaryWish } from '../application/summarise-spend.js';
import { SPEND_BY } from '../domain/sum-spend.js';
import type { SpendBy } from '../domain/sum-spend.js';

const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;
const amount = { message: 'must be a decimal such as 1200.50, not negative' };
const CURRENCY = /^[A-Z]{3}$/;
/** The source of what is entered by hand. */
const HAND = 'hand';

/** What money went to: a campaign, a channel, or both. */
export class PlacingDto {
  /** Name of the campaign; found by any spelling, or made. */
  @IsOptional() @IsString() @Length(1, 200) campaign?: string;
  /** Its id, instead of its name. */
  @IsOptional() @IsUUID() campaignId?: string;
  /** The campaign's own when left out. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
}

/** One amount for a span of days. */
export class NewSpendDto extends PlacingDto {
  /** What it was spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) @IsIn(SPEND_KINDS) kind: SpendKind;
  /** The first day it is for. */
  @IsDay() from: string;
  /** The last day; the first one when left out. */
  @IsOptional() @IsDay() to?: string;
  /** A decimal; it is spread over the days evenly. */
  @IsString() @Matches(AMOUNT, amount) amount: string;
  /** ISO 4217; the workspace's own when left out. */
  @IsOptional() @Matches(CURRENCY) currency?: string;
  /** In a few words; name no person. */
  @IsOptional() @IsString() @Length(1, 300) label?: string;
  /** Number of an invoice, or where it can be seen. */
  @IsOptional() @IsString() @Length(1, 300) evidence?: string;
  /** Its id in the source: sent again it changes nothing, with something else in it, it is a correction. */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
}

/** What was spent. */
export class NewSpendsDto {
  /** The system whose ids are given; `hand` when left out. */
  @IsOptional() @IsString() @Length(1, 100) source?: string;
  /** All of them are recorded, or none. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => NewSpendDto)
  spend: NewSpendDto[];
}

export const inputsOf = ({ source = HAND, spend }: NewSpendsDto): SpendInput[] =>
  spend.map((each) => ({ ...each, to: each.to ?? each.from, source }));

/** Which amounts to list. */
export class SpendsQuery extends PageQuery {
  /** Those that reach to this day or beyond. */
  @IsOptional() @IsDay() from?: string;
  /** Those that begin on this day or before. */
  @IsOptional() @IsDay() to?: string;
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @IsUUID() campaignId?: string;
  @ApiProperty({ enum: SPEND_KINDS, required: false }) @IsOptional() @IsIn(SPEND_KINDS) kind?: SpendKind;
  @IsOptional() @IsString() @Length(1, 100) source?: string;
  /** Those taken back, instead of those that count. */
  @ApiProperty({ required: false, type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  isRemoved?: boolean;
}

/** What is added up. */
export class SpendSummaryQuery {
  /** The first day. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  @ApiProperty({ enum: SPEND_BY }) @IsIn(SPEND_BY) by: SpendBy;
  /** Kinds that count only by name, apart by commas. */
  @ApiProperty({ enum: OPTIONAL_SPEND_KINDS, isArray: true, required: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayUnique()
  @IsIn(OPTIONAL_SPEND_KINDS, { each: true })
  include?: OptionalSpendKind[];
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
}

export const wishOf = ({ from, to, by, include = [], channel }: SpendSummaryQuery): SummaryWish => ({
  ...{ from, to, by, include, channel },
});
