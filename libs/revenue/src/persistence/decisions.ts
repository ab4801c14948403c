import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { DecisionStep, PlanChange, TemplateStep } from '../domain/decision.js';

const COLUMNS = `s.id, s.place, s.name, s.owner_id as "ownerId", s.person_id as "personId", s.expected_on::text as "expectedOn",
  s.done_on::text as "doneOn", s.done_by as "doneBy", s.evidence_note as "evidenceNote", s.attachment_id as "attachmentId"`;

/** By deal: its steps in order; deals without a plan are left out. */
export async function stepsOfDeals(
  tx: Tx,
  workspaceId: string,
  opportunityIds: readonly string[],
): Promise<Map<string, DecisionStep[]>> {
  const found = await rows<DecisionStep & { opportunityId: string }>(
    tx,
    `select s.opportunity_id as "opportunityId", ${COLUMNS} from decision_step s
      where s.workspace_id = $1 and s.opportunity_id = any($2::uuid[]) order by s.opportunity_id, s.place`,
    [workspaceId, opportunityIds],
  );
  const steps = new Map<string, DecisionStep[]>();
  for (const { opportunityId, ...step } of found)
    steps.set(opportunityId, [...(steps.get(opportunityId) ?? []), step]);
  return steps;
}

export const stepsOf = async (tx: Tx, workspaceId: string, opportunityId: string): Promise<DecisionStep[]> =>
  (await stepsOfDeals(tx, workspaceId, [opportunityId])).get(opportunityId) ?? [];

/** Writes a plan that was made for the steps as they are; call with the deal locked. */
export async function writePlan(
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
  { added, changed, removed }: PlanChange,
): Promise<void> {
  const of = [workspaceId, opportunityId];
  if (removed.length > 0)
    await touched(
      tx,
      'delete from decision_step where workspace_id = $1 and opportunity_id = $2 and id = any($3::uuid[])',
      [...of, removed],
    );
  if (changed.length > 0)
    await touched(
      tx,
      `update decision_step s set place = p.place, name = p.name, owner_id = p."ownerId", person_id = p."personId",
              expected_on = p."expectedOn"
         from jsonb_to_recordset($3::jsonb) as p(${PLANNED})
        where s.workspace_id = $1 and s.opportunity_id = $2 and s.id = p.id`,
      [...of, JSON.stringify(changed)],
    );
  const fresh = added.map((step) => ({ ...step, id: newId<'decision-step'>() }));
  if (fresh.length > 0)
    await tx.query(
      `insert into decision_step (workspace_id, opportunity_id, id, place, name, owner_id, person_id, expected_on)
       select $1, $2, p.id, p.place, p.name, p."ownerId", p."personId", p."expectedOn"
         from jsonb_to_recordset($3::jsonb) as p(${PLANNED})`,
      [...of, JSON.stringify(fresh)],
    );
}

const PLANNED = 'id uuid, place smallint, name text, "ownerId" uuid, "personId" uuid, "expectedOn" date';

export interface StepEvidence {
  readonly note: string | null;
  readonly attachmentId: string | null;
}

interface Doing extends StepEvidence {
  readonly on: string;
  readonly at: Date;
  readonly by: string | null;
}

/** Of any number who say that a step was done, one does; false for the others. */
export const markDone = async (
  tx: Tx,
  workspaceId: string,
  stepId: string,
  { on, at, by, note, attachmentId }: Doing,
): Promise<boolean> =>
  (await touched(
    tx,
    `update decision_step set done_on = $3, done_at = $4, done_by = $5, evidence_note = $6, attachment_id = $7
      where workspace_id = $1 and id = $2 and done_on is null`,
    [workspaceId, stepId, on, at, by, note, attachmentId],
  )) === 1;

/** Its evidence goes with it. False when it was not done. */
export const markOpen = async (tx: Tx, workspaceId: string, stepId: string): Promise<boolean> =>
  (await touched(
    tx,
    `update decision_step set done_on = null, done_at = null, done_by = null, evidence_note = null, attachment_id = null
      where workspace_id = $1 and id = $2 and done_on is not null`,
    [workspaceId, stepId],
  )) === 1;

/** The workspace's own steps; undefined where it has none of its own. */
export async function templateOf(tx: Tx, workspaceId: string): Promise<TemplateStep[] | undefined> {
  const [found] = await rows<{ steps: TemplateStep[] }>(
    tx,
    'select steps from decision_template where workspace_id = $1',
    [workspaceId],
  );
  return found?.steps;
}

export async function writeTemplate(
  tx: Tx,
  workspaceId: string,
  steps: readonly TemplateStep[],
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.query(
    `insert into decision_template (workspace_id, steps, updated_at, updated_by) values ($1, $2, $3, $4)
     on conflict (workspace_id) do update set steps = excluded.steps, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    [workspaceId, JSON.stringify(steps), at, by],
  );
}

/** Words in the evidence of steps on deals of these leads. */
export const countStepNotes = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<number> =>
  (
    await rows<{ notes: number }>(
      tx,
      `select count(*)::int as notes from decision_step s join opportunity o on o.workspace_id = $1 and o.id = s.opportunity_id
        where s.workspace_id = $1 and o.lead_id = any($2::uuid[]) and s.evidence_note is not null`,
      [workspaceId, leadIds],
    )
  )[0]?.notes ?? 0;

export const blankStepNotes = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<number> =>
  touched(
    tx,
    `update decision_step s set evidence_note = null from opportunity o
      where s.workspace_id = $1 and o.workspace_id = $1 and o.id = s.opportunity_id and o.lead_id = any($2::uuid[])`,
    [workspaceId, leadIds],
  );
