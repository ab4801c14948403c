import { rows } from '#database';
import type { Tx } from '#database';
import type { LeadAttributes } from '#contracts';

/** A lead that came to an end, as it was when it was captured. */
export interface EndedLead {
  readonly leadId: string;
  readonly isWon: boolean;
  readonly isUndated: boolean;
  readonly capturedAt: Date;
  readonly attributes: LeadAttributes;
}

/** Enough to learn from; more would only take longer. */
const MOST = 10_000;

/**
 * The latest leads that came to an end and were captured before `until`: younger ones are left out, for of those only the quick
 * have ended. What they were is read from the entry of their capture, never from today's row.
 */
export const endedLeads = (tx: Tx, workspaceId: string, until: Date): Promise<EndedLead[]> =>
  rows<EndedLead>(
    tx,
    `select l.id as "leadId", l.stage = 'customer' as "isWon", (e.payload->>'isUndated')::boolean as "isUndated",
            l.captured_at as "capturedAt", e.payload->'lead'->'attributes' as attributes
       from lead l
       join journal_entry e on e.workspace_id = l.workspace_id and e.lead_id = l.id and e.type = 'lead.captured'
      where l.workspace_id = $1 and l.stage in ('customer', 'lost', 'disqualified') and l.captured_at < $2
        and not l.is_test and l.merged_into_id is null and not (e.payload->>'isImplied')::boolean
      order by l.captured_at desc, l.id limit ${MOST}`,
    [workspaceId, until],
  );
