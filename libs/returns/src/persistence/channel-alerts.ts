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

/** Everything that was written has its number, and all of it was read by readers of these names. $1 workspace, $2 names. */
const READ_UP_TO = `
  select h.position::float8 as position from journal_head h
   where h.workspace_id = $1 and not exists (select 1 from journal_entry where workspace_id = $1 and position is null)
     and (select count(*) from journal_reader r where r.workspace_id = $1 and r.name = any($2::text[]) and r.position >= h.position)
         = cardinality($2::text[])`;

/** Up to where all these readers have read the journal; null while anything that was written waits for one of them. */
export async function readUpTo(
  tx: Tx,
  workspaceId: string,
  readers: readonly string[],
): Promise<number | null> {
  const [found] = await rows<{ position: number }>(tx, READ_UP_TO, [workspaceId, readers]);
  return found?.position ?? null;
}
