import { ApiProperty } from '@nestjs/swagger';
import { LEFT_OUT, WHOSE } from '../application/judge-deal.js';
import type { LeftOut, Whose } from '../application/judge-deal.js';
import type { DealCredit, TouchLeftOut, TouchOfDeal } from '../application/read-deal-credit.js';
import type { Recognised } from '../application/recognised-for.js';
import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import type { Act } from '../domain/recognition.js';

const STATES = ['won', 'lost', 'pending'] as const;

/** What a rule credits a touch. */
export class TouchShareDto {
  /** The rule that credits. */
  @ApiProperty({ enum: RULE_MODELS }) model: RuleModelName;
  /** Of the deal, 0 to 1. */
  share: number;
  /** Null for those who may not see amounts. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
}

/** A touch of somebody whose touches may be credited. */
class ToldTouchDto {
  /** The touch. */
  touchId: string;
  /** When it happened. */
  at: Date;
  /** Where it happened. */
  channel: string;
  /** Its campaign; null of none. */
  @ApiProperty({ type: 'string', nullable: true }) campaignId: string | null;
  /** The campaign as it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** What was shown or given; null where nothing was. */
  @ApiProperty({ type: 'string', nullable: true }) assetId: string | null;
  /** The asset as it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) asset: string | null;
  /** What it was, else `online` or `offline`. */
  type: string;
  /** Whose touch it was. */
  personId: string;
  /** Initials for those who may not read names; null where nobody knows. */
  @ApiProperty({ type: 'string', nullable: true }) person: string | null;
  /** Of somebody who takes part in the deal, or of a colleague whose touches are pooled with theirs. */
  @ApiProperty({ enum: WHOSE }) whose: Whose;
  /** It came to its person with a record that was merged into theirs. */
  isMerged: boolean;
}

/** A touch that counts for a deal. */
export class TouchOfDealDto extends ToldTouchDto implements TouchOfDeal {
  /** By rule. */
  credit: TouchShareDto[];
}

/** A touch that is not credited. */
export class TouchLeftOutDto extends ToldTouchDto implements TouchLeftOut {
  /** Of a visit whose first touch counts, older than the window, later than the end, or not looked at yet. */
  @ApiProperty({ enum: LEFT_OUT }) why: LeftOut;
}

/** How often somebody did what; left out where they did not. */
export class ActsDto implements Partial<Record<Act, number>> {
  /** For marketing or for sales. */
  qualified?: number;
  /** Handed over. */
  offered?: number;
  /** Took over. */
  accepted?: number;
  /** Contact attempts. */
  attempted?: number;
  /** Calls, visits, talks at a stand. */
  met?: number;
  /** Conversations with customers. */
  answered?: number;
  /** The deal: opened, a step of the buyer’s, won. */
  advanced?: number;
}

/** Somebody of ours who touched the deal; for recognition, not for money. */
export class RecognisedDto implements Recognised {
  /** Somebody of ours. */
  memberId: string;
  /** As the member is called now. */
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
  /** What they did. */
  acts: ActsDto;
  /** How many acts that is. */
  told: number;
  /** One of a kind a day, told of before the deal was won, and no more than the settings let count. */
  counted: number;
  /** Of the deal, 0 to 1; those of all add up to 1. */
  share: number;
}

/** A deal back to its sources. */
export class DealCreditDto implements DealCredit {
  /** The deal. */
  opportunityId: string;
  /** The lead it belongs to. */
  leadId: string;
  /** How it stands. */
  @ApiProperty({ enum: STATES }) state: 'won' | 'lost' | 'pending';
  /** When it closed, or opened. */
  day: string;
  /** What was booked and not refunded, of an open deal what it says; null for those who may not see it. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
  /** ISO 4217; of its amounts. */
  currency: string;
  /** It came from marketing, by what the settings say. */
  isSourced: boolean;
  /** It met marketing on its way. */
  isInfluenced: boolean;
  /** Version of the settings it is credited by; 0 are the defaults. */
  settingsVersion: number;
  /** Of the journal. */
  position: number;
  /** First to last; empty where nobody touched it. */
  touches: TouchOfDealDto[];
  /** Touches of the same people that are not credited, the latest first; at most 200. */
  leftOut: TouchLeftOutDto[];
  /** How many there are in all. */
  leftOutTotal: number;
  /** Most first. */
  recognised: RecognisedDto[];
}
