import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Counts one more within this minute, of whatever process; how many there were. */
export async function countOne(tx: Tx, workspaceId: string, key: Buffer): Promise<number> {
  const [counted] = await rows<{ points: number }>(
    tx,
    `insert into throttle as t (workspace_id, key, points, ends_at) values ($1, $2, 1, instant() + interval '1 minute')
     on conflict on constraint pk_throttle do update
        set points = case when t.ends_at <= instant() then 1 else t.points + 1 end,
            ends_at = case when t.ends_at <= instant() then excluded.ends_at else t.ends_at end
     returning points`,
    [workspaceId, key],
  );
  return counted?.points ?? 1;
}

/** What is over counts nothing any more. */
export const forgetCounted = (tx: Tx, workspaceId: string): Promise<number> =>
  touched(tx, 'delete from throttle where workspace_id = $1 and ends_at < instant()', [workspaceId]);
