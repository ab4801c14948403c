import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { PathDay } from '../domain/path-days.js';
import { RAISE_PATHS } from './paths.sql.js';
import { addSums, SUM_TABLES, sweepSums } from './sums.sql.js';

/** Adds conversions as they are kept to every table of sums, or takes them out. */
export async function countConversions(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  sign: '+' | '-',
): Promise<void> {
  for (const table of SUM_TABLES) await touched(tx, addSums(table, sign), [workspaceId, ids]);
}

/** Removes the sums of these days, and of their months, in which nothing is left. */
export async function sweepDays(tx: Tx, workspaceId: string, days: readonly string[]): Promise<void> {
  const months = days.map((day) => `${day.slice(0, 7)}-01`);
  const all = [...new Set([...days, ...months])];
  for (const table of SUM_TABLES) await touched(tx, sweepSums(table), [workspaceId, all]);
}

/** Says that some credit changed, and which change it is. */
export async function raiseRevision(tx: Tx, workspaceId: string): Promise<string> {
  const [raised] = await rows<{ revision: string }>(
    tx,
    `insert into credit_state (workspace_id, revision) values ($1, 1)
     on conflict (workspace_id) do update set revision = credit_state.revision + 1 returning revision::text as revision`,
    [workspaceId],
  );
  return raised!.revision;
}

/** Says that the sums of paths of these days changed by that revision. */
export async function raisePaths(
  tx: Tx,
  workspaceId: string,
  changed: readonly PathDay[],
  revision: string,
): Promise<void> {
  if (changed.length === 0) return;
  const [currencies, days] = [changed.map(({ currency }) => currency), changed.map(({ day }) => day)];
  await touched(tx, RAISE_PATHS, [workspaceId, currencies, days, revision]);
}
