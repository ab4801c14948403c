import type { Channel } from './channels.js';

/** What money was spent on. */
export const SPEND_KINDS = ['media', 'event', 'agency', 'content', 'tool', 'salary', 'other'] as const;
export type SpendKind = (typeof SPEND_KINDS)[number];

/** Kinds that count only where somebody asks for them by name: a cost per lead says whether they are in it. */
export const OPTIONAL_SPEND_KINDS = ['salary', 'tool'] as const satisfies readonly SpendKind[];
export type OptionalSpendKind = (typeof OPTIONAL_SPEND_KINDS)[number];

/** How often a recurring cost comes. */
export const SPEND_RHYTHMS = ['week', 'month'] as const;
export type SpendRhythm = (typeof SPEND_RHYTHMS)[number];

interface WhatItCost {
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly kind: SpendKind;
  readonly amountMinor: number;
  readonly currency: string;
}

/** An amount for the days from `fromOn` to `toOn`, both included. */
interface OfSpend extends WhatItCost {
  readonly fromOn: string;
  readonly toOn: string;
}

/** What marketing cost. Labels and evidence stay with the rows. */
export interface SpendEntries {
  'spend.recorded': OfSpend & { readonly spendId: string };
  /** The same amount of its source, said otherwise; `before` is what stood until now. */
  'spend.corrected': OfSpend & {
    readonly spendId: string;
    readonly revision: number;
    readonly before: OfSpend;
  };
  'spend.removed': OfSpend & { readonly spendId: string };
  /** From `fromOn` on a recurring cost is this. */
  'spend.plan_set': WhatItCost & {
    readonly planId: string;
    readonly every: SpendRhythm;
    readonly fromOn: string;
    /** The last day; null for an open end. */
    readonly untilOn: string | null;
  };
  /** Its last day is another one; null where it never was after all. */
  'spend.plan_ended': { readonly planId: string; readonly untilOn: string | null };
  /** What one unit of the currency is worth in the currency of the workspace on a day, as a decimal. */
  'currency_rate.set': {
    readonly rateId: string;
    readonly currency: string;
    readonly on: string;
    readonly rate: string;
    /** Null where no rate stood for that day. */
    readonly before: string | null;
  };
  /** The newest rate of a currency that is brought daily is old. */
  'currency_rate.aged': {
    readonly currency: string;
    /** Its day; null where none has come yet. */
    readonly on: string | null;
    /** How many days that is, or has been waited. */
    readonly days: number;
  };
}
