import type { PeriodRate, Rate } from './rate.js';
import type { FunnelStamp } from './span.js';
import type { FunnelStage } from './stages.js';
import type { TimeSummary } from './times.js';

/** From a stage to the next, both ways to look at it side by side. */
export interface StepReport {
  readonly toStage: FunnelStage;
  /** Entries into the next stage of the period to entries into this one: not the same leads. */
  readonly inPeriod: PeriodRate;
  /** Of whoever entered this stage in the period, who has gone on by now. */
  readonly ofCohort: Rate;
  /** How long ago the youngest and the oldest of them may have entered, days. */
  readonly youngestDays: number;
  readonly oldestDays: number;
  readonly time: TimeSummary;
}

/** What became of all who entered a stage; they add up to its volume. */
export interface FateCounts {
  readonly advanced: number;
  readonly lost: number;
  readonly disqualified: number;
  readonly recycled: number;
  /** Still there; of the last stage everybody. */
  readonly still: number;
}

/** Decimals in the currency of the stamp. */
export interface StageValue {
  readonly wonDeals: number;
  readonly wonAmount: string;
  readonly openDeals: number;
  readonly openAmount: string;
  /** The open amount by the workspace’s own rate of winning; null before any deal ended. */
  readonly weightedAmount: string | null;
}

export interface ForeignValue {
  readonly stage: FunnelStage;
  readonly currency: string;
  readonly wonDeals: number;
  readonly wonAmount: string;
  readonly openDeals: number;
  readonly openAmount: string;
}

export interface StageReport {
  readonly stage: FunnelStage;
  readonly volume: number;
  /** Of the period it is compared with. */
  readonly volumeBefore: number;
  /** (volume − before) / before; null after none. */
  readonly growth: number | null;
  readonly toNext: StepReport | null;
  readonly fates: FateCounts;
  readonly value: StageValue;
}

export interface FunnelReport {
  readonly stamp: FunnelStamp;
  readonly compared: { readonly from: string; readonly to: string };
  /** Growth of qualified leads over as many days right before; null after none. */
  readonly leadVelocity: {
    readonly compared: { readonly from: string; readonly to: string };
    readonly before: number;
    readonly now: number;
    readonly rate: number | null;
  };
  /** Leads with a deal that were won, of those won or lost, of all time. */
  readonly winRate: Rate;
  readonly stages: readonly StageReport[];
  /** Deals in currencies whose rate nobody said; in no amount above. */
  readonly otherCurrencies: readonly ForeignValue[];
}
