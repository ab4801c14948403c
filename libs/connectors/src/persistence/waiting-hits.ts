import { touched } from '#database';
import type { Tx } from '#database';

/** What waiting hits are met by: records they hold, or addresses they name, in lower case. */
export interface Met {
  readonly recordIds: readonly string[];
  readonly emails: readonly string[];
}

/**
 * Hits of a connector that wait for their time and need not any more, because of what came meanwhile. One that is just being taken is
 * waited for, and stays what it became.
 */
export const endWaiting = (
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  { recordIds, emails }: Met,
  reason: 'ordered' | 'superseded',
): Promise<number> =>
  touched(
    tx,
    `with met as (
       select id from connector_hit where workspace_id = $1 and connector_id = $2 and verdict = 'waiting' and next_at is not null
          and (record_ids && $3::text[] or exists (select 1 from unnest($4::text[]) as e(address)
                where strpos(lower(encode(body, 'escape')), '"' || e.address || '"') > 0))
        order by id for update)
     update connector_hit h set verdict = 'ignored', reason = $5, next_at = null from met where h.workspace_id = $1 and h.id = met.id`,
    [workspaceId, connectorId, recordIds, emails, reason],
  );
