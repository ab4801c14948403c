import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, PageQuery } from '#http';
import { OUTCOMES } from '../application/read-indicators.js';
import type { Outcome } from '../application/read-indicators.js';
import { UNITS } from '../domain/units.js';
import type { Unit } from '../domain/units.js';
import { ENDINGS, FIGURES, POINT_WHENS, SPEED_OUTCOMES, VALUE_STATES } from '../domain/figure.js';
import type { Ending, Figure, FigureKind, PointWhen, SpeedOutcome, ValueState } from '../domain/figure.js';
import { RESPONSES } from '../domain/response.js';
import type { Response } from '../domain/response.js';
import { COMPARISONS } from '../domain/span.js';
import type { Comparison } from '../domain/span.js';
import { DIMENSIONS, FATES, FUNNEL_STAGES } from '../domain/stages.js';
import type { Dimension, Fate, FunnelStage } from '../domain/stages.js';

export class FunnelSpanQuery {
  /** The first day, `YYYY-MM-DD` in the workspace’s zone. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** What `value` is of. */
  @ApiProperty({ enum: DIMENSIONS, required: false }) @IsIn(DIMENSIONS) dimension: Dimension = 'all';
  /** A channel or an origin by its word, a campaign, a team or an owner by id; left out for leads of none. */
  @IsOptional() @IsString() @MaxLength(100) value?: string;
}

export class FunnelReportQuery extends FunnelSpanQuery {
  /** As many days right before, or the same days a year before. */
  @ApiProperty({ enum: COMPARISONS, required: false }) @IsIn(COMPARISONS) compare: Comparison = 'previous';
}

export class FunnelStepQuery extends FunnelSpanQuery {
  /** The stage that leads entered within the days. */
  @ApiProperty({ enum: FUNNEL_STAGES }) @IsIn(FUNNEL_STAGES) fromStage: FunnelStage;
  /** The stage they went on to; it comes after the first. */
  @ApiProperty({ enum: FUNNEL_STAGES }) @IsIn(FUNNEL_STAGES) toStage: FunnelStage;
}

export class FunnelCohortsQuery extends FunnelStepQuery {
  /** What a cohort is; the days are taken to the ends of theirs. */
  @ApiProperty({ enum: UNITS, required: false }) @IsIn(UNITS) unit: Unit = 'month';
}

/** The most that anybody plans for. */
const MOST = 1_000_000_000;

export class FunnelPlanQuery extends FunnelSpanQuery {
  /** Deals to be won. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST) @Type(() => Number) won?: number;
  /** Decimal in the workspace’s currency: as many deals as it takes, at what a deal of the cohort brought. */
  @IsOptional() @Matches(/^\d{1,15}(\.\d{1,3})?$/) revenue?: string;
  /** Inquiries, to see what would come of them. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST) @Type(() => Number) inquiries?: number;
}

export class FunnelIndicatorsQuery extends FunnelSpanQuery {
  /** What they are to go before. */
  @ApiProperty({ enum: OUTCOMES, required: false }) @IsIn(OUTCOMES) outcome: Outcome = 'won';
}

export class FunnelLeadsQuery extends PageQuery {
  /** The first day, `YYYY-MM-DD` in the workspace’s zone. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** What `value` is of. */
  @ApiProperty({ enum: DIMENSIONS, required: false }) @IsIn(DIMENSIONS) dimension: Dimension = 'all';
  /** As the report was asked. */
  @IsOptional() @IsString() @MaxLength(100) value?: string;
  /**
   * Entries into a stage, a cohort, leads by how soon they were tried, deals behind a value, leads behind the rate of winning (of all time
   * and all leads, whatever days and value are named), or a point of the curve of time to a stage.
   */
  @ApiProperty({ enum: FIGURES, required: false }) @IsIn(FIGURES) figure: FigureKind = 'entered';
  /** The stage that was entered within the days; always the first one for `speed`. */
  @ApiProperty({ enum: FUNNEL_STAGES, required: false }) @IsIn(FUNNEL_STAGES) stage: FunnelStage = 'inquiry';
  /** Of `entered`: what became of them; left out for all. */
  @ApiProperty({ enum: FATES, required: false }) @IsOptional() @IsIn(FATES) fate?: Fate;
  /** Of `cohort`: those who reached this stage too; left out for all. Of `point`: the stage they went on to. */
  @ApiProperty({ enum: FUNNEL_STAGES, required: false })
  @IsOptional()
  @IsIn(FUNNEL_STAGES)
  toStage?: FunnelStage;
  /** Of `cohort`: those who reached it by this day. */
  @IsOptional() @IsDay() until?: string;
  /** Of `speed`: how soon they were tried. */
  @ApiProperty({ enum: RESPONSES, required: false }) @IsIn(RESPONSES) response: Response = '5m';
  /** Of `speed`: what came of them. */
  @ApiProperty({ enum: SPEED_OUTCOMES, required: false }) @IsIn(SPEED_OUTCOMES) outcome: SpeedOutcome = 'all';
  /** Of `value`: won or open deals. */
  @ApiProperty({ enum: VALUE_STATES, required: false }) @IsIn(VALUE_STATES) state: ValueState = 'won';
  /** Of `value`: ISO 4217, of deals whose rate nobody said; left out for the workspace’s. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;
  /** Of `win-rate`: how they ended; left out for both. */
  @ApiProperty({ enum: ENDINGS, required: false }) @IsOptional() @IsIn(ENDINGS) ending?: Ending;
  /** Of `point`: its time. */
  @IsInt() @Min(0) @Max(MOST) @Type(() => Number) hours: number = 0;
  /** Of `point`: who had gone on by then, or went on just then. */
  @ApiProperty({ enum: POINT_WHENS, required: false }) @IsIn(POINT_WHENS) when: PointWhen = 'by';
}

/** The coordinates that belong to the kind of figure. */
export function figureOf(query: FunnelLeadsQuery): Figure {
  const { figure, stage, toStage } = query;
  switch (figure) {
    case 'entered':
      return { figure, stage, fate: query.fate };
    case 'cohort':
      return { figure, stage, toStage, until: query.until };
    case 'speed':
      return { figure, response: query.response, outcome: query.outcome };
    case 'value':
      return { figure, stage, state: query.state, currency: query.currency };
    case 'win-rate':
      return { figure, ending: query.ending };
    case 'point':
      return { figure, stage, toStage: toStage ?? stage, hours: query.hours, when: query.when };
  }
}
