import { ApiProperty } from '@nestjs/swagger';
import type { FunnelLeads, LeadBehind } from '../application/list-leads.js';
import type { FunnelPlan } from '../application/plan-funnel.js';
import type { PlannedStage } from '../domain/plan.js';
import type { PeriodRate, Rate } from '../domain/rate.js';
import type {
  FateCounts,
  ForeignValue,
  FunnelReport,
  StageReport,
  StageValue,
  StepReport,
} from '../domain/report.js';
import type { FunnelStamp } from '../domain/span.js';
import { DIMENSIONS, FUNNEL_STAGES } from '../domain/stages.js';
import type { Dimension, FunnelStage } from '../domain/stages.js';
import type { TimeSummary } from '../domain/times.js';

const nullable = (type: 'number' | 'string') => ApiProperty({ type, nullable: true });

/** What every figure depends on. */
export class FunnelStampDto implements FunnelStamp {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** What leads are told apart by. */
  @ApiProperty({ enum: DIMENSIONS }) dimension: Dimension;
  /** Of the dimension; empty of all, and of none. */
  value: string;
  /** Today in the workspace’s zone: what became of leads is told as of it. */
  asOf: string;
  /** ISO 4217; of every amount. */
  currency: string;
  /** In whose days it counts. */
  zone: string;
  /** Of the journal: everything up to it is in the figures. */
  position: number;
  /** Goes up with every change of some lead’s course. */
  revision: string;
  /** Figures are still being read from the journal; they are partial until then. */
  isSettling: boolean;
}

/** A share with its 95 % interval (Wilson). */
export class FunnelRateDto implements Rate {
  /** How many did. */
  hits: number;
  /** Of how many. */
  total: number;
  /** Null of none. */
  @nullable('number') rate: number | null;
  /** Lower end of the interval. */
  low: number;
  /** Upper end. */
  high: number;
}

/** One count to another that is no part of it. */
export class FunnelPeriodRateDto implements PeriodRate {
  /** Entries into the earlier stage. */
  entered: number;
  /** Entries into the later one, of whoever. */
  converted: number;
  /** May exceed 1; null of none. */
  @nullable('number') rate: number | null;
  /** False where more went on than came in: not applicable as quality. */
  isQuality: boolean;
}

/** How long it takes from one stage to another; hours, each null where the curve never gets there. */
export class FunnelTimeDto implements TimeSummary {
  /** Leads that entered the earlier stage. */
  entered: number;
  /** Of them, who reached the later one. */
  reached: number;
  /** Not there yet, lost ones among them: seen for as long as they were. */
  open: number;
  /** By when half of all have gone on. */
  @nullable('number') medianHours: number | null;
  /** Lower end of its 95 % interval. */
  @nullable('number') medianLowHours: number | null;
  /** Upper end. */
  @nullable('number') medianHighHours: number | null;
  /** By when nine of ten have. */
  @nullable('number') p90Hours: number | null;
  /** Of those who are there already: too short while others are on their way. */
  @nullable('number') reachedMedianHours: number | null;
  /** Likewise. */
  @nullable('number') reachedP90Hours: number | null;
}

/** From a stage to the next. */
export class FunnelStepDto implements StepReport {
  /** The next one. */
  @ApiProperty({ enum: FUNNEL_STAGES }) toStage: FunnelStage;
  /** Entries of the period to entries of the period: not the same leads. */
  inPeriod: FunnelPeriodRateDto;
  /** Of whoever entered in the period, who has gone on by now. */
  ofCohort: FunnelRateDto;
  /** Days since the last day of the period: the youngest are so old. */
  youngestDays: number;
  /** Days since the first one. */
  oldestDays: number;
  /** How long it takes. */
  time: FunnelTimeDto;
}

/** What became of all who entered a stage; they add up to its volume. */
export class FunnelFatesDto implements FateCounts {
  /** Went on. */
  advanced: number;
  /** Lost. */
  lost: number;
  /** Disqualified. */
  disqualified: number;
  /** Back to nurturing. */
  recycled: number;
  /** Still there; of the last stage everybody who stayed. */
  still: number;
}

/** What the deals of whoever entered a stage are worth. */
export class FunnelValueDto implements StageValue {
  /** Deals that were won. */
  wonDeals: number;
  /** Decimal. */
  wonAmount: string;
  /** Deals that are open. */
  openDeals: number;
  /** Decimal. */
  openAmount: string;
  /** The open amount by the own rate of winning; null before any deal ended. */
  @nullable('string') weightedAmount: string | null;
}

/** Deals in a currency whose rate nobody said. */
export class FunnelForeignDto implements ForeignValue {
  /** The stage their leads entered. */
  @ApiProperty({ enum: FUNNEL_STAGES }) stage: FunnelStage;
  /** ISO 4217. */
  currency: string;
  /** Deals that were won. */
  wonDeals: number;
  /** Decimal. */
  wonAmount: string;
  /** Deals that are open. */
  openDeals: number;
  /** Decimal. */
  openAmount: string;
}

/** A stage of the funnel. */
export class FunnelStageDto implements StageReport {
  /** Which. */
  @ApiProperty({ enum: FUNNEL_STAGES }) stage: FunnelStage;
  /** Leads that first entered it in the period; each counts once. */
  volume: number;
  /** Of the period it is compared with. */
  volumeBefore: number;
  /** Of the volume over that before; null after none. */
  @nullable('number') growth: number | null;
  /** Null of the last stage. */
  @ApiProperty({ type: () => FunnelStepDto, nullable: true }) toNext: FunnelStepDto | null;
  /** What became of them. */
  fates: FunnelFatesDto;
  /** What their deals are worth. */
  value: FunnelValueDto;
}

/** The days a report is compared with. */
export class FunnelComparedDto {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
}

/** Growth of qualified leads. */
export class FunnelVelocityDto {
  /** The days before. */
  compared: FunnelComparedDto;
  /** Of as many days right before. */
  before: number;
  /** Of the period. */
  now: number;
  /** (now − before) / before; null after none. */
  @nullable('number') rate: number | null;
}

/** Volume, conversion, velocity and value of each stage. */
export class FunnelReportDto implements FunnelReport {
  /** What every figure depends on. */
  stamp: FunnelStampDto;
  /** The days it is compared with. */
  compared: FunnelComparedDto;
  /** Lead velocity rate (LVR). */
  leadVelocity: FunnelVelocityDto;
  /** Leads with a deal that were won, of those that ended, of all time. */
  winRate: FunnelRateDto;
  /** In order. */
  stages: FunnelStageDto[];
  /** In no amount above. */
  otherCurrencies: FunnelForeignDto[];
}

/** What a stage needs, or gets. */
export class FunnelPlannedStageDto implements PlannedStage {
  /** Which. */
  @ApiProperty({ enum: FUNNEL_STAGES }) stage: FunnelStage;
  /** Unrounded; null where nobody of the cohort got that far. */
  @nullable('number') exact: number | null;
  /** Rounded up. */
  @nullable('number') count: number | null;
  /** By the better end of the rate’s interval. */
  @nullable('number') low: number | null;
  /** By the worse end; null without an end. */
  @nullable('number') high: number | null;
  /** To the next stage; null of the last. */
  @ApiProperty({ type: () => FunnelRateDto, nullable: true }) toNext: FunnelRateDto | null;
}

/** What a goal takes, or what comes of some inquiries. */
export class FunnelPlanDto implements FunnelPlan {
  /** Its days are those in which the cohort was captured whose rates are taken. */
  stamp: FunnelStampDto;
  /** From the goal back, or from inquiries on. */
  @ApiProperty({ enum: ['backward', 'forward'] }) direction: 'backward' | 'forward';
  /** Deals to be won, unrounded; null where it goes forward. */
  @nullable('number') goal: number | null;
  /** What a won deal of the cohort brought, decimal; null before any. */
  @nullable('string') averageWon: string | null;
  /** In order. */
  stages: FunnelPlannedStageDto[];
}

/** A lead behind a figure. */
export class FunnelLeadDto implements LeadBehind {
  /** The lead. */
  leadId: string;
  /** Where it came from. */
  channel: string;
  /** Where it stands now. */
  stage: string;
  /** When it first entered the stage of the figure. */
  enteredAt: Date;
  /** When it was won; null if it was not. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) wonAt: Date | null;
  /** Of a value: the deal; null of every other figure. */
  @nullable('string') opportunityId: string | null;
  /** Of a value, for those who may see amounts of deals: decimal in the answer’s `currency`. */
  @nullable('string') amount: string | null;
}

/** The leads behind a figure. */
export class FunnelLeadsDto implements FunnelLeads {
  /** What the figure depends on. */
  stamp: FunnelStampDto;
  /** What the report says: as many as there are on all pages. */
  total: number;
  /** Of a value: what the report says, decimal in `currency`; null of every other figure. */
  @nullable('string') sum: string | null;
  /** ISO 4217; of the sum and of amounts. */
  currency: string;
  /** By when they entered. */
  items: FunnelLeadDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @nullable('string') nextCursor: string | null;
}
