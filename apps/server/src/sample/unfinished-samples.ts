import { rows } from '#database';
import type { Database } from '#database';
import { unfinishedHistories } from '#journal';

/** Whoever asked for a sample, as their account tells. */
export interface Requester {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

export interface UnfinishedSample {
  readonly workspaceId: string;
  /** Null where nobody asked on the set-up page. */
  readonly requester: Requester | null;
}

/** Samples that are being made or were cut off, the oldest first. */
export async function unfinishedSamples(database: Database): Promise<UnfinishedSample[]> {
  const unfinished = await unfinishedHistories(database);
  return database.withRole('accounts', async (tx) => {
    const samples = await rows<{ id: string }>(
      tx,
      'select id from workspace where is_sample and id = any($1)',
      [unfinished.map(({ workspaceId }) => workspaceId)],
    );
    const accounts = await rows<Requester>(
      tx,
      `select id as "accountId", email, name, locale from account where id = any($1) and deactivated_at is null`,
      [unfinished.flatMap(({ requestedBy }) => requestedBy ?? [])],
    );
    return unfinished
      .filter(({ workspaceId }) => samples.some(({ id }) => id === workspaceId))
      .map(({ workspaceId, requestedBy }) => ({
        workspaceId,
        requester: accounts.find(({ accountId }) => accountId === requestedBy) ?? null,
      }));
  });
}

/**
 * Takes away every row of a sample that was never finished, in one transaction; false when there is no such sample (any more).
 * A year of journal takes its seconds, so no statement timeout holds here.
 */
export const removeUnfinished = (database: Database, workspaceId: string): Promise<boolean> =>
  database.withRole('accounts', async (tx) => {
    await tx.query('set local statement_timeout = 0');
    const [row] = await rows<{ isGone: boolean }>(tx, 'select unmake_sample($1) as "isGone"', [workspaceId]);
    return row?.isGone === true;
  });
