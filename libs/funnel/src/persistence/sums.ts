import { touched } from '#database';
import type { Tx } from '#database';
import type { Contributions } from '../domain/contributions.js';
import { differenceIn } from '../domain/difference.js';
import { addSums, SUM_TABLES, sweepSums } from './sums.sql.js';

/** Lets every table of sums hold `after` instead of `before`; rows that come to nothing go. */
export async function changeSums(
  tx: Tx,
  workspaceId: string,
  before: readonly Contributions[],
  after: readonly Contributions[],
): Promise<void> {
  for (const table of SUM_TABLES) {
    const addends = differenceIn(table.table, before, after);
    if (addends.length === 0) continue;
    const keys = table.keys.map((_, at) => addends.map(({ key }) => key[at]));
    const sums = table.sums.map((_, at) => addends.map((addend) => addend.sums[at]));
    await touched(tx, addSums(table), [workspaceId, ...keys, ...sums]);
    const less = addends.filter((addend) => addend.sums.some((sum) => sum < 0));
    if (less.length === 0) continue;
    await touched(tx, sweepSums(table), [
      workspaceId,
      ...table.keys.map((_, at) => less.map(({ key }) => key[at])),
    ]);
  }
}

/** Says that some course changed. */
export const raiseRevision = (tx: Tx, workspaceId: string): Promise<unknown> =>
  touched(
    tx,
    `insert into funnel_state (workspace_id, revision) values ($1, 1)
     on conflict (workspace_id) do update set revision = funnel_state.revision + 1`,
    [workspaceId],
  );
