import { rows } from '#database';
import type { Tx } from '#database';

/** What makes a message that nobody of the workspace wrote one's own. */
export interface Hearing {
  readonly id: string;
  /** Whoever wrote the first known mail of its thread. */
  readonly begunBy: string | null;
  /** Its lead was with one of these teams, or with the member, when it came. */
  readonly isHeld: boolean;
}

/** Of these messages, one row each. */
export const hearingsOf = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  { teamIds, memberId }: { readonly teamIds: readonly string[]; readonly memberId: string | null },
): Promise<Hearing[]> =>
  rows(
    tx,
    `select m.id,
            (select t.member_id from message t
              where t.workspace_id = m.workspace_id and t.external_id = any(m.thread)
              order by t.occurred_at, t.id limit 1) as "begunBy",
            exists (select 1 from ownership o
                     where o.workspace_id = m.workspace_id and o.lead_id = m.lead_id
                       and (o.team_id = any($3::uuid[]) or o.member_id = $4::uuid)
                       and o.from_at <= m.occurred_at and (o.to_at is null or m.occurred_at < o.to_at)) as "isHeld"
       from message m where m.workspace_id = $1 and m.id = any($2::uuid[])`,
    [workspaceId, ids, teamIds, memberId],
  );
