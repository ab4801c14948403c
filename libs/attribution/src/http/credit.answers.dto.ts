import { ApiProperty } from '@nestjs/swagger';
import type { CreditExplained, DealBehind } from '../application/explain-credit.js';

import { MODELS, PATH_MODELS } from '../domain/models.js';
import type { ModelName, PathModelName } from '../domain/models.js';
import { GROUPINGS } from '../domain/period.js';
import type { CreditStamp, Grouping } from '../domain/period.js';
import type {
  CountedSide,
  CreditFigure,
  CreditReport,
  CreditRow,
  CreditSplit,
  ModelReport,
} from '../domain/report.js';

const OPEN_OR_WON = ['won', 'pending'] as const;

/** What every figure depends on. */
export class CreditStampDto implements CreditStamp {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** ISO 4217; of every amount. */
  currency: string;
  /** Of the journal: everything up to it is in the figures. */
  position: number;
  /** Goes up with every change of credit, also between two positions. */
  revision: string;
  /** Version of the settings; 0 are the defaults. */
  settingsVersion: number;
  /** Days; null: without an end. */
  @ApiProperty({ type: 'integer', nullable: true }) lookbackDays: number | null;
  /** Pause between two visits. */
  sessionMinutes: number;
  /** Some deals are still credited by earlier settings, or without the very latest touches. */
  isSettling: boolean;
}

/** Conversions, whole or in parts, and their worth. */
export class CreditFigureDto implements CreditFigure {
  /** Won deals, whole or in parts. */
  conversions: number;
  /** Decimal. */
  amount: string;
}

/** What a channel, a campaign or an asset is credited. */
export class CreditRowDto extends CreditFigureDto implements CreditRow {
  /** Where it was met. */
  channel: string;
  /** The campaign; null by channel, and of none. */
  @ApiProperty({ type: 'string', nullable: true }) campaignId: string | null;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) campaign: string | null;
  /** The asset; null unless asked by asset, and of none. */
  @ApiProperty({ type: 'string', nullable: true }) assetId: string | null;
  /** As it is called now. */
  @ApiProperty({ type: 'string', nullable: true }) asset: string | null;
}

/** Credited and untouched add up to the total, to the minor unit. */
export class CreditSplitDto implements CreditSplit {
  /** Most first. */
  credited: CreditRowDto[];
  /** Conversions that nobody is credited for. */
  untouched: CreditFigureDto;
}

/** What one model makes of the period. */
export class ModelReportDto implements ModelReport {
  /** Which one. */
  @ApiProperty({ enum: MODELS }) model: ModelName;
  /** Of deals that were won. */
  won: CreditSplitDto;
  /** Of open deals, if they were won; null where the model looks at ended paths only. */
  @ApiProperty({ type: () => CreditSplitDto, nullable: true }) pending: CreditSplitDto | null;
  /** Chance that a path converts, of a Markov model; null of every other. */
  @ApiProperty({ type: 'number', nullable: true }) probability: number | null;
}

/** Sourced and influenced are never added: influenced holds what is sourced. */
export class CountedSideDto implements CountedSide {
  /** All of them. */
  total: CreditFigureDto;
  /** Came from marketing, by what the settings say. */
  sourced: CreditFigureDto;
  /** Met marketing on its way. */
  influenced: CreditFigureDto;
}

/** Deals in a currency whose rate nobody said. */
export class OtherCurrencyDto extends CreditFigureDto {
  /** ISO 4217. */
  currency: string;
  /** Whether they were won or are open. */
  @ApiProperty({ enum: OPEN_OR_WON }) state: 'won' | 'pending';
}

/** Several models side by side. */
export class CreditReportDto implements CreditReport {
  /** What every figure depends on. */
  stamp: CreditStampDto;
  /** What the rows are. */
  @ApiProperty({ enum: GROUPINGS }) by: Grouping;
  /** Deals that were won in the period. */
  won: CountedSideDto;
  /** Open deals, never added to won ones. */
  pending: CountedSideDto;
  /** In the order they were asked. */
  models: ModelReportDto[];
  /** Models over so many paths that a thread of its own is at them: asked again in a moment, they are among `models`. */
  @ApiProperty({ enum: PATH_MODELS, isArray: true }) computing: PathModelName[];
  /** Won conversions each met, counted whole: reach, not credit. */
  influenced: CreditRowDto[];
  /** In none of the figures above. */
  otherCurrencies: OtherCurrencyDto[];
}

/** A deal behind a figure. */
export class DealBehindDto implements DealBehind {
  /** The deal. */
  opportunityId: string;
  /** The lead it belongs to. */
  leadId: string;
  /** When it closed, or opened. */
  day: string;
  /** Its part of the figure. */
  conversions: number;
  /** Null for those who may not see amounts of deals. */
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
}

/** A figure and the deals it is made of. */
export class CreditExplainedDto implements CreditExplained {
  /** What the figure depends on. */
  stamp: CreditStampDto;
  /** What the report says. */
  value: CreditFigureDto;
  /** What the deals come to together: the same, always. */
  sum: CreditFigureDto;
  /** Deals in all. */
  total: number;
  /** By their days. */
  items: DealBehindDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}
