import type { Caller } from '#contracts';
import { scopeOf } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { LeadFilter } from '../persistence/lead-list.sql.js';
import { byCaller, missingLead, requireReach } from './command.js';

/** What narrows a list to the leads the caller may see, each condition with its values; nothing for who sees all. */
export function sightOf(caller: Caller): [LeadFilter, readonly unknown[]][] {
  const scope = scopeOf(caller.actions, 'lead.read');
  if (scope === 'all') return [];
  return scope === 'own-team' ? [['reachTeams', [caller.teamIds]]] : [['reachOwn', [caller.memberId]]];
}

interface Seen {
  readonly id: string;
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/**
 * A lead on offer to one's team can be read before it belongs to the team; one out of reach is as good as missing.
 * @throws AppError `lead/missing`
 */
export async function requireSight(tx: Tx, caller: Caller, lead: Seen): Promise<void> {
  const [offer] = await rows<{ teamId: string }>(
    tx,
    `select to_team_id as "teamId" from handover where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
    [caller.workspaceId, lead.id],
  );
  try {
    requireReach(byCaller(caller), 'lead.read', {
      ownerId: lead.ownerId,
      teamId: offer?.teamId ?? lead.teamId,
    });
  } catch (error) {
    if (error instanceof AppError) throw missingLead(lead.id);
    throw error;
  }
}
