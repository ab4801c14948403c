import type { Tx } from '#database';
import { newId } from '#kernel';
import { nameKey, shownName } from '../domain/campaign.js';
import type { AssetKey, CampaignKey } from '../domain/campaign.js';
import { assetsByKey, campaignsByKey, insertAssets, insertCampaigns } from '../persistence/campaigns.js';
import type { WantedAsset, WantedCampaign } from '../persistence/campaigns.js';

/**
 * Finds each campaign by its name, or makes it on the channel it is first seen on; null for a blank name.
 * Answers in the order given, in two statements; two transactions that name a new campaign end with one.
 */
export async function ensureCampaigns(
  tx: Tx,
  workspaceId: string,
  keys: readonly (CampaignKey | null)[],
): Promise<(string | null)[]> {
  const wanted = keys.map((each) => (each === null ? null : wantedCampaign(each)));
  const unique = firstOfEach(wanted, ({ key }) => key);
  if (unique.length === 0) return keys.map(() => null);
  await insertCampaigns(tx, workspaceId, unique);
  const kept = await campaignsByKey(
    tx,
    workspaceId,
    unique.map(({ key }) => key),
  );
  const idOf = new Map(kept.map(({ key, id }) => [key, id]));
  return wanted.map((each) => (each === null ? null : (idOf.get(each.key) ?? null)));
}

/** The same for assets, each within its campaign or for itself. */
export async function ensureAssets(
  tx: Tx,
  workspaceId: string,
  keys: readonly (AssetKey | null)[],
): Promise<(string | null)[]> {
  const wanted = keys.map((each) => (each === null ? null : wantedAsset(each)));
  const unique = firstOfEach(wanted, placeOf);
  if (unique.length === 0) return keys.map(() => null);
  await insertAssets(tx, workspaceId, unique);
  const kept = await assetsByKey(tx, workspaceId, unique);
  const idOf = new Map(kept.map((each) => [placeOf(each), each.id]));
  return wanted.map((each) => (each === null ? null : (idOf.get(placeOf(each)) ?? null)));
}

function wantedCampaign({
  name,
  channel,
  startsOn = null,
  endsOn = null,
}: CampaignKey): WantedCampaign | null {
  const shown = shownName(name);
  return shown === null
    ? null
    : { id: newId<'campaign'>(), channel, name: shown, key: nameKey(shown), startsOn, endsOn };
}

function wantedAsset({ name, campaignId }: AssetKey): WantedAsset | null {
  const shown = shownName(name);
  return shown === null ? null : { id: newId<'asset'>(), name: shown, key: nameKey(shown), campaignId };
}

const placeOf = ({ campaignId, key }: Pick<WantedAsset, 'campaignId' | 'key'>): string =>
  `${campaignId ?? ''} ${key}`;

function firstOfEach<T>(items: readonly (T | null)[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (item !== null && !first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
