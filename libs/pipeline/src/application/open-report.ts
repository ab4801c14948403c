import type { Chance } from '../domain/outlook.js';
import type { Rate, StageRate } from '../domain/stage-rates.js';

export interface OpenFigures {
  readonly deals: number;
  /** Decimal. */
  readonly amount: string;
  /** By the win rates of the stages. */
  readonly weighted: string;
}

export interface OpenRow extends OpenFigures {
  /** Empty where the deals have none. */
  readonly key: string;
  readonly name: string | null;
}

export interface OpenQuota {
  /** The quarter the day is in. */
  readonly from: string;
  readonly to: string;
  /** Whether it was asked with, is kept, or nobody said. */
  readonly source: 'asked' | 'kept' | 'none';
  readonly amount: string | null;
  /** Won in the quarter up to the day. */
  readonly won: string;
  /** Null without a quota; 0 once it is reached. */
  readonly remaining: string | null;
}

export interface OpenReport {
  /** Deals open on this day. */
  readonly asOf: string;
  readonly currency: string;
  readonly position: number;
  readonly total: OpenFigures & { readonly deviation: string };
  readonly quota: OpenQuota;
  /** That what is open brings what remains; null without a quota. */
  readonly chance: Chance | null;
  readonly coverage: { readonly is: number | null; readonly needed: number | null };
  /** Of the deals that closed in the year up to the day: what rates, size and cycle go by. */
  readonly closed: {
    readonly from: string;
    readonly winRate: Rate;
    readonly averageSize: string | null;
    readonly cycleDays: number | null;
  };
  /** Revenue a day; null while nothing tells. */
  readonly velocity: string | null;
  readonly stages: readonly (OpenFigures & StageRate)[];
  /** Most first. */
  readonly owners: readonly OpenRow[];
  readonly teams: readonly OpenRow[];
  /** By days since they were opened; null: nobody said when. */
  readonly ages: readonly {
    readonly since: number | null;
    readonly deals: number;
    readonly amount: string;
  }[];
  /** Beyond the day on which they were expected to close. */
  readonly slipped: { readonly deals: number; readonly amount: string };
  /** In no amount: no rate of the last seven days before the day. */
  readonly otherCurrencies: readonly {
    readonly currency: string;
    readonly deals: number;
    readonly amount: string;
  }[];
  /** Open deals of which nobody said an amount; they count as deals, with nothing. */
  readonly unpriced: number;
}
