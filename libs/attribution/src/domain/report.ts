import type { ModelName, PathModelName } from './models.js';
import type { CreditStamp, Grouping } from './period.js';

/** A number of conversions, whole or in parts, and their worth as a decimal. */
export interface CreditFigure {
  readonly conversions: number;
  readonly amount: string;
}

export interface CreditRow extends CreditFigure {
  readonly channel: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly assetId: string | null;
  readonly asset: string | null;
}

/** Credited and untouched add up to the total, to the minor unit. */
export interface CreditSplit {
  readonly credited: readonly CreditRow[];
  readonly untouched: CreditFigure;
}

export interface ModelReport {
  readonly model: ModelName;
  readonly won: CreditSplit;
  /** What would be credited if open deals were won; null where a model looks at ended paths only. */
  readonly pending: CreditSplit | null;
  readonly probability: number | null;
}

/** Sourced and influenced are never added: influenced is reach, and holds what is sourced. */
export interface CountedSide {
  readonly total: CreditFigure;
  readonly sourced: CreditFigure;
  readonly influenced: CreditFigure;
}

export interface CreditReport {
  readonly stamp: CreditStamp;
  readonly by: Grouping;
  readonly won: CountedSide;
  readonly pending: CountedSide;
  readonly models: readonly ModelReport[];
  /** Asked for as well, and not among `models` yet: ask again in a moment. */
  readonly computing: readonly PathModelName[];
  /** How many conversions each met, each counted whole: the rows add up to more than there are. */
  readonly influenced: readonly CreditRow[];
  /** Deals in other currencies whose rate nobody said: they are in none of the figures above. */
  readonly otherCurrencies: readonly (CreditFigure & {
    readonly currency: string;
    readonly state: 'won' | 'pending';
  })[];
}
