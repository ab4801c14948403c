import { rows } from '#database';
import type { Tx } from '#database';
import type { Channel } from '#contracts';
import type { Campaign } from '../domain/campaign.js';

const COLUMNS = `id, channel, name, key, starts_on::text as "startsOn", ends_on::text as "endsOn"`;

/** A campaign or asset that nobody may have made yet. */
export interface Wanted {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

export interface WantedCampaign extends Wanted {
  readonly channel: Channel;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface WantedAsset extends Wanted {
  readonly campaignId: string | null;
}

/** Makes the campaigns whose key is free, and answers with them; in the order of the keys so that two batches cannot deadlock. */
export const insertCampaigns = (
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedCampaign[],
): Promise<{ id: string; key: string }[]> =>
  rows(
    tx,
    `insert into campaign (workspace_id, id, channel, name, key, starts_on, ends_on, created_at)
     select $1, v.id, v.channel, v.name, v.key, v."startsOn", v."endsOn", now.at
       from (select instant() as at) as now,
            jsonb_to_recordset($2::jsonb)
              as v(id uuid, channel text, name text, key text, "startsOn" date, "endsOn" date)
      order by v.key
     on conflict do nothing
     returning id, key`,
    [workspaceId, JSON.stringify(wanted)],
  );

export const campaignsByKey = (
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<{ id: string; key: string }[]> =>
  rows(tx, `select id, key from campaign where workspace_id = $1 and key = any($2::text[])`, [
    workspaceId,
    keys,
  ]);

/** Makes the assets whose key is free in their campaign, and answers with them; in the order of campaigns and keys. */
export const insertAssets = (
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedAsset[],
): Promise<{ id: string; key: string; campaignId: string | null }[]> =>
  rows(
    tx,
    `insert into asset (workspace_id, id, campaign_id, name, key, created_at)
     select $1, v.id, v."campaignId", v.name, v.key, now.at
       from (select instant() as at) as now,
            jsonb_to_recordset($2::jsonb) as v(id uuid, "campaignId" uuid, name text, key text)
      order by v."campaignId", v.key
     on conflict do nothing
     returning id, key, campaign_id as "campaignId"`,
    [workspaceId, JSON.stringify(wanted)],
  );

export const assetsByKey = (
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedAsset[],
): Promise<{ id: string; key: string; campaignId: string | null }[]> =>
  rows(
    tx,
    `select a.id, a.key, a.campaign_id as "campaignId"
       from jsonb_to_recordset($2::jsonb) as v("campaignId" uuid, key text)
       join asset a on a.workspace_id = $1 and a.key = v.key and a.campaign_id is not distinct from v."campaignId"`,
    [workspaceId, JSON.stringify(wanted)],
  );

export const readCampaigns = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Campaign[]> =>
  rows(tx, `select ${COLUMNS} from campaign where workspace_id = $1 and id = any($2::uuid[])`, [
    workspaceId,
    ids,
  ]);

/** Newest first, older than the campaign `before` when given. */
export const campaignsBefore = (
  tx: Tx,
  workspaceId: string,
  before: string | null,
  limit: number,
): Promise<Campaign[]> =>
  rows(
    tx,
    `select ${COLUMNS} from campaign
      where workspace_id = $1
        and ($2::uuid is null or (created_at, id) < (select c.created_at, c.id from campaign c where c.workspace_id = $1 and c.id = $2))
      order by created_at desc, id desc limit $3`,
    [workspaceId, before, limit],
  );
