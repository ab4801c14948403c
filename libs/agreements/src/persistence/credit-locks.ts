import { rows } from '#database';
import type { Tx } from '#database';

/** Locks the credits of these leads in the order of their ids. */
export const lockCredits = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<unknown> =>
  rows(
    tx,
    'select 1 from tally_credit where workspace_id = $1 and lead_id = any($2) order by id for update',
    [workspaceId, leadIds],
  );

/** Locks the credits of these leads unless somebody holds any of them, and says whether it did; waits for nobody. */
export async function holdCredits(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<boolean> {
  const [held] = await rows<{ isAll: boolean }>(
    tx,
    `with free as materialized (
       select 1 from tally_credit where workspace_id = $1 and lead_id = any($2) for update skip locked)
     select (select count(*) from free) =
            (select count(*) from tally_credit where workspace_id = $1 and lead_id = any($2)) as "isAll"`,
    [workspaceId, leadIds],
  );
  return held?.isAll ?? false;
}
