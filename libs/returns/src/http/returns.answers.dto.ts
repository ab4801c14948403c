import { ApiProperty } from '@nestjs/swagger';
import { RULE_MODELS } from '#attribution';
import { SPEND_KINDS } from '#contracts';
import type { SpendKind } from '#contracts';
import { BASES, GROUPINGS, STAGES } from '../domain/report.js';
import type {
  Basis,
  CohortAge,
  DealsFigure,
  Grouping,
  ReturnReport,
  ReturnRow,
  ReturnStamp,
  ShownAmount,
  Stage,
} from '../domain/report.js';
import { NEEDS } from '../domain/settings.js';
import type { Need } from '../domain/settings.js';
import { KeptReturnSettingsDto } from './return-settings.dto.js';

/** An amount in a currency of its own. */
export class ReturnAmountDto implements ShownAmount {
  /** ISO 4217. */
  currency: string;
  /** Decimal. */
  amount: string;
}

/** Deals in a currency whose rate nobody said. */
export class ReturnOtherCurrencyDto extends ReturnAmountDto {
  /** Won deals. */
  conversions: number;
}

/** What was left out of the cost. */
export class ReturnLeftOutDto {
  /** What it was spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) kind: SpendKind;
  /** Decimal, in the currency of the report. */
  amount: string;
}

/** How old the leads of a cohort are, in days. */
export class CohortAgeDto implements CohortAge {
  /** Of the last day. */
  youngest: number;
  /** Of the first day. */
  oldest: number;
  /** After so many days nine of ten of the leads won in the last year were; null where fewer than ten were. */
  @ApiProperty({ type: 'integer', nullable: true }) usual: number | null;
  /** The youngest are younger than that. Null where nobody knows. */
  @ApiProperty({ type: 'boolean', nullable: true }) isImmature: boolean | null;
}

/** What every figure depends on. */
export class ReturnStampDto implements ReturnStamp {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** What is set against the spend. */
  @ApiProperty({ enum: BASES }) basis: Basis;
  /** ISO 4217; of every amount that does not name its own. */
  currency: string;
  /** The rule that credits revenue. */
  @ApiProperty({ enum: RULE_MODELS }) model: string;
  /** Null for figures of the period. */
  @ApiProperty({ type: () => CohortAgeDto, nullable: true }) age: CohortAgeDto | null;
  /** Kinds that are in the cost. */
  @ApiProperty({ enum: SPEND_KINDS, isArray: true }) kinds: SpendKind[];
  /** Kinds that are not. */
  leftOut: ReturnLeftOutDto[];
  /** Money that no rate is known for: in no figure. */
  unconverted: ReturnAmountDto[];
  /** In no figure. */
  otherCurrencies: ReturnOtherCurrencyDto[];
  /** Of the journal: credit has read up to it. */
  creditPosition: number;
  /** Version of the settings of credit. */
  creditSettingsVersion: number;
  /** Some deals are still being credited. */
  isSettling: boolean;
}

/** Deals, whole or in parts, and their worth. */
export class ReturnDealsDto implements DealsFigure {
  /** Won deals. */
  conversions: number;
  /** Decimal. */
  amount: string;
}

/** How many came to each stage. */
export class ReturnCountsDto implements Record<Stage, number> {
  /** Captured. */
  lead: number;
  /** Qualified by marketing. */
  mql: number;
  /** Accepted by sales. */
  sal: number;
  /** Qualified by sales. */
  sql: number;
  /** Customers. */
  won: number;
}

/** What one of each stage cost; null for none, and where nothing was spent. */
export class ReturnCostDto implements Record<Stage, string | null> {
  /** CPL. */
  @ApiProperty({ type: 'string', nullable: true }) lead: string | null;
  /** Decimal. */
  @ApiProperty({ type: 'string', nullable: true }) mql: string | null;
  /** Decimal. */
  @ApiProperty({ type: 'string', nullable: true }) sal: string | null;
  /** Decimal. */
  @ApiProperty({ type: 'string', nullable: true }) sql: string | null;
  /** CAC. */
  @ApiProperty({ type: 'string', nullable: true }) won: string | null;
}

const FEW_OF = [...STAGES, 'revenue'] as const;
const RATIO = { type: 'number', nullable: true } as const;

/** A channel, a campaign, what is of none, or everything together. Ratios are no per cent; null where there is nothing to divide by. */
export class ReturnRowDto implements ReturnRow {
  /** Code of the channel or id of the campaign; '' of none, and of everything. */
  key: string;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** Of the row, or of its campaign. */
  @ApiProperty({ type: 'string', nullable: true }) channel: string | null;
  /** Decimal. */
  spend: string;
  /** Part of the spend of which something can be seen that came of it. */
  @ApiProperty(RATIO) measuredShare: number | null;
  /** The rest. */
  unmeasured: string;
  /** Leads by stage. */
  counts: ReturnCountsDto;
  /** What they cost. */
  cost: ReturnCostDto;
  /** By the rule of the report. */
  credited: ReturnDealsDto;
  /** Deals of marketing that began here. Never added to those influenced. */
  sourced: ReturnDealsDto;
  /** Deals it met, each whole: reach, not credit. */
  influenced: ReturnDealsDto;
  /** Credited revenue ÷ spend. */
  @ApiProperty(RATIO) roas: number | null;
  /** (Credited revenue − spend) ÷ spend. */
  @ApiProperty(RATIO) roi: number | null;
  /** (Margin of the credited revenue − spend) ÷ spend. */
  @ApiProperty(RATIO) romi: number | null;
  /** What a credited deal was worth on average. */
  @ApiProperty({ type: 'string', nullable: true }) averageDeal: string | null;
  /** Months until the margin has paid what a customer cost. */
  @ApiProperty(RATIO) paybackMonths: number | null;
  /** What a customer leaves in its lifetime. */
  @ApiProperty({ type: 'string', nullable: true }) lifetimeValue: string | null;
  /** LTV ÷ CAC. */
  @ApiProperty(RATIO) lifetimeValueToCac: number | null;
  /** What hangs on fewer than ten: stages, and `revenue` for what hangs on deals. */
  @ApiProperty({ enum: FEW_OF, isArray: true }) few: (Stage | 'revenue')[];
}

/** What marketing cost against what came of it. */
export class ReturnReportDto implements ReturnReport {
  /** What every figure depends on. */
  stamp: ReturnStampDto;
  /** What the rows are. */
  @ApiProperty({ enum: GROUPINGS }) by: Grouping;
  /** What was said of margin and customers. */
  settings: KeptReturnSettingsDto;
  /** What somebody has to say before all is told. */
  @ApiProperty({ enum: NEEDS, isArray: true }) needs: Need[];
  /** 1 ÷ margin; null without one. */
  @ApiProperty(RATIO) breakEvenRoas: number | null;
  /** Most spent first. */
  rows: ReturnRowDto[];
  /** Everything together; not the sum of the rows where deals are counted whole. */
  total: ReturnRowDto;
  /** Won deals that nobody is credited for. */
  untouched: ReturnDealsDto;
}
