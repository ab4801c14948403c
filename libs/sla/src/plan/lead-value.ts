/** Leads of one kind in a plan by value. */
export interface ValuedKind {
  readonly kind: string;
  /** P(customer | kind). */
  readonly rate: number;
  /** Average revenue of a customer that came this way, minor units or any one unit. */
  readonly revenue: number;
}

/** What a lead of a kind is worth: P(customer | kind) × average revenue (domain §2.1). */
export const worthOfLead = ({ rate, revenue }: Pick<ValuedKind, 'rate' | 'revenue'>): number =>
  rate * revenue;

/** How many leads of one worth make a value; unrounded. */
export const leadsForValue = (value: number, worth: number): number => value / worth;

/** What a mix of leads comes to: how many, and what they are worth together. */
export const mixTotals = (
  mix: readonly (Pick<ValuedKind, 'rate' | 'revenue'> & { readonly count: number })[],
): { readonly volume: number; readonly value: number } => ({
  volume: mix.reduce((sum, { count }) => sum + count, 0),
  value: mix.reduce((sum, kind) => sum + kind.count * worthOfLead(kind), 0),
});
