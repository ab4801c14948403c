import type { Client } from 'pg';
import { machineMs } from '../../libs/live/src/test-support/socket-crowd.js';

/** A capture as the database committed it. */
export interface Commit {
  readonly position: number;
  /** ms of the machine's monotonic clock. */
  readonly at: number;
}

/** $1 the workspace, $2 the position before: the touch of a capture is written once, so its row tells the transaction. */
const COMMITS = `
  select e.position::float8 as position, extract(epoch from pg_xact_commit_timestamp(t.xmin))::float8 * 1000 as at
    from journal_entry e join touch t on t.workspace_id = e.workspace_id and t.lead_id = e.lead_id
   where e.workspace_id = $1 and e.type = 'lead.captured' and e.position > $2 order by e.position`;

/** The captures numbered after a position, in order. */
export async function commitsAfter(admin: Client, workspaceId: string, position: number): Promise<Commit[]> {
  const { rows } = await admin.query<{ position: number; at: number }>(COMMITS, [workspaceId, position]);
  const wall = wallToMachine();
  return rows.map((row) => ({ position: row.position, at: row.at + wall }));
}

/** What to add to the wall clock to get the monotonic one (ms), taken where the wall clock turns to its next millisecond. */
function wallToMachine(): number {
  const before = Date.now();
  while (Date.now() === before);
  return machineMs() - Date.now();
}

/** The last position given. */
export async function headOf(admin: Client, workspaceId: string): Promise<number> {
  const { rows } = await admin.query<{ position: number }>(
    'select position::float8 as position from journal_head where workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.position ?? 0;
}

/** Leads that are where a capture puts them. */
export async function leadsIn(admin: Client, workspaceId: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from lead where workspace_id = $1 and stage = 'inquiry'`,
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}
