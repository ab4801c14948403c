import type { Tx } from '#database';
import type { Campaign } from '../domain/campaign.js';
import type { Touch } from '../domain/touch.js';
import { campaignsBefore, readCampaigns } from '../persistence/campaigns.js';
import { readTouchesOfLead, readTouchesOfPerson } from '../persistence/touches.js';

/** The touches that became part of a lead, in the order they happened. */
export const touchesOfLead = (tx: Tx, workspaceId: string, leadId: string): Promise<Touch[]> =>
  readTouchesOfLead(tx, workspaceId, leadId);

/** Every touch of a person, in the order they happened. */
export const touchesOfPerson = (tx: Tx, workspaceId: string, personId: string): Promise<Touch[]> =>
  readTouchesOfPerson(tx, workspaceId, personId);

/** Campaigns by id; unknown ids are missing in the map. */
export async function campaignsByIds(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Campaign>> {
  const found = ids.length === 0 ? [] : await readCampaigns(tx, workspaceId, ids);
  return new Map(found.map((campaign) => [campaign.id, campaign]));
}

/** Campaigns, newest first, `limit` at a time; `before` is the last one already seen. */
export const listCampaigns = (
  tx: Tx,
  workspaceId: string,
  { before = null, limit }: { readonly before?: string | null; readonly limit: number },
): Promise<Campaign[]> => campaignsBefore(tx, workspaceId, before, limit);
