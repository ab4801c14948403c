import { Injectable } from '@nestjs/common';
import { recordActs } from '#audit';
import { actorOf } from '#contracts';
import type { Act, Caller } from '#contracts';
import { Database, Signals, afterCommit, enterRole } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { accountById } from '../persistence/accounts.js';
import { voidLinks } from '../persistence/links.js';
import { countActiveWith, lockMembers, memberById, updateMember } from '../persistence/members.js';
import type { MemberChange, MemberFacts } from '../persistence/members.js';
import { endSessions } from '../persistence/sessions.js';
import { assignRoles } from './assign-roles.js';
import { assignTeams } from './assign-teams.js';
import { memberMissing, staleMember } from './identity-errors.js';
import { viewOf } from './list-members.js';
import type { MemberView } from './list-members.js';

/** What is left out stays as it is. */
export interface ChangeOfMember extends MemberChange {
  readonly roles?: readonly string[] | undefined;
  readonly teamIds?: readonly string[] | undefined;
}

@Injectable()
export class ChangeMember {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /**
   * Changes a member. Deactivating ends its sessions and voids its links; every change reaches open sockets.
   * @param expectedVersion null changes whatever version there is
   * @throws AppError `member/missing`, `member/stale`, `member/not-joined`, `member/last-administrator`,
   *   `grant/beyond-reach`, `member/role`, `member/team`
   */
  change(
    caller: Caller,
    id: string,
    change: ChangeOfMember,
    expectedVersion: number | null,
  ): Promise<MemberView> {
    return this.database.withWorkspace(caller.workspaceId, async (tx) => {
      await lockMembers(tx);
      const before = await memberById(tx, id);
      if (!before) throw memberMissing();
      assertPossible(before, change);
      if (!(await updateMember(tx, id, change, expectedVersion))) throw staleMember();
      if (change.roles) await assignRoles(tx, id, change.roles, caller);
      if (change.teamIds) await assignTeams(tx, id, change.teamIds);
      if ((await countActiveWith(tx, 'administrator')) === 0) throw lastAdministrator();
      const after = (await memberById(tx, id)) ?? before;
      await recordActs(tx, actsOf(caller, before, change));
      const email = await this.carryOut(tx, caller.workspaceId, after);
      return viewOf(after, email);
    });
  }

  /** Ends what an inactive member still has open; answers with the e-mail address. */
  private async carryOut(tx: Tx, workspaceId: string, { accountId, isActive }: MemberFacts): Promise<string> {
    await enterRole(tx, 'accounts');
    if (!isActive) {
      await endSessions(tx, accountId, workspaceId);
      await voidLinks(tx, accountId, workspaceId);
    }
    afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
    return (await accountById(tx, accountId))?.email ?? '';
  }
}

/** What the change comes to, an act each: roles, teams, being active, anything else. */
function actsOf(caller: Caller, { id, isActive }: MemberFacts, change: ChangeOfMember): Act[] {
  const { roles, teamIds, isActive: wanted, ...rest } = change;
  const act = (action: Act['action'], facts: Act['facts'] = {}): Act => ({
    ...{ workspaceId: caller.workspaceId, actor: actorOf(caller), action, facts },
    subject: { kind: 'member', id },
  });
  return [
    ...(roles ? [act('member.roles_changed', { roles: [...roles] })] : []),
    ...(teamIds ? [act('member.teams_changed', { teamIds: [...teamIds] })] : []),
    ...(wanted === undefined || wanted === isActive
      ? []
      : [act(wanted ? 'member.reactivated' : 'member.deactivated')]),
    ...(Object.values(rest).some((value) => value !== undefined) ? [act('member.changed')] : []),
  ];
}

function assertPossible({ hasJoined }: MemberFacts, { isActive }: ChangeOfMember): void {
  if (isActive && !hasJoined)
    throw new AppError(
      'conflict',
      'member/not-joined',
      'This member has not followed the invitation yet. Invite them again to get a new link.',
    );
}

const lastAdministrator = (): AppError =>
  new AppError(
    'conflict',
    'member/last-administrator',
    'Somebody has to administer the workspace. Make another member administrator first.',
  );
