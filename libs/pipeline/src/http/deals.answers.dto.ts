import { ApiProperty } from '@nestjs/swagger';
import type { PipelineDeal, PipelineDeals } from '../application/list-deals.js';
import type { Quota } from '../application/set-quota.js';
import type { Seller } from '../domain/sellers.js';

/** An amount in a currency of its own. */
export class ForeignAmountDto {
  /** Decimal. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** A deal behind a figure. */
export class PipelineDealDto implements PipelineDeal {
  /** The deal. */
  opportunityId: string;
  /** The lead it belongs to. */
  leadId: string;
  /** What it is called; null where the caller may not see the deal. */
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  /** Where it stands. */
  stage: string;
  /** When it closed; of open deals when they were opened. */
  @ApiProperty({ type: 'string', nullable: true }) day: string | null;
  /** Whose it is. */
  @ApiProperty({ type: 'string', nullable: true }) agent: string | null;
  /** Where the agent sells, else the region of the lead. */
  @ApiProperty({ type: 'string', nullable: true }) region: string | null;
  /** Its part of the figure; null for those who may not see amounts of deals. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
  /** What could not be told in the currency of the figure. */
  @ApiProperty({ type: () => ForeignAmountDto, nullable: true }) foreign: ForeignAmountDto | null;
}

/** The deals behind a figure. */
export class PipelineDealsDto implements PipelineDeals {
  /** ISO 4217; of every amount. */
  currency: string;
  /** Deals in all. */
  total: number;
  /** What they come to together. */
  sum: string;
  /** By their ids. */
  items: PipelineDealDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}

/** Whoever sells. */
export class SellerDto implements Seller {
  /** Its id. */
  id: string;
  /** As deals name them. */
  name: string;
  /** Where they sell; null where nobody said. */
  @ApiProperty({ type: 'string', nullable: true }) region: string | null;
  /** For which team; null where nobody said. */
  @ApiProperty({ type: 'string', nullable: true }) team: string | null;
}

/** Everybody who sells. */
export class SellersDto {
  /** By name. */
  items: SellerDto[];
}

/** What became of a list of sellers. */
export class SellersPlacedDto {
  /** How many sell elsewhere or for another team than before. */
  changed: number;
}

/** What a quarter is to bring. */
export class QuotaDto implements Quota {
  /** First day. */
  quarter: string;
  /** Decimal; null where nothing is said any more. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
  /** ISO 4217. */
  currency: string;
}

/** What quarters are to bring. */
export class QuotasDto {
  /** The latest first. */
  items: QuotaDto[];
}
