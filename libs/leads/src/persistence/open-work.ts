import { rows } from '#database';
import type { Tx } from '#database';
import { OPEN_STAGES } from '../domain/lifecycle.js';

/** How many leads each of these members has to deal with: those they own, and those on offer to them by name. */
export async function openWorkOf(
  tx: Tx,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ memberId: string; count: number }>(
    tx,
    `select "memberId", count(*)::int as count from (
       select owner_id as "memberId" from lead where workspace_id = $1 and owner_id = any($2) and stage = any($3)
       union all
       select to_member_id from handover where workspace_id = $1 and to_member_id = any($2) and state = 'offered'
     ) as work group by 1`,
    [workspaceId, memberIds, OPEN_STAGES],
  );
  return new Map(found.map(({ memberId, count }) => [memberId, count]));
}
