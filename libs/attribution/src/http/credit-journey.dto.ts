import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CHANNELS, TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { REACHED, STANDINGS } from '../domain/flow.js';
import type { Reached, Standing } from '../domain/flow.js';
import { PATH_MODELS, RULE_MODELS } from '../domain/models.js';
import type { PathModelName, RuleModelName } from '../domain/models.js';
import { CreditPageQuery, CreditPeriodQuery } from './credit.dto.js';

export class CreditPathsQuery extends CreditPageQuery {
  /** A model that looks at all paths together. */
  @ApiProperty({ enum: PATH_MODELS }) @IsIn(PATH_MODELS) model: PathModelName;
  /** Whose credit. */
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: string;
}

export class CreditFlowQuery extends CreditPeriodQuery {
  /** By which money is credited. */
  @ApiProperty({ enum: RULE_MODELS, required: false }) @IsIn(RULE_MODELS) model: RuleModelName = 'linear';
}

/** An id, or `none`. */
const CAMPAIGN = /^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export class CreditFlowLeadsQuery extends PageQuery {
  /** The first day of their capture, `YYYY-MM-DD`. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** Any when left out. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: string;
  /** Any when left out; `none`: leads of no campaign. */
  @IsOptional() @Matches(CAMPAIGN) campaignId?: string;
  /** The furthest stage they came to; any when left out. */
  @ApiProperty({ enum: REACHED, required: false }) @IsOptional() @IsIn(REACHED) reached?: Reached;
  /** How they stand now; any when left out. */
  @ApiProperty({ enum: STANDINGS, required: false }) @IsOptional() @IsIn(STANDINGS) stands?: Standing;
}

export class CreditPeopleQuery extends CreditPeriodQuery {
  /** Those of one department alone; sums stay those of all. */
  @ApiProperty({ enum: TEAM_KINDS, required: false }) @IsOptional() @IsIn(TEAM_KINDS) department?: TeamKind;
}
