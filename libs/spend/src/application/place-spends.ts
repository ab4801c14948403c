import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { campaignsByIds, ensureCampaigns } from '#journey';
import { unknownCampaign, unplaced } from './spend-errors.js';

/** Where money went, as somebody says it: a campaign by name or id, a channel, or both. */
export interface Placing {
  /** Found by any spelling, or made. */
  readonly campaign?: string | null | undefined;
  readonly campaignId?: string | null | undefined;
  /** The campaign's own when left out. */
  readonly channel?: Channel | null | undefined;
}

export interface Placed {
  readonly channel: Channel;
  readonly campaignId: string | null;
}

/**
 * The channel and campaign of each, in at most four statements. `pointerOf` says where each stands in the request.
 * @throws AppError `spend/unplaced`, `spend/unknown-campaign`
 */
export async function placeSpends(
  tx: Tx,
  workspaceId: string,
  items: readonly Placing[],
  pointerOf: (index: number) => string,
): Promise<Placed[]> {
  const named = await ensureCampaigns(
    tx,
    workspaceId,
    items.map(({ campaign, campaignId, channel }) =>
      campaign == null || campaignId != null ? null : { name: campaign, channel: channel ?? 'other' },
    ),
  );
  const ids = items.map(({ campaignId }, index) => campaignId ?? named[index] ?? null);
  const campaigns = await campaignsByIds(tx, workspaceId, [...new Set(ids.flatMap((id) => id ?? []))]);
  return items.map(({ channel: said }, index): Placed => {
    const campaignId = ids[index] ?? null;
    const campaign = campaignId === null ? undefined : campaigns.get(campaignId);
    if (campaignId !== null && !campaign) throw unknownCampaign(pointerOf(index));
    const channel = said ?? campaign?.channel;
    if (!channel) throw unplaced(pointerOf(index));
    return { channel, campaignId };
  });
}
