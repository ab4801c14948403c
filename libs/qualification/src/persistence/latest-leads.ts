import { rows } from '#database';
import type { Tx } from '#database';

/** The latest leads, newest first; tests and those that ended in another are left out. */
export async function latestLeadIds(tx: Tx, workspaceId: string, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from lead where workspace_id = $1 and not is_test and merged_into_id is null
      order by captured_at desc, id desc limit $2`,
    [workspaceId, most],
  );
  return found.map(({ id }) => id);
}
