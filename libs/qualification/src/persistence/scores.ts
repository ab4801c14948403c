import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Action, Score } from '#scoring';
import type { ScoreCause } from '../domain/score-cause.js';

/** A score as it was told. */
export interface ToldScore extends Score {
  readonly modelVersion: number;
  readonly cause: ScoreCause;
  readonly scoredAt: Date;
}

/** What the persons of leads did, by lead; in the words of a predicate, `custom.kind` is what they did. */
export async function actionsOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Action[]>> {
  const found = await rows<{ leadId: string; actions: readonly Action[] }>(
    tx,
    `select lead_id as "leadId", jsonb_agg(jsonb_build_object(
              'at', (extract(epoch from occurred_at) * 1000)::bigint,
              'attributes', jsonb_build_object('channel', channel, 'campaignId', campaign_id, 'assetId', asset_id,
                                               'intent', intent, 'custom', jsonb_build_object('kind', kind)))) as actions
       from touch where workspace_id = $1 and lead_id = any($2::uuid[]) group by lead_id`,
    [workspaceId, leadIds],
  );
  return new Map(found.map(({ leadId, actions }) => [leadId, actions]));
}

const SHOWN = `fit, engagement, is_ready as "isReady", grade, reasons, model_version as "modelVersion", cause, scored_at as "scoredAt"`;

/** Every score a lead was told, the latest first. */
export const scoresOf = (tx: Tx, workspaceId: string, leadId: string): Promise<ToldScore[]> =>
  rows<ToldScore>(
    tx,
    `select ${SHOWN} from lead_score where workspace_id = $1 and lead_id = $2 order by scored_at desc, id desc limit 100`,
    [workspaceId, leadId],
  );

/** Writes scores down, by lead; one that says the same as the last one of its lead, by the same model, is not written again. */
export async function tellScores(
  tx: Tx,
  workspaceId: string,
  scores: ReadonlyMap<string, ToldScore>,
): Promise<void> {
  const told = [...scores].map(([leadId, score]) => ({ ...score, id: newId<'lead-score'>(), leadId }));
  await touched(
    tx,
    `insert into lead_score (workspace_id, id, lead_id, model_version, fit, engagement, is_ready, grade, reasons, cause, scored_at)
     select $1, s.id, s."leadId", s."modelVersion", s.fit, s.engagement, s."isReady", s.grade, s.reasons, s.cause, s."scoredAt"
       from jsonb_to_recordset($2::jsonb) as s(id uuid, "leadId" uuid, "modelVersion" integer, fit double precision,
              engagement double precision, "isReady" boolean, grade text, reasons jsonb, cause text, "scoredAt" timestamptz)
       left join lateral (select * from lead_score l where l.workspace_id = $1 and l.lead_id = s."leadId"
                           order by scored_at desc, id desc limit 1) last on true
      where last.id is null or s.cause = 'offer'
         or (last.model_version, last.fit, last.engagement, last.grade) is distinct from (s."modelVersion", s.fit, s.engagement, s.grade)`,
    [workspaceId, JSON.stringify(told)],
  );
}
