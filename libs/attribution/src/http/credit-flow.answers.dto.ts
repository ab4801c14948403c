import { ApiProperty } from '@nestjs/swagger';
import { CONVERSION_STATES } from '../domain/conversion.js';
import type { ConversionState } from '../domain/conversion.js';
import { REACHED, STANDINGS } from '../domain/flow.js';
import type {
  CreditFlow,
  FlowOfDeals,
  FlowOfLeads,
  LeadOfFlow,
  LeadsOfFlow,
  Reached,
  Standing,
} from '../domain/flow.js';
import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import { CreditFigureDto, CreditStampDto } from './credit.answers.dto.js';

/** Money of deals from where it is credited to how the deals stand. */
export class FlowOfDealsDto extends CreditFigureDto implements FlowOfDeals {
  /** Null: credited to nobody. */
  @ApiProperty({ type: 'string', nullable: true }) channel: string | null;
  /** Null of none. */
  @ApiProperty({ type: 'string', nullable: true }) campaignId: string | null;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** How the deals stand. */
  @ApiProperty({ enum: CONVERSION_STATES }) state: ConversionState;
}

/** Leads from their own source to how far they came. */
export class FlowOfLeadsDto implements FlowOfLeads {
  /** Where they came from. */
  channel: string;
  /** Null of none. */
  @ApiProperty({ type: 'string', nullable: true }) campaignId: string | null;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** The furthest stage they came to. */
  @ApiProperty({ enum: REACHED }) reached: Reached;
  /** How they stand now. */
  @ApiProperty({ enum: STANDINGS }) stands: Standing;
  /** How many. */
  leads: number;
}

/** From the source to revenue. */
export class CreditFlowDto implements CreditFlow {
  /** What every figure depends on. */
  stamp: CreditStampDto;
  /** By which money is credited. */
  @ApiProperty({ enum: RULE_MODELS }) model: RuleModelName;
  /** Won, lost and open deals; those of a state add up to all deals of it. */
  deals: FlowOfDealsDto[];
  /** Leads captured in the period. */
  leads: FlowOfLeadsDto[];
  /** All of them. */
  leadsTotal: number;
}

/** A lead behind a ribbon. */
export class LeadOfFlowDto implements LeadOfFlow {
  /** The lead. */
  leadId: string;
  /** When it was captured. */
  day: string;
  /** Where it came from. */
  channel: string;
  /** The furthest stage it came to. */
  @ApiProperty({ enum: REACHED }) reached: Reached;
  /** How it stands now. */
  @ApiProperty({ enum: STANDINGS }) stands: Standing;
}

/** The leads behind a ribbon. */
export class LeadsOfFlowDto implements LeadsOfFlow {
  /** Leads in all: what the drawing says. */
  total: number;
  /** By the day of their capture. */
  items: LeadOfFlowDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}
