import type { Cells } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** As many as a page of the log shows at once. */
const SHOWN = 50;

interface Stirred {
  readonly id: string;
  readonly said: string;
}

/** The last deliveries to an endpoint with their states, how many wait, and whether it runs. */
export async function stirOfLog(tx: Tx, workspaceId: string, endpointId: string): Promise<Cells> {
  const deliveries = await rows<Stirred>(
    tx,
    `select id, state || ' ' || attempts || coalesce(' ' || next_at, '') as said from webhook_delivery
      where workspace_id = $1 and endpoint_id = $2 order by created_at desc, id desc limit $3`,
    [workspaceId, endpointId, SHOWN],
  );
  const [endpoint] = await rows<{ health: string; waiting: number }>(
    tx,
    `select concat_ws(' ', is_enabled, disabled_because, failing_since) as health,
            (select count(*)::int from webhook_delivery where workspace_id = $1 and endpoint_id = $2 and state = 'pending') as waiting
       from webhook_endpoint where workspace_id = $1 and id = $2`,
    [workspaceId, endpointId],
  );
  return { ...Object.fromEntries(deliveries.map(({ id, said }) => [id, said])), ...endpoint };
}
