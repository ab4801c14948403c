import { rows } from '#database';
import type { Tx } from '#database';

/** How the deals of these leads ended: won where any was; null while one is open, or there is none. */
export async function dealsOutcome(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<'won' | 'lost' | null> {
  const [found] = await rows<{ isOver: boolean | null; isWon: boolean | null }>(
    tx,
    `select bool_and(stage in ('won', 'lost')) as "isOver", bool_or(stage = 'won') as "isWon"
       from opportunity where workspace_id = $1 and lead_id = any($2::uuid[])`,
    [workspaceId, leadIds],
  );
  if (!found?.isOver) return null;
  return found.isWon ? 'won' : 'lost';
}

/** Which of these leads have a live registration, of their own or of a lead that ended in them. */
export const registeredAmong = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `with recursive ended as (
         select id as root, id from unnest($2::uuid[]) as u(id)
         union select e.root, l.id from ended e join lead l on l.workspace_id = $1 and l.merged_into_id = e.id)
       select distinct e.root as id from ended e
         join deal_registration r on r.workspace_id = $1 and r.lead_id = e.id and r.state = 'approved' order by 1`,
      [workspaceId, leadIds],
    )
  ).map(({ id }) => id);
