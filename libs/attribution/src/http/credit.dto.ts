import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsISO4217CurrencyCode,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { CHANNELS } from '#contracts';
import { IsDay, PageQuery } from '#http';
import type { ExplainedName } from '../application/cell.js';
import type { ConversionState } from '../domain/conversion.js';
import { MODELS } from '../domain/models.js';
import type { ModelName } from '../domain/models.js';
import { GROUPINGS } from '../domain/period.js';
import type { Grouping } from '../domain/period.js';
import { INFLUENCED, SIDES } from '../domain/period.js';

/** Days of the workspace’s zone. */
export class CreditPeriodQuery {
  /** The first day, `YYYY-MM-DD`: deals count on the day they closed, open ones on the day they opened. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** That of the workspace when left out. */
  @IsOptional() @IsISO4217CurrencyCode() currency?: string;
}

/** The same, page by page. */
export class CreditPageQuery extends PageQuery {
  /** The first day, `YYYY-MM-DD`. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** That of the workspace when left out. */
  @IsOptional() @IsISO4217CurrencyCode() currency?: string;
}

/** What is asked when nobody says: three views that disagree, which is the point. */
const USUAL: ModelName[] = ['first', 'last', 'linear'];

export class CreditReportQuery extends CreditPeriodQuery {
  /** What rows tell apart: campaigns come with their channel, assets with both. */
  @ApiProperty({ enum: GROUPINGS, required: false }) @IsIn(GROUPINGS) by: Grouping = 'channel';
  /** Models to set side by side, joined by commas. */
  @ApiProperty({ type: String, required: false, example: 'first,linear,markov-2' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayUnique()
  @ArrayMaxSize(MODELS.length)
  @IsIn(MODELS, { each: true })
  models: ModelName[] = USUAL;
}

/** Reach and whole deals can be explained as well as the credit of a rule. */
const EXPLAINED = [...MODELS, INFLUENCED, ...SIDES] as const;
const STATES = ['won', 'pending', 'lost'] as const;
/** Channels one after the other. */
const PATH = /^[a-z-]+(>[a-z-]+)*$/;

export class CreditCellQuery extends CreditPageQuery {
  /** Whose credit. Without a channel: what a model credits to nobody, or whole deals (`total`, `sourced`, `influenced`). */
  @ApiProperty({ enum: EXPLAINED }) @IsIn(EXPLAINED) model: ExplainedName;
  /** Won deals, open or lost ones. */
  @ApiProperty({ enum: STATES, required: false })
  @IsIn(STATES)
  state: ConversionState = 'won';
  /** What the row tells apart. */
  @ApiProperty({ enum: GROUPINGS, required: false }) @IsIn(GROUPINGS) by: Grouping = 'channel';
  /** Of the row; left out for what the model leaves untouched. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: string;
  /** Of the row by campaign or asset; left out where it has none. */
  @IsOptional() @IsUUID() campaignId?: string;
  /** Of the row by asset; left out where it has none. */
  @IsOptional() @IsUUID() assetId?: string;
  /** Of all deals (`total`) those that went this way: channels joined by `>`. */
  @IsOptional() @Matches(PATH) @MaxLength(4_000) path?: string;
}
