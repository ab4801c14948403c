import { actionsFrom, actionsOf } from '#contracts';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import type { LeadRow } from '../persistence/lead.row.js';
import { isWithinReach } from './command.js';
import { seenBy } from './sight.js';

export interface Mentionable {
  readonly id: string;
  readonly name: string;
  /** Whether a note about this lead reaches them: they are here, see it, and may see whom it is about. */
  readonly sees: boolean;
  readonly actions: ReadonlySet<string>;
}

/** Every member, and whether a note about the lead is for their eyes too. */
export async function whoMayBeMentioned(
  tx: Tx,
  workspaceId: string,
  lead: Pick<LeadRow, 'id' | 'ownerId' | 'teamId'>,
): Promise<readonly Mentionable[]> {
  const seen = await seenBy(tx, workspaceId, lead);
  return (await allMembers(tx)).map(({ id, name, isActive, teamIds, roles, customRights }) => {
    const actions = new Set([...actionsOf(roles), ...actionsFrom(customRights)]);
    const reaches = isWithinReach({ actions, memberId: id, teamIds }, 'lead.read', seen);
    return { id, name, actions, sees: isActive && actions.has('person.read') && reaches };
  });
}
