import { rows } from '#database';
import type { Tx } from '#database';

/**
 * Which of these teams work no leads any more: partners that ended. Those that have not ended do not end before this transaction does, so
 * that no lead goes to one while it is being ended.
 */
export async function endedTeams(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const partners = await rows<{ id: string }>(
    tx,
    `select id from team where workspace_id = $1 and id = any($2::uuid[]) and kind = 'partner' order by id for share`,
    [workspaceId, teamIds],
  );
  if (partners.length === 0) return new Set();
  // Asked after the lock: whoever ended one meanwhile has committed.
  const ended = await rows<{ id: string }>(
    tx,
    'select team_id as id from partner where workspace_id = $1 and team_id = any($2::uuid[]) and ended_at is not null',
    [workspaceId, partners.map(({ id }) => id)],
  );
  return new Set(ended.map(({ id }) => id));
}
