import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import type { AssetKind, AssetState } from '../domain/asset.js';
import { nameKey } from '../domain/campaign.js';
import type { CampaignState } from '../domain/campaign.js';
import { assetsPage } from '../persistence/assets.js';
import type { ListedAsset } from '../persistence/assets.js';
import { campaignsPage } from '../persistence/campaign-registry.js';
import type { RegisteredCampaign } from '../persistence/campaign-registry.js';

interface Paged {
  /** Part of a name, in any spelling. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface AssetsAsked extends Paged {
  readonly kind?: AssetKind | undefined;
  readonly state?: AssetState | undefined;
  readonly campaignId?: string | undefined;
}

export interface CampaignsAsked extends Paged {
  readonly channel?: Channel | undefined;
  readonly state?: CampaignState | undefined;
}

/** Assets, the newest first, page by page. */
export async function listAssets(
  tx: Tx,
  workspaceId: string,
  { q, kind, state, campaignId, ...paged }: AssetsAsked,
): Promise<Page<ListedAsset>> {
  const filter = { kind: kind ?? null, state: state ?? null, campaignId: campaignId ?? null };
  const found = await assetsPage(tx, workspaceId, { key: keyOf(q), ...filter }, pagingOf(paged));
  return inPage(found, paged.limit);
}

/** Campaigns with what is known of them, the newest first, page by page. */
export async function listRegistered(
  tx: Tx,
  workspaceId: string,
  { q, channel, state, ...paged }: CampaignsAsked,
): Promise<Page<RegisteredCampaign>> {
  const filter = { key: keyOf(q), channel: channel ?? null, state: state ?? null };
  return inPage(await campaignsPage(tx, workspaceId, filter, pagingOf(paged)), paged.limit);
}

const keyOf = (q: string | undefined): string | null => (q === undefined ? null : nameKey(q));

function pagingOf({ limit, cursor }: Paged): {
  limit: number;
  after: { createdAt: Date; id: string } | undefined;
} {
  const place = decodeCursor(cursor, ['instant', 'id']);
  return { limit, after: place && { createdAt: place[0], id: place[1] } };
}

const inPage = <T extends { readonly createdAt: Date; readonly id: string }>(
  found: readonly T[],
  limit: number,
): Page<T> =>
  pageOf(
    found,
    limit,
    ({ createdAt, id }) => encodeCursor([createdAt, id]),
    (each) => each,
  );
