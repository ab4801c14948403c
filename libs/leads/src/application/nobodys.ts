import type { Tx } from '#database';
import { leadsByIds } from '../persistence/leads.js';
import type { LeadChanges } from '../persistence/leads.js';
import { teamKindsOf } from '../persistence/team-kinds.js';

/**
 * What a lead that goes back to marketing loses: its owner, and where that was a partner's team the team too, as its next episode may be
 * somebody else's. A team of the house goes on seeing it.
 */
export async function nobodys(tx: Tx, workspaceId: string, leadId: string): Promise<LeadChanges> {
  const [before] = await leadsByIds(tx, workspaceId, [leadId]);
  const { fromTeamKind } = await teamKindsOf(tx, workspaceId, before?.teamId ?? null, null);
  return { ownerId: null, ...(fromTeamKind === 'partner' && { teamId: null, partnerId: null }) };
}
