import type { Tx } from '#database';
import { newId } from '#kernel';
import { nameKey, shownName } from '../domain/campaign.js';
import type { AssetKey, CampaignKey } from '../domain/campaign.js';
import { assetsByKey, campaignsByKey, insertAssets, insertCampaigns } from '../persistence/campaigns.js';
import type { WantedAsset, WantedCampaign } from '../persistence/campaigns.js';

/**
 * Finds each campaign by its name, or makes it on the channel it is first seen on; null for a blank name.
 * Answers in the order given, in one statement, or two when some are new; two transactions that name a new campaign end with one.
 */
export async function ensureCampaigns(
  tx: Tx,
  workspaceId: string,
  keys: readonly (CampaignKey | null)[],
): Promise<(string | null)[]> {
  const wanted = keys.map((each) => (each === null ? null : wantedCampaign(each)));
  const unique = firstOfEach(wanted, ({ key }) => key);
  if (unique.length === 0) return keys.map(() => null);
  const idOf = await keptOrMade(unique, {
    read: (some) =>
      campaignsByKey(
        tx,
        workspaceId,
        some.map(({ key }) => key),
      ),
    make: (some) => insertCampaigns(tx, workspaceId, some),
  });
  return wanted.map((each) => (each === null ? null : (idOf.get(placeOf(each)) ?? null)));
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
  const idOf = await keptOrMade(unique, {
    read: (some) => assetsByKey(tx, workspaceId, some),
    make: (some) => insertAssets(tx, workspaceId, some),
  });
  return wanted.map((each) => (each === null ? null : (idOf.get(placeOf(each)) ?? null)));
}

/** A campaign, or an asset within one. */
interface Keyed {
  readonly id: string;
  readonly key: string;
  readonly campaignId?: string | null;
}

interface Keeping<T> {
  readonly read: (some: readonly T[]) => Promise<readonly Keyed[]>;
  readonly make: (some: readonly T[]) => Promise<readonly Keyed[]>;
}

/** Ids by place: most are there, so they are looked for before any is made; what somebody else made meanwhile is found afterwards. */
async function keptOrMade<T extends Keyed>(
  wanted: readonly T[],
  { read, make }: Keeping<T>,
): Promise<ReadonlyMap<string, string>> {
  const idOf = new Map<string, string>();
  const missing = (): T[] => wanted.filter((each) => !idOf.has(placeOf(each)));
  for (const look of [read, make, read]) {
    const some = missing();
    if (some.length === 0) break;
    for (const each of await look(some)) idOf.set(placeOf(each), each.id);
  }
  return idOf;
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

const placeOf = ({ campaignId, key }: Omit<Keyed, 'id'>): string => `${campaignId ?? ''} ${key}`;

function firstOfEach<T>(items: readonly (T | null)[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (item !== null && !first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
