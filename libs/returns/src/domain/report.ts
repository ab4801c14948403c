import type { OptionalSpendKind, SpendKind } from '#contracts';
import type { KeptReturnSettings, Need } from './settings.js';

/** What is set against the spend: what became of the leads captured in its days, or what fell into the same days. */
export const BASES = ['cohort', 'period'] as const;
export type Basis = (typeof BASES)[number];

export const GROUPINGS = ['channel', 'campaign'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Stages whose cost is told. */
export const STAGES = ['lead', 'mql', 'sal', 'sql', 'won'] as const;
export type Stage = (typeof STAGES)[number];

/** Fewer of them say little: what hangs on them is marked. */
export const FEW = 10;

export interface ReportAsked {
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly include: readonly OptionalSpendKind[];
}

export interface ShownAmount {
  readonly currency: string;
  readonly amount: string;
}

/** Deals, whole or in parts, and their worth. */
export interface DealsFigure {
  readonly conversions: number;
  readonly amount: string;
}

/** How old the leads of a cohort are, in days. */
export interface CohortAge {
  readonly youngest: number;
  readonly oldest: number;
  /** After so many days nine of ten of the own leads that were won in the last year were; null where fewer than ten were. */
  readonly usual: number | null;
  /** The youngest are younger than that: more will come of them. Null where nobody knows. */
  readonly isImmature: boolean | null;
}

/** What every figure depends on. */
export interface ReturnStamp {
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly currency: string;
  readonly model: string;
  /** Null where figures of the period are asked for: they are of no one cohort. */
  readonly age: CohortAge | null;
  /** What is in the cost. */
  readonly kinds: readonly SpendKind[];
  /** What is not, because nobody asked for it. */
  readonly leftOut: readonly { readonly kind: SpendKind; readonly amount: string }[];
  /** Money that no rate is known for: in no figure. */
  readonly unconverted: readonly ShownAmount[];
  /** Deals whose rate nobody said: in no figure. */
  readonly otherCurrencies: readonly (ShownAmount & { readonly conversions: number })[];
  readonly creditPosition: number;
  readonly creditSettingsVersion: number;
  readonly isSettling: boolean;
}

/** Ratios, not per cent; null where there is nothing to divide by, or where nobody said what it hangs on. */
export interface ReturnFigures {
  /** What one of each stage cost; won is CAC. Null where there was none, or nothing was spent. */
  readonly cost: Readonly<Record<Stage, string | null>>;
  readonly roas: number | null;
  readonly roi: number | null;
  readonly romi: number | null;
  /** What the average credited deal was worth. */
  readonly averageDeal: string | null;
  readonly paybackMonths: number | null;
  readonly lifetimeValue: string | null;
  readonly lifetimeValueToCac: number | null;
  /** Figures that hang on fewer than ten: stages, and `revenue` for what hangs on deals. */
  readonly few: readonly (Stage | 'revenue')[];
}

/** A channel, a campaign, what is of no campaign, or everything together. */
export interface ReturnRow extends ReturnFigures {
  /** Code of the channel or id of the campaign; '' of none, and of everything. */
  readonly key: string;
  readonly campaign: string | null;
  readonly channel: string | null;
  readonly spend: string;
  /** Part of the spend whose campaign, or channel where it is of none, brought a touch or a lead; null where nothing was spent. */
  readonly measuredShare: number | null;
  readonly unmeasured: string;
  readonly counts: Readonly<Record<Stage, number>>;
  readonly credited: DealsFigure;
  /** Never added: influenced holds what is sourced. */
  readonly sourced: DealsFigure;
  readonly influenced: DealsFigure;
}

export interface ReturnReport {
  readonly stamp: ReturnStamp;
  readonly by: Grouping;
  readonly settings: KeptReturnSettings;
  /** What somebody has to say before all is told. */
  readonly needs: readonly Need[];
  /** The ROAS that pays: 1 ÷ margin. */
  readonly breakEvenRoas: number | null;
  /** Most spent first. */
  readonly rows: readonly ReturnRow[];
  readonly total: ReturnRow;
  /** What nobody is credited for; with what is credited, all that was won. */
  readonly untouched: DealsFigure;
}
