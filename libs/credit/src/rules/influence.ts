import type { EpochMs } from '#kernel';
import { exactShares } from '../shares.js';

/** A campaign that somebody of the deal’s answered. */
export interface CampaignResponse {
  readonly campaign: string;
  readonly at: EpochMs;
}

export interface InfluencedDeal {
  readonly responses: readonly CampaignResponse[];
  /** Each time somebody named the primary campaign, or took it away (null). */
  readonly primaries: readonly { readonly campaign: string | null; readonly at: EpochMs }[];
  /** Null while the deal is open: its influence may still change. */
  readonly closedAt: EpochMs | null;
}

/** `primary` is the campaign a person named; `first`, `last` and `even` go by responses. */
export type InfluenceModel = 'primary' | 'even' | 'first' | 'last';

export interface Influence {
  readonly campaign: string;
  readonly share: number;
}

/**
 * How much of a deal each campaign influenced; shares add up to exactly 1, or there are none.
 * Frozen at the close: what is answered or named later changes nothing. A campaign answered twice counts once. Ordered by first response.
 */
export function campaignInfluence(deal: InfluencedDeal, model: InfluenceModel): Influence[] {
  const { closedAt } = deal;
  const known = <T extends { readonly at: EpochMs }>(all: readonly T[]): T[] =>
    all.filter(({ at }) => closedAt === null || at <= closedAt).sort((one, other) => one.at - other.at);
  const answered = known(deal.responses).map(({ campaign }) => campaign);
  const chosen = {
    primary: () => named(known(deal.primaries).at(-1)?.campaign),
    even: () => [...new Set(answered)],
    first: () => answered.slice(0, 1),
    last: () => answered.slice(-1),
  }[model]();
  const shares = exactShares(chosen.map(() => 1));
  return chosen.map((campaign, index) => ({ campaign, share: shares[index]! }));
}

const named = (campaign: string | null | undefined): string[] => (campaign == null ? [] : [campaign]);
