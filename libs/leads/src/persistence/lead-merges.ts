import type { Stage } from '#contracts';
import type { Tx } from '#database';
import { rows, touched } from '#database';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import type { LeadMergeRow } from './lead-merge.row.js';

/** The leads of these persons, locked by nobody yet. */
export const leadIdsOf = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      'select id from lead where workspace_id = $1 and person_id = any($2::uuid[]) order by id',
      [workspaceId, personIds],
    )
  ).map(({ id }) => id);

export interface Ending {
  readonly mergeId: string;
  readonly leadId: string;
  readonly intoLeadId: string;
  readonly at: Date;
  readonly memberId: string | null;
}

/** How an ended lead stood before. */
const BEFORE = `jsonb_build_object('stage', stage, 'workState', work_state, 'stageSince', stage_since, 'reason', reason,
  'wakeOn', wake_on, 'holdReason', hold_reason, 'holdUntil', hold_until, 'lastActivityAt', last_activity_at)`;

/** Ends an open lead in another one, its open offer with it, and keeps how it stood; the offer that was withdrawn, or null. */
export async function endInAnother(
  tx: Tx,
  workspaceId: string,
  { mergeId, leadId, intoLeadId, at, memberId }: Ending,
): Promise<{ handoverId: string | null }> {
  const [withdrawn] = await rows<{ id: string }>(
    tx,
    `update handover set state = 'withdrawn', decided_at = $3, decided_by = $4
      where workspace_id = $1 and lead_id = $2 and state = 'offered' returning id`,
    [workspaceId, leadId, at, memberId],
  );
  const handoverId = withdrawn?.id ?? null;
  await touched(
    tx,
    `insert into lead_merge (workspace_id, merge_id, lead_id, from_person_id, into_lead_id, handover_id, before, merged_at)
     select workspace_id, $3, id, person_id, $4, $5, ${BEFORE}, $6 from lead where workspace_id = $1 and id = $2`,
    [workspaceId, leadId, mergeId, intoLeadId, handoverId, at],
  );
  await touched(
    tx,
    `update lead set stage = 'disqualified', reason = 'DUPLICATE', merged_into_id = $3, stage_since = $4, updated_at = $4,
            work_state = 'new', wake_on = null, hold_reason = null, hold_until = null, version = version + 1
      where workspace_id = $1 and id = $2 and stage = any($5)`,
    [workspaceId, leadId, intoLeadId, at, OPEN_STAGES],
  );
  return { handoverId };
}

/** Gives all leads of one person to another, and keeps whose they were; the ids of those that moved. */
export async function movePerson(
  tx: Tx,
  workspaceId: string,
  { mergeId, from, to, at }: { mergeId: string; from: string; to: string; at: Date },
): Promise<string[]> {
  await touched(
    tx,
    `insert into lead_merge (workspace_id, merge_id, lead_id, from_person_id, before, merged_at)
     select workspace_id, $3, id, person_id, '{}', $4 from lead where workspace_id = $1 and person_id = $2
     on conflict do nothing`,
    [workspaceId, from, mergeId, at],
  );
  const moved = await rows<{ id: string }>(
    tx,
    `update lead set person_id = $3, updated_at = $4, version = version + 1
      where workspace_id = $1 and person_id = $2 returning id`,
    [workspaceId, from, to, at],
  );
  return moved.map(({ id }) => id);
}

/** What a merge did to leads. */
export const leadsOfMerge = (tx: Tx, workspaceId: string, mergeId: string): Promise<LeadMergeRow[]> =>
  rows(
    tx,
    `select lead_id as "leadId", from_person_id as "fromPersonId", into_lead_id as "intoLeadId", handover_id as "handoverId",
            before, merged_at as "mergedAt" from lead_merge where workspace_id = $1 and merge_id = $2 order by lead_id`,
    [workspaceId, mergeId],
  );

/** Gives the leads back to the persons they belonged to; the ids of those that moved. */
export const moveBack = async (
  tx: Tx,
  workspaceId: string,
  { mergeId, from, at }: { mergeId: string; from: string; at: Date },
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `update lead l set person_id = m.from_person_id, updated_at = $4, version = l.version + 1
         from lead_merge m
        where m.workspace_id = $1 and m.merge_id = $2 and l.workspace_id = $1 and l.id = m.lead_id
          and l.person_id = $3 and m.from_person_id <> $3
        returning l.id`,
      [workspaceId, mergeId, from, at],
    )
  ).map(({ id }) => id);

/** Lets an ended lead stand again as it stood; null when it was moved elsewhere since, and stays. */
export async function takeOut(
  tx: Tx,
  workspaceId: string,
  { mergeId, leadId, at }: { mergeId: string; leadId: string; at: Date },
): Promise<{ stage: Stage; handoverId: string | null } | null> {
  const [stands] = await rows<{ stage: Stage; handoverId: string | null }>(
    tx,
    `update lead l set stage = b.stage, work_state = b."workState", stage_since = b."stageSince", reason = b.reason,
            wake_on = b."wakeOn", hold_reason = b."holdReason", hold_until = b."holdUntil",
            last_activity_at = greatest(l.last_activity_at, b."lastActivityAt"), merged_into_id = null,
            updated_at = $4, version = l.version + 1
       from lead_merge m, jsonb_to_record(m.before) as b(stage text, "workState" text, "stageSince" timestamptz, reason text,
            "wakeOn" date, "holdReason" text, "holdUntil" timestamptz, "lastActivityAt" timestamptz)
      where m.workspace_id = $1 and m.merge_id = $2 and m.lead_id = $3 and l.workspace_id = $1 and l.id = m.lead_id
        and l.stage = 'disqualified' and l.merged_into_id = m.into_lead_id
      returning l.stage, m.handover_id as "handoverId"`,
    [workspaceId, mergeId, leadId, at],
  );
  if (!stands) return null;
  const offered = await rows<{ id: string }>(
    tx,
    `update handover set state = 'offered', decided_at = null, decided_by = null
      where workspace_id = $1 and id = $2 and state = 'withdrawn' returning id`,
    [workspaceId, stands.handoverId],
  );
  return { stage: stands.stage, handoverId: offered[0]?.id ?? null };
}
