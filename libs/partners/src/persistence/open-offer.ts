import { rows } from '#database';
import type { Tx } from '#database';

/** The hand-over by which a lead is on offer now. */
export const openOfferOf = async (tx: Tx, workspaceId: string, leadId: string): Promise<string | undefined> =>
  (
    await rows<{ id: string }>(
      tx,
      `select id from handover where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
      [workspaceId, leadId],
    )
  )[0]?.id;
