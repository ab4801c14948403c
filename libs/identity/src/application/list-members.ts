import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, enterRole } from '#database';
import { emailsOf } from '../persistence/accounts.js';
import { allMembers } from '../persistence/members.js';
import type { MemberFacts } from '../persistence/members.js';

/** A member as colleagues see it. */
export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
  readonly isActive: boolean;
  /** False while an invitation is open. */
  readonly hasJoined: boolean;
  readonly version: number;
}

export const viewOf = (member: MemberFacts, email: string): MemberView => {
  const { id, name, roles, teamIds, isActive, hasJoined, version } = member;
  return { id, name, email, roles, teamIds, isActive, hasJoined, version };
};

@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  /** Every member of the caller's workspace by name, inactive ones too. */
  list(caller: Caller): Promise<MemberView[]> {
    return this.database.withWorkspace(caller.workspaceId, async (tx) => {
      const members = await allMembers(tx);
      await enterRole(tx, 'accounts');
      const ids = members.map(({ accountId }) => accountId);
      const emails = new Map((await emailsOf(tx, ids)).map(({ id, email }) => [id, email]));
      return members.map((member) => viewOf(member, emails.get(member.accountId) ?? ''));
    });
  }
}
