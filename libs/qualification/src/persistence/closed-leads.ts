import { rows } from '#database';
import type { Tx } from '#database';
import type { LeadAttributes } from '#contracts';

/** A lead as it was when it was captured: all a model is made of, and all it is ever asked about. */
export interface CapturedLead {
  readonly leadId: string;
  readonly capturedAt: Date;
  readonly attributes: LeadAttributes;
  /** Own fields, which never stand in the journal. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** One that came to an end. */
export interface EndedLead extends CapturedLead {
  readonly isWon: boolean;
  readonly isUndated: boolean;
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
 * What a lead was is read from the entry of its capture and from the own fields kept since, never from today’s row. Null as own fields
 * where something was added to them before they were kept: what they were nobody can tell, and leaving them blank would tell that the
 * lead came back.
 */
const AS_CAPTURED = `
  select l.id as "leadId", l.captured_at as "capturedAt", l.external_id, l.stage = 'customer' as "isWon",
         (e.payload->>'isUndated')::boolean as "isUndated", e.payload->'lead'->'attributes' as attributes,
         case when l.captured_custom is not null then l.captured_custom
              when l.custom = '{}' then l.custom
              when exists (select 1 from journal_entry x where x.workspace_id = $1 and x.lead_id = l.id and x.type = 'lead.enriched') then null
              else l.custom end as own
    from lead l join journal_entry e on e.workspace_id = l.workspace_id and e.lead_id = l.id and e.type = 'lead.captured'`;

/** The latest leads that came to an end and were captured in a stretch that lies back: of younger ones only the quick have ended. */
export const endedLeads = (tx: Tx, workspaceId: string, { from, until }: Stretch): Promise<EndedLead[]> =>
  rows<EndedLead>(
    tx,
    `select "leadId", "isWon", "isUndated", "capturedAt", attributes, own
       from (${AS_CAPTURED} where ${ENDED} and l.captured_at >= $3 and not (e.payload->>'isImplied')::boolean) ended
      where own is not null
      order by "capturedAt" desc, external_id, "leadId" limit ${MOST}`,
    [workspaceId, until, from ?? new Date(0)],
  );

/** A single one, ended or not; null where nobody can tell what it was. */
export async function capturedLead(
  tx: Tx,
  workspaceId: string,
  leadId: string,
): Promise<CapturedLead | null> {
  const [found] = await rows<CapturedLead>(
    tx,
    `select "leadId", "capturedAt", attributes, own
       from (${AS_CAPTURED} where l.workspace_id = $1 and l.id = $2) captured where own is not null`,
    [workspaceId, leadId],
  );
  return found ?? null;
}

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
