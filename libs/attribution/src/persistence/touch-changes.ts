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
    `delete from touch_change where workspace_id = $1
        and id in (select id from touch_change where workspace_id = $1 order by id limit $2)
     returning person_id as "personId"`,
    [workspaceId, limit],
  );
  return { notes: taken.length, personIds: [...new Set(taken.map(({ personId }) => personId))] };
}

/** Whose touches changed without credit having looked yet. */
export const notedPersons = async (tx: Tx, workspaceId: string): Promise<string[]> =>
  (
    await rows<{ personId: string }>(
      tx,
      'select distinct person_id as "personId" from touch_change where workspace_id = $1',
      [workspaceId],
    )
  ).map(({ personId }) => personId);
