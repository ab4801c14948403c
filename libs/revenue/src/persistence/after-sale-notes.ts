import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Words in the evidence of what followed the sale of deals of these leads. */
export const countAfterSaleNotes = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<number> =>
  (
    await rows<{ notes: number }>(
      tx,
      `select count(*)::int as notes from after_sale_step s join opportunity o on o.workspace_id = $1 and o.id = s.opportunity_id
        where s.workspace_id = $1 and o.lead_id = any($2::uuid[]) and s.evidence_note is not null`,
      [workspaceId, leadIds],
    )
  )[0]?.notes ?? 0;

export const blankAfterSaleNotes = (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<number> =>
  touched(
    tx,
    `update after_sale_step s set evidence_note = null from opportunity o
      where s.workspace_id = $1 and o.workspace_id = $1 and o.id = s.opportunity_id and o.lead_id = any($2::uuid[])`,
    [workspaceId, leadIds],
  );
