import { effectiveNumber, shareInterval } from './share-interval.js';
import type { ReturnStamp } from './report.js';

/** What a channel contributes is measured by; revenue, and leads as long as nothing was won. */
export type Contribution = 'revenue' | 'leads';

/** What is known of a channel; money in minor units of one currency. */
export interface ChannelFacts {
  readonly channel: string;
  readonly touches: number;
  readonly spend: number;
  readonly leads: number;
  readonly revenue: number;
}

/** A part of the whole, with the range that it may truly lie in, at 95 %; null where the whole is nothing. */
export interface ShareOf {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ChannelShares extends ChannelFacts {
  readonly touchShare: number | null;
  readonly spendShare: number | null;
  readonly leadShare: ShareOf;
  readonly revenueShare: ShareOf;
  /** It takes more of the spend than it can be contributing. */
  readonly isOverspent: boolean;
}

export interface MixTotals {
  readonly touches: number;
  readonly spend: number;
  readonly leads: number;
  /** All that was won, touched or not. */
  readonly revenue: number;
  /** As many equal deals would say as much. */
  readonly effectiveDeals: number;
}

export interface Mix {
  readonly contribution: Contribution;
  readonly totals: MixTotals;
  /** Most spent first. */
  readonly channels: readonly ChannelShares[];
}

const part = (value: number, whole: number): number | null => (whole > 0 ? value / whole : null);

const withRange = (value: number, whole: number, n: number): ShareOf => {
  const share = part(value, whole);
  return share === null ? { share, low: null, high: null } : { share, ...shareInterval(share, n) };
};

/**
 * The shares of channels side by side. Leads are counted, so their share has Wilson’s interval; that of revenue has it at the effective
 * number of deals. A channel is overspent where its share of the spend lies above the whole range of its contribution.
 */
export function mixOf(
  facts: readonly ChannelFacts[],
  won: { readonly revenue: number; readonly squares: number },
  leads: number,
): Mix {
  const sum = (of: (each: ChannelFacts) => number): number => facts.reduce((all, each) => all + of(each), 0);
  const totals: MixTotals = {
    ...{ touches: sum(({ touches }) => touches), spend: sum(({ spend }) => spend), leads },
    ...{ revenue: won.revenue, effectiveDeals: effectiveNumber(won.revenue, won.squares) },
  };
  const contribution = totals.revenue > 0 ? 'revenue' : 'leads';
  return {
    ...{ contribution, totals },
    channels: facts
      .map((each) => sharesOf(each, totals, contribution))
      .sort((one, other) => other.spend - one.spend || (one.channel < other.channel ? -1 : 1)),
  };
}

function sharesOf(facts: ChannelFacts, totals: MixTotals, contribution: Contribution): ChannelShares {
  const spendShare = part(facts.spend, totals.spend);
  const leadShare = withRange(facts.leads, totals.leads, totals.leads);
  const revenueShare = withRange(facts.revenue, totals.revenue, totals.effectiveDeals);
  const { high } = contribution === 'revenue' ? revenueShare : leadShare;
  return {
    ...facts,
    touchShare: part(facts.touches, totals.touches),
    ...{ spendShare, leadShare, revenueShare },
    isOverspent: spendShare !== null && high !== null && spendShare > high,
  };
}

/** The report as it is told. */
export interface ChannelMix extends Omit<Mix, 'channels' | 'totals'> {
  readonly stamp: ReturnStamp;
  readonly totals: Omit<MixTotals, 'spend' | 'revenue'> & {
    readonly spend: string;
    readonly revenue: string;
  };
  readonly channels: readonly (Omit<ChannelShares, 'spend' | 'revenue'> & {
    readonly spend: string;
    readonly revenue: string;
  })[];
  /** Social channels together, beside all others. */
  readonly social: {
    readonly touchShare: number | null;
    readonly spendShare: number | null;
    readonly leadShare: number | null;
    readonly revenueShare: number | null;
  };
}
