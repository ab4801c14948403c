import { ApiProperty } from '@nestjs/swagger';
import type { ChannelMix, Contribution, ShareOf } from '../domain/mix.js';
import { ReturnStampDto } from './returns.answers.dto.js';

const RATIO = { type: 'number', nullable: true } as const;
const MEASURES = ['revenue', 'leads'] as const;

/** A part of the whole and the range it may truly lie in, at 95 %; null where the whole is nothing. */
export class ShareDto implements ShareOf {
  /** 0 to 1. */
  @ApiProperty(RATIO) share: number | null;
  /** Not below. */
  @ApiProperty(RATIO) low: number | null;
  /** Not above. */
  @ApiProperty(RATIO) high: number | null;
}

/** What the shares are of. */
export class MixTotalsDto {
  /** Interactions. */
  touches: number;
  /** Decimal. */
  spend: string;
  /** Captured. */
  leads: number;
  /** All that was won, credited or not. */
  revenue: string;
  /** As many equal deals would say as much: (sum)² ÷ sum of squares. */
  effectiveDeals: number;
}

/** A channel. */
export class MixChannelDto {
  /** Its code. */
  channel: string;
  /** Interactions in the days. */
  touches: number;
  /** Of all interactions. */
  @ApiProperty(RATIO) touchShare: number | null;
  /** Decimal. */
  spend: string;
  /** Of all spend. */
  @ApiProperty(RATIO) spendShare: number | null;
  /** Captured. */
  leads: number;
  /** Wilson’s interval. */
  leadShare: ShareDto;
  /** Credited. */
  revenue: string;
  /** Wilson’s interval at the effective number of deals. */
  revenueShare: ShareDto;
  /** Its share of the spend lies above all that it can be contributing. */
  isOverspent: boolean;
}

/** Shares of social channels together. */
export class MixSocialDto {
  /** Of interactions. */
  @ApiProperty(RATIO) touchShare: number | null;
  /** Of spend. */
  @ApiProperty(RATIO) spendShare: number | null;
  /** Of leads. */
  @ApiProperty(RATIO) leadShare: number | null;
  /** Of revenue. */
  @ApiProperty(RATIO) revenueShare: number | null;
}

/** Channels by their shares. */
export class ChannelMixDto implements ChannelMix {
  /** What every figure depends on. */
  stamp: ReturnStampDto;
  /** What overspending is judged by: leads as long as nothing was won. */
  @ApiProperty({ enum: MEASURES }) contribution: Contribution;
  /** What the shares are of. */
  totals: MixTotalsDto;
  /** Most spent first. */
  channels: MixChannelDto[];
  /** Social, paid social and community together. */
  social: MixSocialDto;
}
