import { touched } from '#database';
import type { Tx } from '#database';
import type { NewDelivery } from './deliveries.js';

/** An entry that an endpoint wanted and did not hear of. */
export interface DroppedDelivery extends NewDelivery {
  /** When it was recorded: it stands in the log where it would have, and is kept as long. */
  readonly createdAt: Date;
}

/** One statement, however many; what goes to the endpoint already, or went, stays as it is. */
export async function insertDropped(
  tx: Tx,
  workspaceId: string,
  dropped: readonly DroppedDelivery[],
): Promise<void> {
  if (dropped.length === 0) return;
  await tx.query(
    `insert into webhook_delivery (workspace_id, id, endpoint_id, entry_id, position, about_id, type, state, created_at, settled_at)
     select $1, d.id, d."endpointId", d."entryId", d.position, d."aboutId", d.type, 'dropped', d."createdAt", instant()
       from jsonb_to_recordset($2::jsonb)
         as d(id uuid, "endpointId" uuid, "entryId" uuid, position bigint, "aboutId" uuid, type text, "createdAt" timestamptz)
     on conflict on constraint uq_webhook_delivery_once do nothing`,
    [workspaceId, JSON.stringify(dropped)],
  );
}

/** Of what an endpoint did not hear, the newest stay; returns how many were forgotten. */
export const dropBeyond = (tx: Tx, workspaceId: string, endpointId: string, most: number): Promise<number> =>
  touched(
    tx,
    `delete from webhook_delivery d
      where d.workspace_id = $1 and d.endpoint_id = $2 and d.state = 'dropped'
        and (d.created_at, d.id) <= (
              select o.created_at, o.id from webhook_delivery o
               where o.workspace_id = $1 and o.endpoint_id = $2 and o.state = 'dropped'
               order by o.created_at desc, o.id desc offset $3 limit 1)`,
    [workspaceId, endpointId, most],
  );
