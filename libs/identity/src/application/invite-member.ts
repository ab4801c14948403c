import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { IdentityConfig } from '../identity.config.js';
import { voidLinks } from '../persistence/links.js';
import { addMemberIn } from './add-member.js';
import type { NewMemberFacts } from './add-member.js';
import { issueLink } from './issue-link.js';
import type { IssuedLink } from './issue-link.js';

@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly config: IdentityConfig,
  ) {}

  /**
   * Adds a member who stays inactive until the returned link is followed. Inviting again voids the earlier link.
   * @throws AppError `grant/beyond-reach`, `member/exists`, `member/role`, `member/team`, `account/email`
   */
  invite(caller: Caller, facts: NewMemberFacts): Promise<IssuedLink> {
    const { workspaceId } = caller;
    return this.database.withRole('accounts', async (tx) => {
      const how = { passwordHash: null, isActive: false, by: caller };
      const { account, memberId } = await addMemberIn(tx, workspaceId, facts, how);
      await recordActOf(tx, caller, {
        action: 'member.invited',
        ...{ subject: { kind: 'member', id: memberId }, facts: { roles: [...facts.roles] } },
      });
      await voidLinks(tx, account.id, workspaceId);
      return issueLink(tx, { kind: 'invitation', accountId: account.id, workspaceId }, this.config.baseUrl);
    });
  }
}
