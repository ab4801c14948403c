import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, enterRole } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { assertMayGrant } from '../domain/granting.js';
import { IdentityConfig } from '../identity.config.js';
import { accountById, membershipsOf } from '../persistence/accounts.js';
import { memberById } from '../persistence/members.js';
import type { MemberFacts } from '../persistence/members.js';
import { thisWorkspace } from '../persistence/workspaces.js';
import { memberMissing } from './identity-errors.js';
import { issueLink } from './issue-link.js';
import type { IssuedLink } from './issue-link.js';
import { rightsIn } from './rights-in.js';

/**
 * Links with which a member gets in. Whoever makes one could follow it themselves, so a link never opens more than its maker
 * holds: no rights beyond theirs, and no account that is at home in other workspaces, too.
 */
@Injectable()
export class MakeMemberLink {
  constructor(
    private readonly database: Database,
    private readonly config: IdentityConfig,
  ) {}

  /** @throws AppError `member/missing`, `member/not-active`, `member/reset-elsewhere`, `grant/beyond-reach` */
  reset(caller: Caller, memberId: string): Promise<IssuedLink> {
    return this.make(caller, memberId, 'reset', async (tx, { accountId }) => {
      const memberships = await membershipsOf(tx, accountId);
      if (memberships.some(({ workspaceId }) => workspaceId !== caller.workspaceId)) throw resetElsewhere();
    });
  }

  /** @throws AppError `member/missing`, `member/not-active`, `member/not-sample`, `grant/beyond-reach` */
  signIn(caller: Caller, memberId: string): Promise<IssuedLink> {
    return this.make(caller, memberId, 'sign-in', async (tx, { accountId }, isSample) => {
      const account = await accountById(tx, accountId);
      if (!isSample || account?.passwordHash) throw notSample();
    });
  }

  private make(
    caller: Caller,
    memberId: string,
    kind: 'reset' | 'sign-in',
    assertAllowed: (tx: Tx, member: MemberFacts, isSample: boolean) => Promise<void>,
  ): Promise<IssuedLink> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const member = await memberById(tx, memberId);
      if (!member) throw memberMissing();
      if (!member.isActive) throw notActive();
      assertMayGrant(caller, [...rightsIn(member)]);
      const { isSample } = await thisWorkspace(tx);
      await enterRole(tx, 'accounts');
      await assertAllowed(tx, member, isSample);
      const subject = { kind: 'member', id: memberId };
      await recordActOf(tx, caller, {
        ...{ action: 'member.link_made', subject, facts: { kind } },
      });
      return issueLink(tx, { kind, accountId: member.accountId, workspaceId }, this.config.baseUrl);
    });
  }
}

const notActive = (): AppError =>
  new AppError(
    'conflict',
    'member/not-active',
    'This member is not active. Activate the member first, or invite them again.',
  );

const resetElsewhere = (): AppError =>
  new AppError(
    'conflict',
    'member/reset-elsewhere',
    'This account belongs to other workspaces, too. Ask whoever runs the installation for a reset link.',
  );

const notSample = (): AppError =>
  new AppError(
    'forbidden',
    'member/not-sample',
    'Sign-in links exist for the people of a sample workspace only. Make a reset link instead.',
  );
