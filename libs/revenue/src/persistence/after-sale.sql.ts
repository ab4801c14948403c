const AFTER_SALE_COLUMNS = `s.opportunity_id as "opportunityId", s.step, s.place, s.version, s.department, s.owner_id as "ownerId",
  s.expected_on::text as "expectedOn", s.started_at as "startedAt", s.stopped_at as "stoppedAt", s.done_on::text as "doneOn",
  s.done_at as "doneAt", s.done_by as "doneBy", s.evidence_note as "evidenceNote", s.attachment_id as "attachmentId",
  s.amount_minor::float8 as "amountMinor", s.number`;

/** $1 workspace, $2 deals: their steps in order. */
export const STEPS_OF_DEALS = `
  select ${AFTER_SALE_COLUMNS} from after_sale_step s
   where s.workspace_id = $1 and s.opportunity_id = any($2::uuid[]) order by s.opportunity_id, s.place`;

const RECORD = `"opportunityId" uuid, step text, place smallint, version integer, department text, "ownerId" uuid, "expectedOn" date,
  "startedAt" timestamptz, "doneOn" date, "doneAt" timestamptz, "doneBy" uuid, "evidenceNote" text, "attachmentId" uuid,
  "amountMinor" bigint, number text`;

/** $1 workspace, $2 steps as JSON; steps that are there stay. */
export const INSERT_STEPS = `
  insert into after_sale_step (workspace_id, opportunity_id, step, place, department, owner_id, expected_on, started_at)
  select $1, p."opportunityId", p.step, p.place, p.department, p."ownerId", p."expectedOn", p."startedAt"
    from jsonb_to_recordset($2::jsonb) as p(${RECORD})
  on conflict (workspace_id, opportunity_id, step) do nothing`;

/** $1 workspace, $2 a step as JSON, as it is to be; written only over the version it was made from. */
export const UPDATE_STEP = `
  update after_sale_step s set version = s.version + 1, department = p.department, owner_id = p."ownerId", expected_on = p."expectedOn",
         started_at = p."startedAt", done_on = p."doneOn", done_at = p."doneAt", done_by = p."doneBy", evidence_note = p."evidenceNote",
         attachment_id = p."attachmentId", amount_minor = p."amountMinor", number = p.number
    from jsonb_to_recordset($2::jsonb) as p(${RECORD})
   where s.workspace_id = $1 and s.opportunity_id = p."opportunityId" and s.step = p.step and s.version = p.version
  returning s.step`;

/** $1 workspace, $2 deals, $3 instants beside them: what is not done stands still. Answers the steps that ran or waited until then. */
export const STOP_STEPS = `
  update after_sale_step s set stopped_at = e.at, version = s.version + 1
    from unnest($2::uuid[], $3::timestamptz[]) as e(id, at)
   where s.workspace_id = $1 and s.opportunity_id = e.id and s.done_on is null and s.stopped_at is null
  returning ${AFTER_SALE_COLUMNS}`;

/** $1 workspace, $2 deals: they go on. */
export const RESUME_STEPS = `
  update after_sale_step s set stopped_at = null, version = s.version + 1
   where s.workspace_id = $1 and s.opportunity_id = any($2::uuid[]) and s.stopped_at is not null
  returning ${AFTER_SALE_COLUMNS}`;
