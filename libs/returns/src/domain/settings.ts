/** What a customer brings in a month: what the average deal is worth, once a month or once a year, or an amount that is said. */
export const REVENUE_BASES = ['deal-a-month', 'deal-a-year', 'said'] as const;
export type RevenueBasis = (typeof REVENUE_BASES)[number];

/** What no record tells and nobody may guess. Null: nobody said; what hangs on it is not told. */
export interface ReturnSettings {
  /** Part of the revenue that is left once what was sold is paid for, above 0 up to 1. */
  readonly margin: number | null;
  readonly revenueBasis: RevenueBasis | null;
  /** Decimal, in the currency of the workspace; for the basis `said`. */
  readonly monthlyRevenue: string | null;
  /** Part of the customers who leave in a month, above 0 up to 1. One of this, `lifetimeMonths` and `repeatShare` at most. */
  readonly monthlyChurn: number | null;
  /** How long a customer stays. */
  readonly lifetimeMonths: number | null;
  /** Part of the customers who buy again in the next period, with the number of periods looked at. */
  readonly repeatShare: number | null;
  readonly repeatPeriods: number | null;
}

export interface KeptReturnSettings {
  /** 0: nobody said anything yet. */
  readonly version: number;
  readonly settings: ReturnSettings;
}

export const NOTHING_SAID: ReturnSettings = {
  ...{ margin: null, revenueBasis: null, monthlyRevenue: null },
  ...{ monthlyChurn: null, lifetimeMonths: null, repeatShare: null, repeatPeriods: null },
};

/** What is missing for the figures that hang on it. */
export const NEEDS = ['margin', 'monthly-revenue', 'lifetime'] as const;
export type Need = (typeof NEEDS)[number];

export function needsOf(settings: ReturnSettings): Need[] {
  const { margin, revenueBasis, monthlyChurn, lifetimeMonths, repeatShare } = settings;
  const isMissing: Readonly<Record<Need, boolean>> = {
    margin: margin === null,
    'monthly-revenue': revenueBasis === null,
    lifetime: monthlyChurn === null && lifetimeMonths === null && repeatShare === null,
  };
  return NEEDS.filter((need) => isMissing[need]);
}
