import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, SPEND_KINDS, SPEND_RHYTHMS } from '#contracts';
import type { Channel, SpendKind, SpendRhythm } from '#contracts';
import type { ShownRate } from '../application/read-rates.js';
import type { ShownCorrection, ShownPlan, ShownSpend } from '../application/read-spends.js';
import type { RecordedSpend } from '../application/record-spends.js';
import type { ShownAmount, ShownSum, SpendSummary } from '../application/summarise-spend.js';
import { SPEND_BY } from '../domain/sum-spend.js';
import type { SpendBy } from '../domain/sum-spend.js';

/** The campaign money went to. */
export class SpendCampaignDto {
  /** Id of the campaign. */
  id: string;
  /** Name of the campaign. */
  name: string;
}

const STATUSES = ['recorded', 'corrected', 'duplicate'] as const;

/** What became of one amount. */
export class RecordedSpendDto implements RecordedSpend {
  /** Id of the amount. */
  id: string;
  /** `corrected`: known, and said otherwise; `duplicate`: known as it is, or said again further down the list. */
  @ApiProperty({ enum: STATUSES }) status: RecordedSpend['status'];
}

/** What became of a list of amounts. */
export class RecordedSpendsDto {
  /** In the order of the list. */
  items: RecordedSpendDto[];
}

/** What an amount says. */
class SaidDto {
  /** The channel it counts for. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** Null where it is of the channel alone. */
  campaign: SpendCampaignDto | null;
  /** What it was spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) kind: SpendKind;
  /** Null when none was given. */
  label: string | null;
  /** The first day. */
  fromOn: string;
  /** The last day. */
  toOn: string;
  /** A decimal in its own currency. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** Null when none was given. */
  evidence: string | null;
}

/** One amount for a span of days. */
export class SpendDto extends SaidDto implements ShownSpend {
  /** Id of the amount. */
  id: string;
  /** The system it came from. */
  source: string;
  /** Its id there; null where it has none. */
  externalId: string | null;
  /** Goes up with every correction. */
  revision: number;
  /** The member who entered it; null for a program. */
  enteredBy: string | null;
  /** When it was entered. */
  createdAt: Date;
  /** When it was taken back; null while it counts. */
  removedAt: Date | null;
  /** The member who took it back. */
  removedBy: string | null;
}

/** What an amount was before it was corrected. */
export class SpendCorrectionDto extends SaidDto implements ShownCorrection {
  /** The one that was given up. */
  revision: number;
  /** The member who corrected it; null for a program. */
  correctedBy: string | null;
  /** When it was corrected. */
  correctedAt: Date;
}

/** An amount with all it was before. */
export class SpendHistoryDto extends SpendDto {
  /** The oldest first. */
  @ApiProperty({ type: [SpendCorrectionDto] }) corrections: readonly SpendCorrectionDto[];
}

/** One page of amounts. */
export class SpendsDto {
  /** The latest days first. */
  items: SpendDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** A recurring cost for a stretch of time. */
export class SpendPlanDto implements ShownPlan {
  /** Id of the stretch. */
  id: string;
  /** What it is called; stretches of one name follow each other. */
  name: string;
  /** The channel it counts for. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** Null where it is of the channel alone. */
  campaign: SpendCampaignDto | null;
  /** What it is spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) kind: SpendKind;
  /** How often it comes. */
  @ApiProperty({ enum: SPEND_RHYTHMS }) every: SpendRhythm;
  /** The first day. */
  fromOn: string;
  /** The last day; null for an open end. */
  untilOn: string | null;
  /** Of each round, a decimal in its own currency. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** Null when none was given. */
  evidence: string | null;
}

/** One page of recurring costs. */
export class SpendPlansDto {
  /** Those that begin last first. */
  items: SpendPlanDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** A recurring cost that was set or ended. */
export class SetSpendPlanDto {
  /** Id of the stretch. */
  id: string;
}

/** An amount in one currency. */
export class SpendAmountDto implements ShownAmount {
  /** ISO 4217. */
  currency: string;
  /** A decimal. */
  amount: string;
}

/** Costs added up. */
export class SpendSumDto implements ShownSum {
  /** As it was spent, by currency. */
  @ApiProperty({ type: [SpendAmountDto] }) own: readonly SpendAmountDto[];
  /** All of it that could be converted, in the currency of the workspace. */
  amount: string;
  /** What no rate is known for: it is among `own` and not in `amount`. */
  @ApiProperty({ type: [SpendAmountDto] }) unconverted: readonly SpendAmountDto[];
}

/** The sum of one campaign, channel, day or month. */
export class SpendRowDto extends SpendSumDto {
  /** Id of the campaign, code of the channel, day or month; null for what is of no campaign. */
  key: string | null;
  /** Where it is summed by campaign. */
  campaign: SpendCampaignDto | null;
}

/** What was left out because nobody asked for it. */
export class SpendLeftOutDto extends SpendSumDto {
  /** What it was spent on. */
  @ApiProperty({ enum: SPEND_KINDS }) kind: SpendKind;
}

/** What marketing cost in a span of days. */
export class SpendSummaryDto implements SpendSummary {
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** What it is summed by. */
  @ApiProperty({ enum: SPEND_BY }) by: SpendBy;
  /** The currency of the workspace. */
  currency: string;
  /** The kinds that are in it. */
  @ApiProperty({ enum: SPEND_KINDS, isArray: true }) kinds: readonly SpendKind[];
  /** In the order of their keys. */
  @ApiProperty({ type: [SpendRowDto] }) rows: readonly SpendRowDto[];
  /** All of them together. */
  total: SpendSumDto;
  /** By kind: ask for it with `include`. Salaries for those alone who may see single amounts. */
  @ApiProperty({ type: [SpendLeftOutDto] }) leftOut: readonly SpendLeftOutDto[];
}

/** What a currency was worth on a day. */
export class CurrencyRateDto implements ShownRate {
  /** Id of the rate. */
  id: string;
  /** The day. */
  on: string;
  /** ISO 4217. */
  currency: string;
  /** What one unit was worth in the currency of the workspace. */
  rate: string;
  /** Who says so. */
  source: string;
  /** The member who set it; null for a program. */
  setBy: string | null;
  /** When it was set. */
  setAt: Date;
}

/** One page of rates. */
export class CurrencyRatesDto {
  /** The latest day first. */
  items: CurrencyRateDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** What became of rates that were set. */
export class SetCurrencyRatesDto {
  /** How many are new or others than before. */
  changed: number;
}
