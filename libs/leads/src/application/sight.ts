import type { Caller } from '#contracts';
import { scopeOf } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { ASKED } from '../persistence/candidates.js';
import { IN_REACH } from '../persistence/lead-list.sql.js';
import type { LeadFilter } from '../persistence/lead-list.sql.js';
import { isWithinReach, missingLead } from './command.js';

/** What narrows a list to the leads the caller may see, each condition with its values; nothing for who sees all. */
export function sightOf(
  caller: Pick<Caller, 'memberId' | 'teamIds' | 'actions'>,
): [LeadFilter, readonly unknown[]][] {
  const scope = scopeOf(caller.actions, 'lead.read');
  if (scope === 'all') return [];
  return scope === 'own-team'
    ? [['reachTeams', [caller.teamIds, caller.memberId]]]
    : [['reachOwn', [caller.memberId]]];
}

/** How far the caller sees leads: whether all of them, else those of which teams, and whose own. */
export function reachOf({ actions, teamIds, memberId }: Caller): readonly unknown[] {
  const scope = scopeOf(actions, 'lead.read');
  return [scope === 'all', scope === 'own-team' ? teamIds : [], scope === undefined ? null : memberId];
}

/** The lead, and of those that ended in it the ones the caller may see; that the lead itself may be seen is asked before. */
export const seenWithEnded = async (tx: Tx, caller: Caller, leadId: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select id from lead where workspace_id = $1 and ${IN_REACH.replaceAll('lead_id', 'lead.id')}`,
      [caller.workspaceId, leadId, ...reachOf(caller)],
    )
  ).map(({ id }) => id);

interface Seen {
  readonly id: string;
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

interface Eyes extends Seen {
  /** Members who are asked together whether they take it. */
  readonly askedIds: readonly string[];
}

/** Whose eyes the lead is for: its owner, the team it is with, or on offer to, and whoever is asked together with others. */
export async function seenBy(tx: Tx, workspaceId: string, { id, ownerId, teamId }: Seen): Promise<Eyes> {
  const [offer] = await rows<{ teamId: string; askedIds: string[] }>(
    tx,
    `select to_team_id as "teamId", array(select a.member_id from (${ASKED}) as a) as "askedIds"
       from handover h where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
    [workspaceId, id],
  );
  return { id, ownerId, teamId: offer?.teamId ?? teamId, askedIds: offer?.askedIds ?? [] };
}

/**
 * A lead on offer to one's team, or to oneself with others, can be read before it belongs to the team; one out of reach is as good as missing.
 * @throws AppError `lead/missing`
 */
export async function requireSight(tx: Tx, caller: Caller, lead: Seen): Promise<void> {
  const seen = await seenBy(tx, caller.workspaceId, lead);
  const isAsked = caller.memberId !== null && seen.askedIds.includes(caller.memberId);
  const reached = isAsked ? { ...seen, ownerId: caller.memberId } : seen;
  if (!isWithinReach(caller, 'lead.read', reached)) throw missingLead(lead.id);
}
