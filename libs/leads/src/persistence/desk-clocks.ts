import { rows } from '#database';
import type { Tx } from '#database';
import type { DeskClock } from '../domain/desk-clocks.js';

const LOAD = `
  select obligation_id as "obligationId", lead_id as "leadId", agreement_id as "agreementId", clause_key as "clauseKey", kind,
         owed_by as "owedBy", started_at as "startedAt", due_at as "dueAt", is_breached as "isBreached"
    from desk_clock where workspace_id = $1 and lead_id = any($2) for update`;

/** The clocks of these leads, held until the transaction ends. */
export const loadClocks = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<DeskClock[]> =>
  rows(tx, LOAD, [workspaceId, leadIds]);

/** Who owes a promise that is still to be kept about this lead; undefined where it is none of those. */
export async function owedByOf(
  tx: Tx,
  workspaceId: string,
  leadId: string,
  obligationId: string,
): Promise<string | undefined> {
  const [clock] = await rows<{ owedBy: string }>(
    tx,
    `select owed_by as "owedBy" from desk_clock where workspace_id = $1 and lead_id = $2 and obligation_id = $3`,
    [workspaceId, leadId, obligationId],
  );
  return clock?.owedBy;
}

const SAVE = `
  insert into desk_clock (workspace_id, lead_id, agreement_id, clause_key, obligation_id, kind, owed_by, started_at, due_at, is_breached)
  select $1, c."leadId", c."agreementId", c."clauseKey", c."obligationId", c.kind, c."owedBy", c."startedAt", c."dueAt", c."isBreached"
    from jsonb_to_recordset($2::jsonb) as c("leadId" uuid, "agreementId" uuid, "clauseKey" text, "obligationId" uuid, kind text,
         "owedBy" text, "startedAt" timestamptz, "dueAt" timestamptz, "isBreached" boolean)
  on conflict (workspace_id, lead_id, agreement_id, clause_key) do update
     set obligation_id = excluded.obligation_id, kind = excluded.kind, owed_by = excluded.owed_by,
         started_at = excluded.started_at, due_at = excluded.due_at, is_breached = excluded.is_breached`;

const REMOVE = `
  delete from desk_clock c using jsonb_to_recordset($2::jsonb) as gone("leadId" uuid, "agreementId" uuid, "clauseKey" text)
   where c.workspace_id = $1 and c.lead_id = gone."leadId" and c.agreement_id = gone."agreementId" and c.clause_key = gone."clauseKey"`;

/** Two statements at most, however many clocks. */
export async function saveClocks(
  tx: Tx,
  workspaceId: string,
  { kept, gone }: { readonly kept: readonly DeskClock[]; readonly gone: readonly DeskClock[] },
): Promise<void> {
  if (gone.length > 0) await tx.query(REMOVE, [workspaceId, JSON.stringify(gone)]);
  if (kept.length > 0) await tx.query(SAVE, [workspaceId, JSON.stringify(kept)]);
}
