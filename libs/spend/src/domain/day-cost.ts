import type { Cost, Purpose } from './cost.js';
import { spreadOverDays } from './cost.js';
import type { Rates } from './rates.js';
import { rounded } from './rates.js';

/** What something cost on one day. */
export interface DayCost extends Purpose {
  readonly on: string;
  readonly currency: string;
  /** In minor units of its own currency. */
  readonly minor: bigint;
  /** In minor units of the reporting currency; null where no rate is known. */
  readonly reportingMinor: bigint | null;
}

/**
 * An amount day by day, in its own and in the reporting currency. Days are converted by their own rates; what is rounded on one day is
 * made good on the next, so that all days of an amount add up to what it is worth to the minor unit, whatever span is looked at.
 */
export function daysOfCost(cost: Cost, rates: Rates): DayCost[] {
  const { channel, campaignId, kind, currency } = cost;
  let sum = 0n;
  return spreadOverDays(cost).map(({ on, minor }): DayCost => {
    const worth = rates.worth(minor, currency, on);
    const before = rounded(sum);
    sum += worth ?? 0n;
    const reportingMinor = worth === null ? null : rounded(sum) - before;
    return { channel, campaignId, kind, on, currency, minor, reportingMinor };
  });
}
