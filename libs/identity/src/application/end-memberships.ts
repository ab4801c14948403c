import { actionsFrom, actionsOf, isOfHouse } from '#contracts';
import { afterCommit, enterRole, enterWorkspace } from '#database';
import type { Signals, Tx } from '#database';
import { voidLinks } from '../persistence/links.js';
import { allMembers, lockMembers, updateMember } from '../persistence/members.js';
import type { MemberFacts } from '../persistence/members.js';
import { endSessions } from '../persistence/sessions.js';

/**
 * Ends what guests who are of this team alone may do, within the transaction of whoever ends the work with it: they are deactivated, their
 * sessions end, and invitations that nobody followed yet are void. Members of the house stay as they are. Answers how many there were.
 */
export async function endMembershipsOf(
  tx: Tx,
  signals: Signals,
  workspaceId: string,
  teamId: string,
): Promise<number> {
  await lockMembers(tx);
  const guests = (await allMembers(tx)).filter((member) => isGuestOf(member, teamId));
  for (const { id, isActive } of guests) if (isActive) await updateMember(tx, id, { isActive: false }, null);
  await enterRole(tx, 'accounts');
  for (const { accountId } of guests) {
    await endSessions(tx, accountId, workspaceId);
    await voidLinks(tx, accountId, workspaceId);
  }
  await enterWorkspace(tx, workspaceId);
  afterCommit(tx, () => signals.emit('revoked', workspaceId));
  return guests.length;
}

function isGuestOf({ id, roles, customRights, teamIds }: MemberFacts, teamId: string): boolean {
  const actions = new Set([...actionsOf(roles), ...actionsFrom(customRights)]);
  return teamIds.length === 1 && teamIds[0] === teamId && !isOfHouse({ memberId: id, actions });
}
