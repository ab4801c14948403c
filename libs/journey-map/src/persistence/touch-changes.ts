import { rows } from '#database';
import type { Tx } from '#database';

/** Takes away who is noted, at most `limit` notes, and tells each person once; with how many notes went. */
export async function takeTouchChanges(
  tx: Tx,
  workspaceId: string,
  limit: number,
): Promise<{ readonly notes: number; readonly personIds: string[] }> {
  const taken = await rows<{ personId: string }>(
    tx,
    `delete from journey_touch_change where workspace_id = $1
        and id in (select id from journey_touch_change where workspace_id = $1 order by id limit $2)
     returning person_id as "personId"`,
    [workspaceId, limit],
  );
  return { notes: taken.length, personIds: [...new Set(taken.map(({ personId }) => personId))] };
}

/** Leads of persons whose touches changed without the map having looked yet. */
export const notedLeads = async (tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> => {
  const found = await rows<{ leadId: string }>(
    tx,
    `select w.lead_id as "leadId" from journey_walk w
      where w.workspace_id = $1
        and exists (select 1 from journey_touch_change c where c.workspace_id = $1 and c.person_id = w.person_id)`,
    [workspaceId],
  );
  return new Set(found.map(({ leadId }) => leadId));
};
