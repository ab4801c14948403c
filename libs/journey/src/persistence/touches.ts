import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Touch } from '../domain/touch.js';

const COLUMNS = `id, person_id as "personId", lead_id as "leadId", channel, campaign_id as "campaignId", asset_id as "assetId", kind,
  occurred_at as "occurredAt", utm, referrer_host as "referrerHost", landing_path as "landingPath", click_ids as "clickIds",
  intent, action, evidence, entered_by as "enteredBy", code_id as "codeId"`;

/** One statement however many touches. */
export const insertTouches = (tx: Tx, workspaceId: string, touches: readonly Touch[]): Promise<number> =>
  touched(
    tx,
    `insert into touch (workspace_id, id, person_id, lead_id, channel, campaign_id, asset_id, kind, occurred_at, recorded_at,
                        utm, referrer_host, landing_path, click_ids, intent, action, evidence, entered_by, code_id)
     select $1, v.id, v."personId", v."leadId", v.channel, v."campaignId", v."assetId", v.kind, v."occurredAt", now.at,
            v.utm, v."referrerHost", v."landingPath", v."clickIds", v.intent, v.action, v.evidence, v."enteredBy", v."codeId"
       from (select instant() as at) as now,
            jsonb_to_recordset($2::jsonb)
              as v(id uuid, "personId" uuid, "leadId" uuid, channel text, "campaignId" uuid, "assetId" uuid, kind text,
                   "occurredAt" timestamptz, utm jsonb, "referrerHost" text, "landingPath" text, "clickIds" jsonb,
                   intent text, action text, evidence text, "enteredBy" uuid, "codeId" uuid)`,
    [workspaceId, JSON.stringify(touches)],
  );

/** Writes the lead of touches that have none yet. */
export const writeLeads = (
  tx: Tx,
  workspaceId: string,
  touchIds: readonly string[],
  leadIds: readonly string[],
): Promise<number> =>
  touched(
    tx,
    `update touch t set lead_id = v.lead_id
       from unnest($2::uuid[], $3::uuid[]) as v(id, lead_id)
      where t.workspace_id = $1 and t.id = v.id and t.lead_id is null`,
    [workspaceId, touchIds, leadIds],
  );

export const readTouchesOfLead = (tx: Tx, workspaceId: string, leadId: string): Promise<Touch[]> =>
  rows(tx, `select ${COLUMNS} from touch where workspace_id = $1 and lead_id = $2 order by occurred_at, id`, [
    workspaceId,
    leadId,
  ]);

export const readTouchesOfPerson = (tx: Tx, workspaceId: string, personId: string): Promise<Touch[]> =>
  rows(
    tx,
    `select ${COLUMNS} from touch where workspace_id = $1 and person_id = $2 order by occurred_at, id`,
    [workspaceId, personId],
  );

/** Removes touches of the leads that went, and those of leads that had been there before. */
export const removeTouches = (
  tx: Tx,
  workspaceId: string,
  touchIds: readonly string[],
  { of, notOf }: { readonly of: readonly string[]; readonly notOf: readonly string[] },
): Promise<number> =>
  touched(
    tx,
    `delete from touch where workspace_id = $1 and id = any($2::uuid[])
        and (lead_id is null or lead_id = any($3::uuid[]) or lead_id <> all($4::uuid[]))`,
    [workspaceId, touchIds, of, notOf],
  );
