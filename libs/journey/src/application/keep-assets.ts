import { violatedConstraint } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { newId } from '#kernel';
import { assetFault } from '../domain/asset.js';
import type { AssetFacts } from '../domain/asset.js';
import { nameKey, shownName } from '../domain/campaign.js';
import { registryChanges } from '../domain/registry-change.js';
import { assetById, assetNamed, insertAsset, updateAsset } from '../persistence/assets.js';
import type { ListedAsset } from '../persistence/assets.js';
import { campaignById } from '../persistence/campaign-registry.js';
import {
  assetNameTaken,
  blankName,
  missingAsset,
  nameJustTaken,
  staleContent,
  unknownCampaign,
  unknownOwner,
  wrongAddress,
  wrongDays,
} from './content-errors.js';
import { tellRegistry } from './registry-entry.js';
import type { Keeper } from './registry-entry.js';

/** What is left out stays; null says that it is not known any more. */
export type AssetChange = { readonly [K in keyof AssetFacts]?: AssetFacts[K] | undefined };

const UNTOLD: Omit<AssetFacts, 'name'> = {
  ...({
    kind: 'other',
    state: 'draft',
    campaignId: null,
    language: null,
    ownerId: null,
    intent: null,
  } as const),
  ...{ address: null, liveOn: null, retiredOn: null },
};

const FIELDS = [
  ...(['name', 'kind', 'state', 'campaignId', 'language', 'ownerId', 'intent', 'address'] as const),
  ...(['liveOn', 'retiredOn'] as const),
] as const;

/** @throws AppError `asset/missing` */
export async function readAsset(tx: Tx, workspaceId: string, id: string): Promise<ListedAsset> {
  const found = await assetById(tx, workspaceId, id);
  if (!found) throw missingAsset();
  return found;
}

/** @throws AppError `asset/name-taken`, `asset/campaign`, `content/blank-name`, `content/owner`, `content/address`, `content/days` */
export async function registerAsset(
  tx: Tx,
  keeper: Keeper,
  wish: AssetChange & Pick<AssetFacts, 'name'>,
): Promise<ListedAsset> {
  const { workspaceId } = keeper;
  const facts = await settled(tx, workspaceId, { ...UNTOLD, ...given(wish) });
  const id = newId<'asset'>();
  if (!(await insertAsset(tx, workspaceId, id, facts, nameKey(facts.name)))) throw assetNameTaken();
  const { name, state, kind, campaignId } = facts;
  await tellRegistry(tx, keeper, 'asset.registered', id, { name, state, kind, campaignId });
  return readAsset(tx, workspaceId, id);
}

/**
 * Touches and leads of before keep the campaign they have. The same again changes nothing.
 * @throws AppError what `registerAsset` throws, `asset/missing`, `content/changed` when `seen` is not the version any more,
 * `content/name-just-taken`
 */
export async function changeAsset(
  tx: Tx,
  keeper: Keeper,
  { id, seen }: { readonly id: string; readonly seen: number },
  change: AssetChange,
): Promise<ListedAsset> {
  const { workspaceId } = keeper;
  const now = await readAsset(tx, workspaceId, id);
  if (now.version !== seen) throw staleContent(now.version);
  const facts = await settled(tx, workspaceId, { ...now, ...given(change) });
  const changes = registryChanges<AssetFacts>(now, facts, FIELDS);
  if (changes.length === 0) return now;
  const key = nameKey(facts.name);
  if (await assetNamed(tx, workspaceId, { campaignId: facts.campaignId, key, but: id }))
    throw assetNameTaken();
  const isChanged = await unlessJustTaken(updateAsset(tx, workspaceId, { id, version: seen }, facts, key));
  if (!isChanged) throw staleContent(seen + 1);
  await tellRegistry(tx, keeper, 'asset.changed', id, { version: seen + 1, changes });
  return readAsset(tx, workspaceId, id);
}

const ONE_OF_A_NAME: readonly (string | undefined)[] = ['uq_campaign_key', 'uq_asset_key'];

/** A name that was free a moment ago may go to somebody who commits first. @throws AppError `content/name-just-taken` */
export async function unlessJustTaken<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw ONE_OF_A_NAME.includes(violatedConstraint(error)) ? nameJustTaken() : error;
  }
}

/** Without what was left out, which would otherwise take its place as nothing. */
export const given = <T extends object>(wish: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never;

async function settled(tx: Tx, workspaceId: string, facts: AssetFacts): Promise<AssetFacts> {
  const name = shownName(facts.name);
  if (name === null) throw blankName();
  const fault = assetFault(facts);
  if (fault === 'address') throw wrongAddress('address');
  if (fault === 'retiredOn') throw wrongDays('retiredOn');
  const { campaignId, ownerId } = facts;
  if (campaignId !== null && !(await campaignById(tx, workspaceId, campaignId))) throw unknownCampaign();
  await assertOwner(tx, workspaceId, ownerId);
  return { ...facts, name };
}

/** @throws AppError `content/owner` */
export async function assertOwner(tx: Tx, workspaceId: string, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await memberNames(tx, workspaceId, [ownerId])).has(ownerId)) throw unknownOwner();
}
