import { ApiProperty } from '@nestjs/swagger';
import type {
  PipelineStamp,
  RevenueCell,
  RevenueFigures,
  RevenueReport,
  RevenueRow,
} from '../application/revenue-report.js';
import { STEPS } from '../domain/quarter.js';
import type { Step } from '../domain/quarter.js';
import { ROWS } from '../domain/rows.js';
import type { Rows } from '../domain/rows.js';
import type { Rate } from '../domain/stage-rates.js';

/** What figures depend on. */
export class PipelineStampDto implements PipelineStamp {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** ISO 4217; of every amount. */
  currency: string;
  /** Of the journal: everything up to it is in the figures. */
  position: number;
}

/** Won of those won or lost, with a 95 % Wilson interval. */
export class PipelineRateDto implements Rate {
  /** Deals won. */
  won: number;
  /** Deals won or lost. */
  closed: number;
  /** Null where nothing closed. */
  @ApiProperty({ type: 'number', nullable: true }) rate: number | null;
  /** Lower bound. */
  low: number;
  /** Upper bound. */
  high: number;
}

/** A month or quarter of a row. */
export class RevenueCellDto implements RevenueCell {
  /** Decimal; booked and not refunded. */
  amount: string;
  /** Deals won. */
  won: number;
}

/** Revenue by month or quarter, and how it came about. */
export class RevenueFiguresDto implements RevenueFigures {
  /** One for each period, in their order. */
  cells: RevenueCellDto[];
  /** All of them. */
  amount: string;
  /** Deals won. */
  won: number;
  /** Deals lost. */
  lost: number;
  /** Won of those won or lost. */
  winRate: PipelineRateDto;
  /** Of won deals; null without any. */
  @ApiProperty({ type: 'string', nullable: true }) averageSize: string | null;
  /** Median days from opening to win; null where no opening has a date. */
  @ApiProperty({ type: 'number', nullable: true }) cycleDays: number | null;
}

/** A row beneath another, or one that has none. */
export class RevenueSubRowDto extends RevenueFiguresDto implements RevenueRow {
  /** To be sent back for the deals behind it; empty where the deals have none. */
  key: string;
  /** As it is called now; null where nobody is, and of channels. */
  @ApiProperty({ type: 'string', nullable: true }) name: string | null;
}

/** A row of the report. */
export class RevenueRowDto extends RevenueSubRowDto {
  /** Agents of a region; none of other rows. */
  children: RevenueSubRowDto[];
}

/** A stretch of days, both included. */
export class PipelinePeriodDto {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
}

/** Of what was won. */
export class RecurringRevenueDto {
  /** Everything the deals say. */
  tcv: string;
  /** What comes again in a year. */
  arr: string;
  /** A twelfth of it. */
  mrr: string;
  /** What comes again in the first twelve months of each deal. */
  acv: string;
}

/** Deals in a currency of which nobody said a rate. */
export class UntoldCurrencyDto {
  /** ISO 4217. */
  currency: string;
  /** How many. */
  deals: number;
  /** Decimal, in that currency. */
  amount: string;
}

/** Won revenue over time, by row. */
export class PipelineRevenueDto implements RevenueReport {
  /** What the figures depend on. */
  stamp: PipelineStampDto;
  /** How long columns are. */
  @ApiProperty({ enum: STEPS }) by: Step;
  /** What rows tell apart. */
  @ApiProperty({ enum: ROWS }) rows: Rows;
  /** The part of each month or quarter that is in the stretch. */
  periods: PipelinePeriodDto[];
  /** Most first. */
  items: RevenueRowDto[];
  /** Everything. */
  total: RevenueFiguresDto;
  /** False where a deal may stand in several rows. */
  isDealsAdditive: boolean;
  /** Once and again. */
  recurring: RecurringRevenueDto;
  /** In no amount above. */
  otherCurrencies: UntoldCurrencyDto[];
}
