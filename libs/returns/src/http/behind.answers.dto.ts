import { ApiProperty } from '@nestjs/swagger';
import { SPEND_KINDS } from '#contracts';
import type { SpendKind } from '#contracts';
import type { DealBehind, DealsBehind } from '../application/deals-behind.js';
import type { LeadBehind, LeadsBehind } from '../application/leads-behind.js';
import type { SpendPart, SpendsBehind } from '../application/spends-behind.js';
import { ReturnAmountDto, ReturnDealsDto } from './returns.answers.dto.js';

/** A lead behind a count. */
export class ReturnLeadDto implements LeadBehind {
  /** The lead. */
  leadId: string;
  /** When it came to the stage. */
  day: string;
}

/** A count and its leads. */
export class LeadsOfReturnDto implements LeadsBehind {
  /** The count. */
  total: number;
  /** By their ids. */
  items: ReturnLeadDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}

/** A won deal behind a figure. */
export class ReturnDealDto implements DealBehind {
  /** The deal. */
  opportunityId: string;
  /** The lead it belongs to. */
  leadId: string;
  /** When it was won. */
  day: string;
  /** Its part of the figure. */
  conversions: number;
  /** Null for those who may not see amounts of deals. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
}

/** A figure and its deals. */
export class DealsBehindDto implements DealsBehind {
  /** Deals in all. */
  total: number;
  /** ISO 4217. */
  currency: string;
  /** The figure. */
  sum: ReturnDealsDto;
  /** By their ids. */
  items: ReturnDealDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}

/** What was spent on one kind of thing in a month. */
export class SpendPartDto implements SpendPart {
  /** `YYYY-MM`. */
  month: string;
  /** Where. */
  channel: string;
  /** For which campaign; null for none. */
  @ApiProperty({ type: 'string', nullable: true }) campaignId: string | null;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** What on. */
  @ApiProperty({ enum: SPEND_KINDS }) kind: SpendKind;
  /** Decimal. */
  amount: string;
  /** What no rate is known for, beside it. */
  unconverted: ReturnAmountDto[];
  /** Whether something can be seen that came of it. */
  isMeasured: boolean;
}

/** An amount and what it is made of. */
export class SpendsBehindDto implements SpendsBehind {
  /** ISO 4217. */
  currency: string;
  /** The amount. */
  amount: string;
  /** By month, then by channel and campaign. */
  items: SpendPartDto[];
}
