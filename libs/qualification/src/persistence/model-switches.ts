import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

/** Somebody had leads predicted by this version from then on, or by none. */
export interface ModelSwitch {
  readonly version: number | null;
  /** It put back what was in force before. */
  readonly isReversal: boolean;
  readonly why: string | null;
  readonly at: Date;
  readonly by: string | null;
}

/** The latest first. */
export const switchesOf = (tx: Tx, workspaceId: string): Promise<ModelSwitch[]> =>
  rows<ModelSwitch>(
    tx,
    `select version, is_reversal as "isReversal", why, at, by from model_switch
      where workspace_id = $1 order by at desc, id desc limit 50`,
    [workspaceId],
  );

export async function insertSwitch(
  tx: Tx,
  workspaceId: string,
  { version, isReversal, why, at, by }: ModelSwitch,
): Promise<void> {
  await touched(
    tx,
    `insert into model_switch (workspace_id, id, version, is_reversal, why, at, by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, newId<'model-switch'>(), version, isReversal, why, at, by],
  );
}

/** Once in a day for each version; true for whoever has the turn. */
export async function claimWatch(tx: Tx, workspaceId: string, version: number, at: Date): Promise<boolean> {
  const claimed = await touched(
    tx,
    `insert into model_watch (workspace_id, version, checked_at) values ($1, $2, $3)
     on conflict (workspace_id, version) do update set checked_at = excluded.checked_at
      where model_watch.checked_at <= excluded.checked_at - interval '1 day'`,
    [workspaceId, version, at],
  );
  return claimed === 1;
}

/** True the first time. */
export async function markDrifted(tx: Tx, workspaceId: string, version: number, at: Date): Promise<boolean> {
  const set = `update model_watch set drifted_at = $3 where workspace_id = $1 and version = $2 and drifted_at is null`;
  return (await touched(tx, set, [workspaceId, version, at])) === 1;
}

/** Whoever puts a model in force is told anew when it drifts. */
export const forgetWatch = (tx: Tx, workspaceId: string, version: number): Promise<unknown> =>
  touched(tx, 'delete from model_watch where workspace_id = $1 and version = $2', [workspaceId, version]);
