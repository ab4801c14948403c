import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { CHANNELS, ORIGINS } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { FIGURES } from '../domain/figure.js';
import type { FigureName } from '../domain/figure.js';
import { STEPS } from '../domain/steps.js';
import type { Step } from '../domain/steps.js';

export class JourneyMapQuery {
  /** The first day, `YYYY-MM-DD` in the workspace’s zone: a visit to a step counts on the day it began. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** Leads of this channel alone. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: string;
  /** Leads of this campaign alone. */
  @IsOptional() @IsUUID() campaignId?: string;
  /** Leads that this part of the business brought. */
  @ApiProperty({ enum: ORIGINS, required: false }) @IsOptional() @IsIn(ORIGINS) origin?: string;
}

export class JourneyLeadsQuery extends PageQuery {
  /** The first day. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** Leads of this channel alone. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: string;
  /** Leads of this campaign alone. */
  @IsOptional() @IsUUID() campaignId?: string;
  /** Leads that this part of the business brought. */
  @ApiProperty({ enum: ORIGINS, required: false }) @IsOptional() @IsIn(ORIGINS) origin?: string;
  /** Which figure. */
  @ApiProperty({ enum: FIGURES }) @IsIn(FIGURES) figure: FigureName;
  /** At which step; left out, at any. */
  @ApiProperty({ enum: STEPS, required: false }) @IsOptional() @IsIn(STEPS) step?: Step;
  /**
   * Where an edge leads to, how a loss ended, what became of a lead, which department got it, or between which two members it went
   * (`from>to`, by id).
   */
  @IsOptional() @MaxLength(80) other?: string;
  /** Which department had it. */
  @IsOptional() @MaxLength(40) department?: string;
}
