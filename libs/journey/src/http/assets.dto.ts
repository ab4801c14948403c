import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { CHANNELS, INTENTS } from '#contracts';
import type { Channel, Intent } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { ASSET_KINDS, ASSET_STATES } from '../domain/asset.js';
import type { AssetKind, AssetState } from '../domain/asset.js';
import { CODE_STATES, MEDIA } from '../domain/distribution-code.js';
import type { CodeState, Medium } from '../domain/distribution-code.js';

/** BCP 47, as far as languages of texts need it. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const language = { message: 'must be a language code such as it or pt-BR' };

/** Which assets to list. */
export class AssetsQuery extends PageQuery {
  /** Part of a name, in any spelling. */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @ApiProperty({ enum: ASSET_KINDS, required: false }) @IsOptional() @IsIn(ASSET_KINDS) kind?: AssetKind;
  @ApiProperty({ enum: ASSET_STATES, required: false }) @IsOptional() @IsIn(ASSET_STATES) state?: AssetState;
  /** Of one campaign only. */
  @IsOptional() @IsUUID() campaignId?: string;
}

/** What may be known of an asset. */
abstract class AssetFactsDto {
  @ApiProperty({ enum: ASSET_KINDS, required: false }) @IsOptional() @IsIn(ASSET_KINDS) kind?: AssetKind;
  @ApiProperty({ enum: ASSET_STATES, required: false }) @IsOptional() @IsIn(ASSET_STATES) state?: AssetState;
  /** Touches of before keep theirs. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsUUID() campaignId?:
    string | null;
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @Matches(LANGUAGE, language)
  language?: string | null;
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsUUID() ownerId?:
    string | null;
  /** What people who take it come for. */
  @ApiProperty({ enum: INTENTS, nullable: true, required: false })
  @IsOptional()
  @IsIn(INTENTS)
  intent?: Intent | null;
  /** Where it can be read: a whole address. */
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @IsString()
  @Length(8, 2_000)
  address?: string | null;
  /** The first day it is to be had. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() liveOn?:
    string | null;
  /** The last one. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() retiredOn?:
    string | null;
}

/** What is left out stays; null says that it is not known any more. */
export class AssetChangeDto extends AssetFactsDto {
  @IsOptional() @IsString() @Length(1, 300) name?: string;
}

/** Something of marketing that people are shown or given. */
export class NewAssetDto extends AssetFactsDto {
  @IsString() @Length(1, 300) name: string;
}

/** What is left out stays; null says that there is none. */
export class CodeChangeDto {
  /** Where it hangs or is handed out, or who hands it out. */
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string | null;
  /** On what occasion. */
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  occasion?: string | null;
  /** The first day it is handed out; it counts whenever it is opened or told. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() fromOn?:
    string | null;
  /** The last day. */
  @ApiProperty({ nullable: true, required: false, type: String }) @IsOptional() @IsDay() toOn?: string | null;
  /** How many were printed. */
  @ApiProperty({ nullable: true, required: false, type: Number })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  printed?: number | null;
  /** Where it leads instead of to the asset. */
  @ApiProperty({ nullable: true, required: false, type: String })
  @IsOptional()
  @IsString()
  @Length(8, 2_000)
  target?: string | null;
  /** Paused, it leads nowhere; told, it counts all the same. */
  @ApiProperty({ enum: CODE_STATES, required: false }) @IsOptional() @IsIn(CODE_STATES) state?: CodeState;
}

/** One way in which an asset is handed out. What is printed stays: medium and channel are said once. */
export class NewCodeDto extends CodeChangeDto {
  /** `offline` where it stands on paper or is told; whoever opens it or tells it had the asset in their hands. */
  @ApiProperty({ enum: MEDIA }) @IsIn(MEDIA) medium: Medium;
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
}
