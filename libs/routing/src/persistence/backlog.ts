import { rows } from '#database';
import type { Tx } from '#database';

/** Leads that lie in a team's queue because nobody could take them. */
export interface TeamBacklog {
  readonly teamId: string;
  readonly count: number;
  /** Since when the one that waits longest has. */
  readonly oldestAt: Date;
}

/** Teams with something waiting, the longest wait first. */
export const backlogByTeam = (tx: Tx, workspaceId: string): Promise<TeamBacklog[]> =>
  rows(
    tx,
    `select team_id as "teamId", count(distinct lead_id)::int as count, min(decided_at) as "oldestAt"
       from routing_decision where workspace_id = $1 and is_waiting
      group by team_id order by min(decided_at), team_id`,
    [workspaceId],
  );
