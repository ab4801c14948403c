import type { Tx } from '#database';
import { rows } from '#database';

/** The duties of these ids, and those of owners that stand for the same promises. */
const WITH_OWNERS = `
  select distinct d.id
    from obligation o
    join obligation d
      on d.workspace_id = o.workspace_id and d.lead_id = o.lead_id
     and (d.id = o.id or (o.level = 'lead' and d.level = 'owner' and d.agreement_id = o.agreement_id
          and d.clause_key = o.clause_key and d.cycle = o.cycle and d.handover_id is not distinct from o.handover_id))
   where o.workspace_id = $1 and o.id = any($2)`;

export const idsWithOwners = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> =>
  (await rows<{ id: string }>(tx, WITH_OWNERS, [workspaceId, ids])).map(({ id }) => id);

export interface Waiver {
  readonly obligationId: string;
  readonly reason: string;
  readonly note: string | null;
  readonly byMemberId: string;
  readonly was: string;
}

/** Keeps who excused what; one waiver per obligation, for good. */
export const insertWaivers = (
  tx: Tx,
  workspaceId: string,
  at: Date,
  waivers: readonly Waiver[],
): Promise<unknown> =>
  tx.query(
    `insert into obligation_waiver (workspace_id, obligation_id, reason, note, by_member_id, was, at)
     select $1, w."obligationId", w.reason, w.note, w."byMemberId", w.was, $2
       from jsonb_to_recordset($3::jsonb) as w("obligationId" uuid, reason text, note text, "byMemberId" uuid, was text)`,
    [workspaceId, at, JSON.stringify(waivers)],
  );
