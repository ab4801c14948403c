import { assertNotNegative, assertShare, assertWhole } from '../checks.js';
import { ratio } from './cost.js';

export interface CustomerEconomics {
  /** What a customer costs to win. */
  readonly cac: number;
  /** Revenue of a customer in a month, in the same unit. */
  readonly monthlyRevenue: number;
  readonly margin: number;
  /** Part of the customers who leave in a month. */
  readonly monthlyChurn: number;
}

export interface UnitEconomics {
  /** Monthly revenue × margin / churn; null where nobody leaves: it has no end. */
  readonly lifetimeValue: number | null;
  readonly lifetimeValueToCac: number | null;
  /** Months until the margin has paid the cost; null where it never does. */
  readonly paybackMonths: number | null;
}

export function unitEconomics({
  cac,
  monthlyRevenue,
  margin,
  monthlyChurn,
}: CustomerEconomics): UnitEconomics {
  assertNotNegative(cac, 'cost of a customer');
  assertNotNegative(monthlyRevenue, 'monthly revenue');
  assertShare(margin, 'margin');
  assertShare(monthlyChurn, 'monthly churn');
  const lifetimeValue = ratio(monthlyRevenue * margin, monthlyChurn);
  return {
    lifetimeValue,
    lifetimeValueToCac: lifetimeValue === null ? null : ratio(lifetimeValue, cac),
    paybackMonths: ratio(cac, monthlyRevenue * margin),
  };
}

/** What a customer brings who buys again with the same chance each period: amount · (1 + r + … + r^(periods − 1)). */
export function repeatValue(amount: number, repeatShare: number, periods: number): number {
  assertShare(repeatShare, 'share that buys again');
  assertWhole(periods, 0, 1_200, 'number of periods');
  let [value, left] = [0, amount];
  for (let period = 0; period < periods; period += 1, left *= repeatShare) value += left;
  return value;
}
