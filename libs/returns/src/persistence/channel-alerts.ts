import { rows } from '#database';
import type { Tx } from '#database';

/** Today in the zone of the workspace, `YYYY-MM-DD`. */
export async function todayIn(tx: Tx, zone: string): Promise<string> {
  const [found] = await rows<{ today: string }>(
    tx,
    'select (instant() at time zone $1)::date::text as today',
    [zone],
  );
  return found!.today;
}

/** Those of these channels of which nobody was told in this quarter; of any number who ask at once one is answered each. */
export async function markAlerted(
  tx: Tx,
  workspaceId: string,
  quarterOn: string,
  channels: readonly string[],
  at: Date,
): Promise<Set<string>> {
  const fresh = await rows<{ channel: string }>(
    tx,
    `insert into channel_alert (workspace_id, quarter_on, channel, told_at)
     select $1, $2, each, $4 from unnest($3::text[]) as each order by each
     on conflict do nothing returning channel`,
    [workspaceId, quarterOn, channels, at],
  );
  return new Set(fresh.map(({ channel }) => channel));
}
