import { rows, touched } from '#database';
import type { Database, Tx } from '#database';
import './unfinished-history.row.js';

export interface UnfinishedHistory {
  readonly workspaceId: string;
  /** The account that asked for it; null when a command did. */
  readonly requestedBy: string | null;
}

/** Says that the past of a workspace is about to be written. It stands, whoever dies, until `endHistory`. */
export const beginHistory = (tx: Tx, { workspaceId, requestedBy }: UnfinishedHistory): Promise<unknown> =>
  touched(
    tx,
    'insert into unfinished_history (workspace_id, requested_by, begun_at) values ($1, $2, instant()) on conflict do nothing',
    [workspaceId, requestedBy],
  );

/** Says that the past of a workspace is written. */
export const endHistory = (tx: Tx, workspaceId: string): Promise<unknown> =>
  touched(tx, 'delete from unfinished_history where workspace_id = $1', [workspaceId]);

/** Whether the past of this workspace is being written: what lies behind the clock may not have happened in it yet. */
export const isHistoryUnfinished = async (tx: Tx, workspaceId: string): Promise<boolean> =>
  (await rows(tx, 'select 1 from unfinished_history where workspace_id = $1', [workspaceId])).length > 0;

/** Workspaces whose past is being written, or whose writer died; the oldest first. */
export const unfinishedHistories = (database: Database): Promise<UnfinishedHistory[]> =>
  database.withRole('sequencer', (tx) =>
    rows<UnfinishedHistory>(
      tx,
      `select workspace_id as "workspaceId", requested_by as "requestedBy" from unfinished_history order by begun_at`,
    ),
  );
