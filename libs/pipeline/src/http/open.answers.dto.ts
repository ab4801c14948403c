import { ApiProperty } from '@nestjs/swagger';
import type { OpenFigures, OpenQuota, OpenReport, OpenRow } from '../application/open-report.js';
import type { Chance } from '../domain/outlook.js';
import { OPEN_STAGES } from '../domain/stage-rates.js';
import type { OpenStage, StageRate } from '../domain/stage-rates.js';
import { PipelineRateDto, UntoldCurrencyDto } from './revenue.answers.dto.js';

const SOURCES = ['asked', 'kept', 'none'] as const;
const METHODS = ['exact', 'normal'] as const;

/** Open deals, and what they come to. */
class OpenFiguresDto implements OpenFigures {
  /** How many. */
  deals: number;
  /** Decimal. */
  amount: string;
  /** By the win rates of the stages. */
  weighted: string;
}

/** All of them. */
export class OpenTotalDto extends OpenFiguresDto {
  /** Standard deviation of the weighted amount, each deal won or not by itself. */
  deviation: string;
}

/** Open deals of a stage, and how deals of the stage end. */
export class OpenStageDto extends OpenFiguresDto implements StageRate {
  /** Which one. */
  @ApiProperty({ enum: OPEN_STAGES }) stage: OpenStage;
  /** What weighted amounts go by. */
  rate: number;
  /** What templates give deals of the stage. */
  template: number;
  /** Of deals met in the stage that closed in the year. */
  own: PipelineRateDto;
  /** Too few closed: the rate is the template’s. */
  isTemplate: boolean;
}

/** Open deals of somebody. */
export class OpenRowDto extends OpenFiguresDto implements OpenRow {
  /** To be sent back for the deals behind it; empty where the deals have none. */
  key: string;
  /** As it is called now; null where nobody is. */
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
}

/** What the quarter is to bring. */
export class OpenQuotaDto implements OpenQuota {
  /** First day of the quarter. */
  from: string;
  /** Last day. */
  to: string;
  /** Whether it was asked with, is kept, or nobody said. */
  @ApiProperty({ enum: SOURCES }) source: (typeof SOURCES)[number];
  /** Decimal. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
  /** Won in the quarter up to the day. */
  won: string;
  /** Still missing; null without a quota. */
  @ApiProperty({ type: 'string', nullable: true }) remaining: string | null;
}

/** That what is open brings what is missing. */
export class ChanceDto implements Chance {
  /** Surely as likely as this. */
  atLeast: number;
  /** Surely not more likely. */
  atMost: number;
  /** Deal by deal, or by the normal curve where there are more than a thousand. */
  @ApiProperty({ enum: METHODS }) method: (typeof METHODS)[number];
}

/** How many times what is open covers what is missing. */
export class CoverageDto {
  /** Null without a quota, and once it is reached. */
  @ApiProperty({ type: 'number', nullable: true }) is: number | null;
  /** One over the win rate; null while nothing was won. */
  @ApiProperty({ type: 'number', nullable: true }) needed: number | null;
}

/** What closed in the year up to the day. */
export class ClosedYearDto {
  /** Its first day. */
  from: string;
  /** Won of those won or lost. */
  winRate: PipelineRateDto;
  /** Of won deals; null without any. */
  @ApiProperty({ type: 'string', nullable: true }) averageSize: string | null;
  /** Median days from opening to win. */
  @ApiProperty({ type: 'number', nullable: true }) cycleDays: number | null;
}

/** Open deals beyond their day. */
export class SlippedDto {
  /** How many. */
  deals: number;
  /** Decimal. */
  amount: string;
}

/** Open deals by age. */
export class OpenAgeDto extends SlippedDto {
  /** Opened so many days ago, up to the next age; null: nobody said when. */
  @ApiProperty({ type: 'integer', nullable: true }) since: number | null;
}

/** What is open, and what it will bring. */
export class PipelineOpenDto implements OpenReport {
  /** Deals open on this day. */
  asOf: string;
  /** ISO 4217; of every amount. */
  currency: string;
  /** Of the journal: everything up to it is in the figures. */
  position: number;
  /** All open deals, whenever they are to close. */
  total: OpenTotalDto;
  /** What the quarter is to bring. */
  quota: OpenQuotaDto;
  /** Null without a quota. */
  @ApiProperty({ type: () => ChanceDto, nullable: true }) chance: ChanceDto | null;
  /** What is open by what is missing. */
  coverage: CoverageDto;
  /** What rates, size and cycle go by. */
  closed: ClosedYearDto;
  /** Revenue a day: deals × win rate × size / cycle; null while nothing tells. */
  @ApiProperty({ type: 'string', nullable: true }) velocity: string | null;
  /** In their usual order. */
  stages: OpenStageDto[];
  /** Most first. */
  owners: OpenRowDto[];
  /** Most first. */
  teams: OpenRowDto[];
  /** By days since they were opened. */
  ages: OpenAgeDto[];
  /** Beyond the day on which they were expected to close. */
  slipped: SlippedDto;
  /** In no amount above. */
  otherCurrencies: UntoldCurrencyDto[];
  /** Open deals of which nobody said an amount. */
  unpriced: number;
}
