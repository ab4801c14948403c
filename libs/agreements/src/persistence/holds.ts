import type { Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** The holds of these leads and their ends, as they were recorded. */
export const holdsOfLeads = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Entry[]> =>
  leadIds.length === 0
    ? Promise.resolve([])
    : rows<Entry>(
        tx,
        `select id, type, lead_id as "leadId", occurred_at as "occurredAt", recorded_at as "recordedAt", payload
           from journal_entry
          where workspace_id = $1 and lead_id = any($2) and type in ('lead.held', 'lead.resumed') order by ordinal`,
        [workspaceId, leadIds],
      );
