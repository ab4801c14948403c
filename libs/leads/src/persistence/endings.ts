import type { Stage } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** How a lead came to stand where it stands. */
export interface Ending {
  readonly from: Stage | null;
  readonly reason: string | null;
}

/** The last move to its stage that was no way back; undefined when it came there by none that was recorded. */
export async function endingOf(
  tx: Tx,
  workspaceId: string,
  leadId: string,
  stage: string,
): Promise<Ending | undefined> {
  const [ending] = await rows<Ending>(
    tx,
    `select payload->'move'->>'from' as "from", payload->>'reason' as reason from journal_entry
      where workspace_id = $1 and lead_id = $2 and payload->'move'->>'to' = $3 and type <> 'lead.reopening_undone'
      order by ordinal desc limit 1`,
    [workspaceId, leadId, stage],
  );
  return ending;
}
