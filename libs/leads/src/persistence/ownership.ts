import type { Tx } from '#database';
import { newId } from '#kernel';

export interface OwnerChange {
  readonly leadIds: readonly string[];
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly at: Date;
  readonly why: string;
}

/** Ends the running intervals of these leads and starts new ones at the same instant. */
export async function changeOwner(
  tx: Tx,
  workspaceId: string,
  { leadIds, memberId, teamId, at, why }: OwnerChange,
): Promise<void> {
  await tx.query(
    'update ownership set to_at = greatest(from_at, $3) where workspace_id = $1 and lead_id = any($2) and to_at is null',
    [workspaceId, leadIds, at],
  );
  await tx.query(
    `insert into ownership (workspace_id, id, lead_id, member_id, team_id, from_at, why)
     select $1, o.id, o.lead_id, $4, $5, $6, $7 from unnest($2::uuid[], $3::uuid[]) as o(id, lead_id)`,
    [workspaceId, leadIds.map(() => newId()), leadIds, memberId, teamId, at, why],
  );
}
