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
  /** Own fields, which never stand in the journal; none where something was added to them since. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** Enough to learn from; more would only take longer. */
const MOST = 10_000;

/** Captured from the one (included) to the other (not). */
export interface Stretch {
  readonly from?: Date;
  readonly until: Date;
}

const ENDED = `l.workspace_id = $1 and l.stage in ('customer', 'lost', 'disqualified') and l.captured_at < $2
  and not l.is_test and l.merged_into_id is null`;

/**
 * The latest leads that came to an end and were captured in a stretch that lies back: of younger ones only the quick have ended. What
 * they were is read from the entry of their capture, never from today’s row; own fields are on the row alone, and count where no
 * later submission added to them.
 */
export const endedLeads = (tx: Tx, workspaceId: string, { from, until }: Stretch): Promise<EndedLead[]> =>
  rows<EndedLead>(
    tx,
    `select l.id as "leadId", l.stage = 'customer' as "isWon", (e.payload->>'isUndated')::boolean as "isUndated",
            l.captured_at as "capturedAt", e.payload->'lead'->'attributes' as attributes,
            case when exists (select 1 from journal_entry x where x.workspace_id = $1 and x.lead_id = l.id and x.type = 'lead.enriched')
                 then '{}' else l.custom end as own
       from lead l
       join journal_entry e on e.workspace_id = l.workspace_id and e.lead_id = l.id and e.type = 'lead.captured'
      where ${ENDED} and l.captured_at >= $3 and not (e.payload->>'isImplied')::boolean
      order by l.captured_at desc, l.external_id, l.id limit ${MOST}`,
    [workspaceId, until, from ?? new Date(0)],
  );

/** How many there are at most to learn from, without reading them. */
export async function countEnded(
  tx: Tx,
  workspaceId: string,
  until: Date,
): Promise<{ closed: number; won: number }> {
  const [count] = await rows<{ closed: number; won: number }>(
    tx,
    `select count(*)::int as closed, (count(*) filter (where l.stage = 'customer'))::int as won
       from lead l where ${ENDED} and not l.is_implied`,
    [workspaceId, until],
  );
  return count ?? { closed: 0, won: 0 };
}
