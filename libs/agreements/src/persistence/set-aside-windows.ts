import type { Tx } from '#database';
import { rows } from '#database';

/** A window that stood still while its lead was merged into another. */
export interface SetAsideWindow {
  readonly id: string;
  readonly versionId: string;
  readonly closesAt: Date;
  readonly setAsideAt: Date;
}

/** Lets the open windows of a lead stand still from an instant on; one that was over by then is left to the timer. */
export const setWindowsAside = (tx: Tx, workspaceId: string, leadId: string, at: Date): Promise<unknown> =>
  tx.query(
    `update acceptance_window set ended_at = $3, set_aside_at = $3
      where workspace_id = $1 and lead_id = $2 and ended_at is null and closes_at > $3`,
    [workspaceId, leadId, at],
  );

export const windowsSetAside = (tx: Tx, workspaceId: string, leadId: string): Promise<SetAsideWindow[]> =>
  rows(
    tx,
    `select id, version_id as "versionId", closes_at as "closesAt", set_aside_at as "setAsideAt" from acceptance_window
      where workspace_id = $1 and lead_id = $2 and set_aside_at is not null order by id for update`,
    [workspaceId, leadId],
  );

/** Lets a window run again, to a later close. */
export const openWindowAgain = (tx: Tx, workspaceId: string, id: string, closesAt: Date): Promise<unknown> =>
  tx.query(
    `update acceptance_window set ended_at = null, set_aside_at = null, closes_at = $3
      where workspace_id = $1 and id = $2 and set_aside_at is not null`,
    [workspaceId, id, closesAt],
  );
