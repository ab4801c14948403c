import { ApiProperty } from '@nestjs/swagger';

/** What came by one code. */
export class CodeReachDto {
  /** Id of the code. */
  codeId: string;
  /** Touches that came by it. */
  touches: number;
  /** Different people. */
  people: number;
  /** Leads with such a touch. */
  leads: number;
  /** Deals won with them. */
  won: number;
  /** Nameless leads that told it: they left no touch, so they stand in no other figure. */
  nameless: number;
}

/** What came of one asset. */
export class AssetReachDto {
  /** Id of the asset. */
  assetId: string;
  /** Touches of it, by whichever way. */
  touches: number;
  /** Different people. */
  people: number;
  /** Leads with such a touch. */
  leads: number;
  /** Deals won with them. */
  won: number;
  /** Nameless leads that told one of its codes: they left no touch, so they stand in no other figure. */
  nameless: number;
  /** The same by code, of those that brought something. */
  @ApiProperty({ type: [CodeReachDto] }) codes: readonly CodeReachDto[];
}

/** What came of assets. */
export class ReachDto {
  /** In the order asked. */
  items: AssetReachDto[];
}

/** A touch, a person, a lead or a deal behind a figure. */
export class BehindReachDto {
  /** Id of the person, where touches or people are asked; null otherwise. */
  @ApiProperty({ nullable: true, type: String }) personId: string | null;
  /** Id of the lead: of a touch the one it became part of, of a person that of the latest such touch. Null where there is none. */
  @ApiProperty({ nullable: true, type: String }) leadId: string | null;
  /** Id of the deal, where won deals are asked; null otherwise. */
  @ApiProperty({ nullable: true, type: String }) opportunityId: string | null;
  /** When the touch was, the latest one of a person, when the lead came in, or the deal was won. */
  at: Date;
}

/** A page of what is behind a figure, the newest first. */
export class BehindReachesDto {
  /** How many in all: what the figure says. */
  total: number;
  /** Up to `limit` of them. */
  items: BehindReachDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}
