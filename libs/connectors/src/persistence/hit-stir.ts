import type { Cells } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** As many as a page of the log shows at once. */
const SHOWN = 50;

interface Stirred {
  readonly id: string;
  readonly said: string;
}

const cellsOf = (found: readonly Stirred[]): Cells =>
  Object.fromEntries(found.map(({ id, said }) => [id, said]));

/** The last hits of a source and what became of each, and whether the source is paused. */
export async function stirOfHits(tx: Tx, workspaceId: string, connectorId: string): Promise<Cells> {
  const hits = await rows<Stirred>(
    tx,
    `select id, concat_ws(' ', verdict, attempts, next_at) as said from connector_hit
      where workspace_id = $1 and connector_id = $2 order by received_at desc, id desc limit $3`,
    [workspaceId, connectorId, SHOWN],
  );
  const source = await rows<Stirred>(
    tx,
    `select 'state' as id, state as said from connector where workspace_id = $1 and id = $2`,
    [workspaceId, connectorId],
  );
  return cellsOf([...source, ...hits]);
}

/** Of each source its last hit and how many wait. */
export async function stirOfSources(tx: Tx, workspaceId: string): Promise<Cells> {
  const sources = await rows<Stirred>(
    tx,
    `select c.id, concat_ws(' ', c.state, last.id, last.verdict, waiting.count) as said from connector c
       left join lateral (select h.id, h.verdict from connector_hit h where h.workspace_id = $1 and h.connector_id = c.id
         order by h.received_at desc, h.id desc limit 1) as last on true
       cross join lateral (select count(*) from connector_hit h where h.workspace_id = $1 and h.connector_id = c.id
         and h.verdict = 'failed') as waiting
      where c.workspace_id = $1`,
    [workspaceId],
  );
  return cellsOf(sources);
}
