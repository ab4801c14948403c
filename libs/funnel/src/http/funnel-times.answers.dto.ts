import { ApiProperty } from '@nestjs/swagger';
import type { CohortReport } from '../application/read-cohorts.js';
import { INDICATORS, OUTCOMES } from '../application/read-indicators.js';
import type {
  Indicator,
  IndicatorReport,
  LeadingIndicator,
  Outcome,
} from '../application/read-indicators.js';
import type { SpeedBucket, SpeedReport } from '../application/read-speed.js';
import type { TimePoint, TimeToStage } from '../application/read-time-to-stage.js';
import { UNITS } from '../domain/units.js';
import type { Unit } from '../domain/units.js';
import type { CohortCell, CohortLine } from '../domain/cohort-triangle.js';
import type { BestLag } from '../domain/leading.js';
import { RESPONSES } from '../domain/response.js';
import type { Response } from '../domain/response.js';
import { FUNNEL_STAGES } from '../domain/stages.js';
import type { FunnelStage } from '../domain/stages.js';
import { FunnelPeriodRateDto, FunnelRateDto, FunnelStampDto, FunnelTimeDto } from './funnel.answers.dto.js';

/** Who of a cohort had gone on by an age. */
export class FunnelCohortCellDto extends FunnelRateDto implements CohortCell {
  /** Units since the one they entered in. */
  age: number;
  /** False while the unit runs: only ripe cells of equal age compare. */
  isRipe: boolean;
}

/** Whoever entered a stage in one unit. */
export class FunnelCohortDto implements CohortLine {
  /** First day of the unit. */
  from: string;
  /** Last day. */
  to: string;
  /** How many they are. */
  entered: number;
  /** Units that have begun since. */
  age: number;
  /** By each age, that age included; an age that was not reached is left out. */
  byAge: FunnelCohortCellDto[];
  /** By now. */
  toDate: FunnelRateDto;
  /** Whoever went on in this unit to whoever came in it. */
  inPeriod: FunnelPeriodRateDto;
}

/** Cohorts by age, with the rates of the same units beside them. */
export class FunnelCohortsDto implements CohortReport {
  /** Its days are those of whole units. */
  stamp: FunnelStampDto;
  /** What a cohort is. */
  @ApiProperty({ enum: UNITS }) unit: Unit;
  /** The stage they entered. */
  @ApiProperty({ enum: FUNNEL_STAGES }) fromStage: FunnelStage;
  /** The stage they went on to. */
  @ApiProperty({ enum: FUNNEL_STAGES }) toStage: FunnelStage;
  /** The oldest first; units that have not begun are left out. */
  cohorts: FunnelCohortDto[];
}

/** The share that has gone on by some time. */
export class FunnelTimePointDto implements TimePoint {
  /** Since they entered. */
  hours: number;
  /** Seen for that long and not gone on before. */
  atRisk: number;
  /** Went on then. */
  reached: number;
  /** Gone on by then. */
  share: number;
  /** Lower end of its 95 % band. */
  low: number;
  /** Upper end. */
  high: number;
}

/** How long it takes from one stage to another (Kaplan and Meier 1958). */
export class FunnelTimeToStageDto implements TimeToStage {
  /** What it depends on. */
  stamp: FunnelStampDto;
  /** The stage they entered. */
  @ApiProperty({ enum: FUNNEL_STAGES }) fromStage: FunnelStage;
  /** The stage they went on to. */
  @ApiProperty({ enum: FUNNEL_STAGES }) toStage: FunnelStage;
  /** In numbers. */
  time: FunnelTimeDto;
  /** The curve: one point per time at which somebody went on. */
  points: FunnelTimePointDto[];
}

/** Leads that were tried that soon. */
export class FunnelSpeedBucketDto implements SpeedBucket {
  /** Since they were captured; `none` so far. */
  @ApiProperty({ enum: RESPONSES }) response: Response;
  /** How many. */
  leads: number;
  /** Reached sales-qualified so far. */
  qualified: FunnelRateDto;
  /** Won so far. */
  won: FunnelRateDto;
  /** Too few to say anything. */
  isSmall: boolean;
}

/** The workspace’s own curve of speed to lead. */
export class FunnelSpeedDto implements SpeedReport {
  /** Leads that were captured within its days. */
  stamp: FunnelStampDto;
  /** Fewer leads than this are called small. */
  smallBelow: number;
  /** Always false: whoever is called first may be the better lead. */
  @ApiProperty({ enum: [false] }) isCausal: false;
  /** The soonest first. */
  buckets: FunnelSpeedBucketDto[];
}

/** The delay at which two series go best together. */
export class FunnelBestLagDto implements BestLag {
  /** Weeks from one to the other. */
  lagWeeks: number;
  /** By rank (Spearman), −1 to 1. */
  correlation: number;
  /** Pairs of weeks it rests on. */
  pairs: number;
}

/** An early count and what it goes before. */
export class FunnelIndicatorDto implements LeadingIndicator {
  /** What is counted by week. */
  @ApiProperty({ enum: INDICATORS }) indicator: Indicator;
  /** Null where weeks are too few, or nothing varies. */
  @ApiProperty({ type: () => FunnelBestLagDto, nullable: true }) best: FunnelBestLagDto | null;
  /** How long leads take from there to the outcome. */
  timeToBenefit: FunnelTimeDto;
}

/** Early counts that go before what is won. */
export class FunnelIndicatorsDto implements IndicatorReport {
  /** Its days are those of whole weeks that have passed. */
  stamp: FunnelStampDto;
  /** What they go before. */
  @ApiProperty({ enum: OUTCOMES }) outcome: Outcome;
  /** How many weeks there are. */
  weeks: number;
  /** With fewer than this nothing is told. */
  leastWeeks: number;
  /** Always false: what goes before need not bring about. */
  @ApiProperty({ enum: [false] }) isCausal: false;
  /** One of each. */
  indicators: FunnelIndicatorDto[];
}
