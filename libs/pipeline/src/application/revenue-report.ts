import type { Rows } from '../domain/rows.js';
import type { Step } from '../domain/quarter.js';
import type { Rate } from '../domain/stage-rates.js';

export interface PipelineStamp {
  /** Days of the workspace, both included. */
  readonly from: string;
  readonly to: string;
  /** Of every amount: the workspace’s. */
  readonly currency: string;
  /** Of the journal: everything up to it is in the figures. */
  readonly position: number;
}

export interface RevenueCell {
  /** Decimal. */
  readonly amount: string;
  readonly won: number;
}

/** A row: revenue by month or quarter, and how it came about. */
export interface RevenueFigures {
  /** One for each period, in their order. */
  readonly cells: readonly RevenueCell[];
  readonly amount: string;
  readonly won: number;
  readonly lost: number;
  /** Won of those won or lost. */
  readonly winRate: Rate;
  /** Of won deals whose amount is told; null without any. */
  readonly averageSize: string | null;
  /** Median days from opening to win; null where no opening has a date. */
  readonly cycleDays: number | null;
}

export interface RevenueRow extends RevenueFigures {
  /** Empty where the deals have none. */
  readonly key: string;
  /** Null where nobody is, and where a name is the page’s to say. */
  readonly name: string | null;
}

export interface RevenueReport {
  readonly stamp: PipelineStamp;
  readonly by: Step;
  readonly rows: Rows;
  /** The part of each month or quarter that is in the stretch. */
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** Most first; those of regions hold their agents. */
  readonly items: readonly (RevenueRow & { readonly children: readonly RevenueRow[] })[];
  readonly total: RevenueFigures;
  /** False by product: a deal of several products counts in each of their rows, its amount in parts. */
  readonly isDealsAdditive: boolean;
  /** Of what was won: everything, what comes again in a year and in a month, and in the first year of each contract. */
  readonly recurring: {
    readonly tcv: string;
    readonly arr: string;
    readonly mrr: string;
    readonly acv: string;
  };
  /** Won in currencies whose rate nobody said: in no amount above. */
  readonly otherCurrencies: readonly {
    readonly currency: string;
    readonly deals: number;
    readonly amount: string;
  }[];
}
