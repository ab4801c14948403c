import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, enterRole } from '#database';
import type { Device } from '../../domain/visit.js';
import { sessionsOf } from '../../persistence/open-sessions.js';
import type { OpenSessionFacts } from '../../persistence/open-sessions.js';
import { memberById } from '../../persistence/members.js';
import { memberMissing, membersOnly } from '../identity-errors.js';

/** A signed-in browser, as its owner recognises it. */
export interface SessionItem extends Device {
  readonly id: string;
  /** The workspace it is in. */
  readonly workspaceName: string;
  readonly createdAt: Date;
  /** To five minutes. */
  readonly seenAt: Date;
  /** True for the one that asks. */
  readonly isThis: boolean;
}

@Injectable()
export class ListSessions {
  constructor(private readonly database: Database) {}

  /** The living sessions of the caller's account, in every workspace, the one seen last first. @throws AppError `session/members-only` */
  async own({ accountId, credentialId }: Caller): Promise<SessionItem[]> {
    if (accountId === null) throw membersOnly();
    const open = await this.database.withRole('accounts', (tx) => sessionsOf(tx, accountId));
    return open.map((session) => itemOf(session, credentialId));
  }

  /** The living sessions of a member in the caller's workspace. @throws AppError `member/missing` */
  ofMember(caller: Caller, memberId: string): Promise<SessionItem[]> {
    return this.database.withWorkspace(caller.workspaceId, async (tx) => {
      const member = await memberById(tx, memberId);
      if (!member) throw memberMissing();
      await enterRole(tx, 'accounts');
      const open = await sessionsOf(tx, member.accountId, caller.workspaceId);
      return open.map((session) => itemOf(session, caller.credentialId));
    });
  }
}

const itemOf = ({ id, ...session }: OpenSessionFacts, credentialId: string): SessionItem => ({
  ...{ id, ...session },
  isThis: id === credentialId,
});
