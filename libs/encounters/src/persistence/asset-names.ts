import { rows } from '#database';
import type { Tx } from '#database';

/** What was shown or given, by id. */
export async function assetNames(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const sql = 'select id, name from asset where workspace_id = $1 and id = any($2::uuid[])';
  const found = await rows<{ id: string; name: string }>(tx, sql, [workspaceId, [...new Set(ids)]]);
  return new Map(found.map(({ id, name }) => [id, name]));
}
