import { rows } from '#database';
import type { Tx } from '#database';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { OF_LEAD } from './lead-list.sql.js';
import { leadsByIds } from './leads.js';
import type { LeadRow } from './lead.row.js';

/** The open leads of these persons. */
export const openLeadsOf = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      'select id from lead where workspace_id = $1 and person_id = any($2::uuid[]) and stage = any($3) order by id',
      [workspaceId, personIds, OPEN_STAGES],
    )
  ).map(({ id }) => id);

/** The lead, or the one it ended in; undefined when there is none of this id. */
export async function standingLead(tx: Tx, workspaceId: string, id: string): Promise<LeadRow | undefined> {
  const [lead] = await leadsByIds(tx, workspaceId, [id]);
  return lead?.mergedIntoId ? standingLead(tx, workspaceId, lead.mergedIntoId) : lead;
}

/** The lead and every one that ended in it. */
export const leadWithEnded = async (tx: Tx, workspaceId: string, leadId: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select id from lead where workspace_id = $1 and ${OF_LEAD.replace('lead_id', 'id')}`,
      [workspaceId, leadId],
    )
  ).map(({ id }) => id);
