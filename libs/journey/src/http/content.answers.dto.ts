import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, INTENTS } from '#contracts';
import type { Channel, Intent } from '#contracts';
import { ASSET_KINDS, ASSET_STATES } from '../domain/asset.js';
import type { AssetKind, AssetState } from '../domain/asset.js';
import { CAMPAIGN_STATES } from '../domain/campaign.js';
import type { CampaignState } from '../domain/campaign.js';
import { CODE_STATES, MEDIA } from '../domain/distribution-code.js';
import type { CodeState, Medium } from '../domain/distribution-code.js';
import { BudgetDto } from './campaigns.dto.js';

const TEXT = { nullable: true, type: String } as const;

/** Something of marketing that people are shown or given. */
export class AssetDto {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it is; `other` where nobody said. */
  @ApiProperty({ enum: ASSET_KINDS }) kind: AssetKind;
  /** Whether it is to be had. */
  @ApiProperty({ enum: ASSET_STATES }) state: AssetState;
  /** The campaign it is of; null for one that stands alone. */
  @ApiProperty(TEXT) campaignId: string | null;
  /** What that campaign is called. */
  @ApiProperty(TEXT) campaign: string | null;
  /** In which language it is. */
  @ApiProperty(TEXT) language: string | null;
  /** The member who answers for it. */
  @ApiProperty(TEXT) ownerId: string | null;
  /** What people who take it come for. */
  @ApiProperty({ enum: INTENTS, nullable: true }) intent: Intent | null;
  /** Where it can be read. */
  @ApiProperty(TEXT) address: string | null;
  /** The first day it is to be had. */
  @ApiProperty(TEXT) liveOn: string | null;
  /** The last one. */
  @ApiProperty(TEXT) retiredOn: string | null;
  /** Of its facts; sent as `If-Match` with a change. */
  version: number;
  /** In how many ways it is handed out. */
  codes: number;
  /** When it was first named. */
  createdAt: Date;
}

/** A page of assets, the newest first. */
export class AssetsDto {
  /** Up to `limit` of them. */
  items: AssetDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** One way in which an asset is handed out. */
export class DistributionCodeDto {
  /** Its id. */
  id: string;
  /** The asset it stands for. */
  assetId: string;
  /** As it is printed and told. */
  @ApiProperty({ example: 'K7M2-PQ9D' }) code: string;
  /** The address that opens it, and that its QR code holds. */
  opensAt: string;
  /** Whether it stands on paper or in a link. */
  @ApiProperty({ enum: MEDIA }) medium: Medium;
  /** The channel of whoever comes by it. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** Where it hangs, or who hands it out. */
  @ApiProperty(TEXT) place: string | null;
  /** On what occasion. */
  @ApiProperty(TEXT) occasion: string | null;
  /** The first day it is handed out. */
  @ApiProperty(TEXT) fromOn: string | null;
  /** The last day. */
  @ApiProperty(TEXT) toOn: string | null;
  /** How many were printed. */
  @ApiProperty({ nullable: true, type: Number }) printed: number | null;
  /** Where it leads instead of to the asset. */
  @ApiProperty(TEXT) target: string | null;
  /** How often it was opened, by whomever. */
  opens: number;
  /** Paused, it leads nowhere. */
  @ApiProperty({ enum: CODE_STATES }) state: CodeState;
  /** When it was made. */
  createdAt: Date;
}

/** The codes of an asset. */
export class DistributionCodesDto {
  /** In the order they were made. */
  items: DistributionCodeDto[];
}

/** A campaign of the workspace. */
export class CampaignDto {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** The channel it is mainly on, or was first seen on. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** Whether it runs. */
  @ApiProperty({ enum: CAMPAIGN_STATES }) state: CampaignState;
  /** The first day. */
  @ApiProperty(TEXT) from: string | null;
  /** The last day. */
  @ApiProperty(TEXT) to: string | null;
  /** The member who answers for it. */
  @ApiProperty(TEXT) ownerId: string | null;
  /** What it is to bring. */
  @ApiProperty(TEXT) goal: string | null;
  /** What may be spent. */
  @ApiProperty({ nullable: true, type: BudgetDto }) budget: BudgetDto | null;
  /** How many assets it has. */
  assets: number;
  /** Of its facts; sent as `If-Match` with a change. */
  version: number;
  /** When it was first named. */
  createdAt: Date;
}

/** A page of campaigns, the newest first. */
export class CampaignsDto {
  /** Up to `limit` of them. */
  items: CampaignDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}
