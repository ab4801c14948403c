import { assertNotNegative, assertShare } from '../checks.js';
import { ratio } from './cost.js';

/** Money that came back for money spent, of the same cohort: revenue of what the spend brought, however much later. One unit. */
export interface Returned {
  readonly spend: number;
  readonly revenue: number;
  /** Part of the revenue that is left after what was sold is paid for. */
  readonly margin: number;
}

export interface Returns {
  /** Revenue / spend. */
  readonly roas: number | null;
  /** (revenue − spend) / spend: 0 breaks even on revenue, not 1. */
  readonly roi: number | null;
  /** (margin of the revenue − spend) / spend: 0 breaks even in truth. */
  readonly romi: number | null;
  /** The ROAS at which ROMI is 0: 1 / margin. Null without a margin, for then no revenue ever pays. */
  readonly breakEvenRoas: number | null;
}

/** Ratios, not per cent; null where nothing was spent. Throws for a spend below 0 and a margin that is no share. */
export function returnsOf({ spend, revenue, margin }: Returned): Returns {
  assertNotNegative(spend, 'spend');
  assertShare(margin, 'margin');
  return {
    roas: ratio(revenue, spend),
    roi: ratio(revenue - spend, spend),
    romi: ratio(revenue * margin - spend, spend),
    breakEvenRoas: ratio(1, margin),
  };
}

/** Part of the spend for which a return is measured at all; null where nothing was spent. */
export function measuredShare(
  spends: readonly { readonly spend: number; readonly isMeasured: boolean }[],
): number | null {
  const sum = (rows: typeof spends): number => rows.reduce((all, { spend }) => all + spend, 0);
  return ratio(sum(spends.filter(({ isMeasured }) => isMeasured)), sum(spends));
}
