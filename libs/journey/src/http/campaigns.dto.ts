import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CHANNELS } from '#contracts';
import type { Channel } from '#contracts';
import { IsDay, PageQuery } from '#http';
import type { Budget } from '../application/keep-campaigns.js';
import { CAMPAIGN_STATES } from '../domain/campaign.js';
import type { CampaignState } from '../domain/campaign.js';

/** Which campaigns to list. */
export class CampaignsQuery extends PageQuery {
  /** Part of a name, in any spelling. */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @ApiProperty({ enum: CAMPAIGN_STATES, required: false })
  @IsOptional()
  @IsIn(CAMPAIGN_STATES)
  state?: CampaignState;
}

/** What may be spent. */
export class BudgetDto implements Budget {
  /** A decimal such as 1200.50, not negative. */
  @IsString() @Matches(/^\d{1,15}(\.\d{1,4})?$/) amount: string;
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/) currency: string;
}

/** What may be known of a campaign. */
abstract class CampaignFactsDto {
  @ApiProperty({ enum: CAMPAIGN_STATES, required: false })
  @IsOptional()
  @IsIn(CAMPAIGN_STATES)
  state?: CampaignState;
  /** The first day. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() from?: string | null;
  /** The last day. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() to?: string | null;
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsUUID() ownerId?:
    string | null;
  /** What it is to bring, in a few words. */
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  goal?: string | null;
  @ApiProperty({ nullable: true, required: false, type: BudgetDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BudgetDto)
  budget?: BudgetDto | null;
}

/** What is left out stays; null says that it is not known any more. */
export class CampaignChangeDto extends CampaignFactsDto {
  /** Another spelling of a name is the same campaign. */
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  /** The channel it is mainly on; touches of before keep theirs. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
}

export class NewCampaignDto extends CampaignFactsDto {
  /** Another spelling of a name is the same campaign. */
  @IsString() @Length(1, 200) name: string;
  /** The channel it is mainly on. */
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
}
