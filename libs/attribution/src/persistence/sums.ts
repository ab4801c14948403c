import type { Tx } from '#database';
import { addSums, SUM_TABLES, sweepSums } from './sums.sql.js';

/** Adds conversions as they are kept to every table of sums, or takes them out. */
export async function countConversions(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  sign: '+' | '-',
): Promise<void> {
  for (const table of SUM_TABLES) await tx.query(addSums(table, sign), [workspaceId, ids]);
}

/** Removes the sums of these days in which nothing is left. */
export async function sweepDays(tx: Tx, workspaceId: string, days: readonly string[]): Promise<void> {
  for (const table of SUM_TABLES) await tx.query(sweepSums(table), [workspaceId, days]);
}

/** Says that some credit changed. */
export const raiseRevision = (tx: Tx, workspaceId: string): Promise<unknown> =>
  tx.query(
    `insert into credit_state (workspace_id, revision) values ($1, 1)
     on conflict (workspace_id) do update set revision = credit_state.revision + 1`,
    [workspaceId],
  );
