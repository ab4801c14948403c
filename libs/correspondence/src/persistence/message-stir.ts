import type { Cells } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** As many as a page shows at once; what moves further back is seen when it is opened. */
const SHOWN = 50;

interface Stirred {
  readonly id: string;
  readonly state: string;
}

const cellsOf = (found: readonly Stirred[]): Cells =>
  Object.fromEntries(found.map(({ id, state }) => [id, state]));

/** The last messages of these leads with their states. */
export const stirOfLeads = async (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Cells> =>
  cellsOf(
    await rows<Stirred>(
      tx,
      `select id, state || coalesce(' ' || attempt_id, '') as state from message
        where workspace_id = $1 and lead_id = any($2::uuid[]) order by occurred_at desc, id desc limit $3`,
      [workspaceId, leadIds, SHOWN],
    ),
  );

/** The last ones no lead was found for, of one member or of all. */
export const stirOfUnmatched = async (tx: Tx, workspaceId: string, memberId: string | null): Promise<Cells> =>
  cellsOf(
    await rows<Stirred>(
      tx,
      `select id, state from message
        where workspace_id = $1 and lead_id is null and state = 'unmatched' and ($2::uuid is null or member_id = $2)
        order by occurred_at desc, id desc limit $3`,
      [workspaceId, memberId, SHOWN],
    ),
  );
