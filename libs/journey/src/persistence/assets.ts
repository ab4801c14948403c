import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Asset, AssetFacts, AssetKind, AssetState } from '../domain/asset.js';

/** An asset with the campaign it is of. */
export interface ListedAsset extends Asset {
  readonly campaign: string | null;
  readonly codes: number;
  readonly createdAt: Date;
}

const ASSET = `a.id, a.name, a.kind, a.state, a.campaign_id as "campaignId", a.language, a.owner_id as "ownerId", a.intent, a.address,
  a.live_on::text as "liveOn", a.retired_on::text as "retiredOn", a.version`;
const LISTED = `${ASSET}, c.name as campaign, a.created_at as "createdAt",
  (select count(*)::int from distribution_code d where d.workspace_id = a.workspace_id and d.asset_id = a.id) as codes`;
const FROM = `from asset a left join campaign c on c.workspace_id = a.workspace_id and c.id = a.campaign_id`;

export interface AssetFilter {
  /** Part of a name, folded. */
  readonly key: string | null;
  readonly kind: AssetKind | null;
  readonly state: AssetState | null;
  readonly campaignId: string | null;
}

export interface AssetPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** The newest first; one more than asked for where there are more. */
export const assetsPage = (
  tx: Tx,
  workspaceId: string,
  { key, kind, state, campaignId }: AssetFilter,
  { after, limit }: { readonly after: AssetPlace | undefined; readonly limit: number },
): Promise<ListedAsset[]> =>
  rows(
    tx,
    `select ${LISTED} ${FROM}
      where a.workspace_id = $1
        and ($2::text is null or strpos(a.key, $2) > 0) and ($3::text is null or a.kind = $3)
        and ($4::text is null or a.state = $4) and ($5::uuid is null or a.campaign_id = $5)
        and ($6::timestamptz is null or (a.created_at, a.id) < ($6, $7::uuid))
      order by a.created_at desc, a.id desc limit $8`,
    [workspaceId, key, kind, state, campaignId, after?.createdAt ?? null, after?.id ?? null, limit + 1],
  );

export async function assetById(tx: Tx, workspaceId: string, id: string): Promise<ListedAsset | undefined> {
  const sql = `select ${LISTED} ${FROM} where a.workspace_id = $1 and a.id = $2`;
  return (await rows<ListedAsset>(tx, sql, [workspaceId, id]))[0];
}

const COLUMNS = [
  ...['campaign_id', 'name', 'key', 'kind', 'state', 'language', 'owner_id', 'intent', 'address', 'live_on'],
  'retired_on',
];

const valuesOf = (facts: AssetFacts, key: string): unknown[] => {
  const { campaignId, name, kind, state, language, ownerId, intent, address, liveOn, retiredOn } = facts;
  return [campaignId, name, key, kind, state, language, ownerId, intent, address, liveOn, retiredOn];
};

/** False where its campaign has an asset of that name. */
export async function insertAsset(
  tx: Tx,
  workspaceId: string,
  id: string,
  facts: AssetFacts,
  key: string,
): Promise<boolean> {
  const places = COLUMNS.map((_, at) => `$${at + 3}`).join(', ');
  const sql = `insert into asset (workspace_id, id, ${COLUMNS.join(', ')}, created_at)
    values ($1, $2, ${places}, instant()) on conflict do nothing`;
  return (await touched(tx, sql, [workspaceId, id, ...valuesOf(facts, key)])) === 1;
}

/** Another asset of that name in that campaign. */
export async function assetNamed(
  tx: Tx,
  workspaceId: string,
  {
    campaignId,
    key,
    but,
  }: { readonly campaignId: string | null; readonly key: string; readonly but: string },
): Promise<boolean> {
  const sql = `select id from asset
    where workspace_id = $1 and campaign_id is not distinct from $2 and key = $3 and id <> $4`;
  return (await rows(tx, sql, [workspaceId, campaignId, key, but])).length > 0;
}

/** False where it is not in the version that was seen any more. */
export async function updateAsset(
  tx: Tx,
  workspaceId: string,
  { id, version }: Pick<Asset, 'id' | 'version'>,
  facts: AssetFacts,
  key: string,
): Promise<boolean> {
  const sets = COLUMNS.map((column, at) => `${column} = $${at + 4}`).join(', ');
  const sql = `update asset set ${sets}, version = version + 1 where workspace_id = $1 and id = $2 and version = $3`;
  return (await touched(tx, sql, [workspaceId, id, version, ...valuesOf(facts, key)])) === 1;
}
