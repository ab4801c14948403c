import { rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { OPEN_STAGES } from '../domain/lifecycle.js';

interface Standing {
  readonly id: string;
  readonly stage: string;
}

/** Of several leads of one person for the same thing that are to come back at once, the one with the smallest id does. */
const OTHERS = `
  select l.id, o.id as "otherId"
    from lead l
    join lateral (select o.id from lead o
                   where o.workspace_id = l.workspace_id and o.person_id = l.person_id and o.lead_type = l.lead_type
                     and (o.stage = any($3) or (o.id = any($2) and o.id < l.id))
                     and o.id <> l.id
                   order by o.stage = any($3) desc, o.id limit 1) o on true
   where l.workspace_id = $1 and l.id = any($2)`;

/**
 * Leads that cannot come back to work, each with the lead that stands in its way: a person has one open lead for one thing. Leads that are
 * open stand in nobody's way but their own kind's, and are not looked at.
 */
export async function otherOpenLeads(
  tx: Tx,
  workspaceId: string,
  leads: readonly Standing[],
): Promise<ReadonlyMap<string, string>> {
  const closed = leads.filter(({ stage }) => !(OPEN_STAGES as readonly string[]).includes(stage));
  if (closed.length === 0) return new Map();
  const ids = closed.map(({ id }) => id);
  const found = await rows<{ id: string; otherId: string }>(tx, OTHERS, [workspaceId, ids, OPEN_STAGES]);
  return new Map(found.map(({ id, otherId }) => [id, otherId]));
}

/** @param leadId the lead in its way, where it is known */
export const anotherOpen = (leadId?: string, cause?: unknown): AppError =>
  new AppError(
    'conflict',
    'lead/another-open',
    'The same person has another open lead for the same thing: work that one.',
    { ...(leadId !== undefined && { facts: { leadId } }), cause },
  );
