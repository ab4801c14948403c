import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, Signals, afterCommit, enterRole } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { memberById } from '../../persistence/members.js';
import { endSessionsWhere } from '../../persistence/open-sessions.js';
import type { WhichSessions } from '../../persistence/open-sessions.js';
import { memberMissing, membersOnly } from '../identity-errors.js';

/** Ends sessions; their requests are refused and their sockets closed from the commit on, at the latest two seconds later. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** One of the caller's own. @throws AppError `session/missing`, `session/members-only` */
  async one({ accountId }: Caller, id: string): Promise<void> {
    if (accountId === null) throw membersOnly();
    const ended = await this.database.withRole('accounts', (tx) => this.end(tx, { accountId, only: id }));
    if (ended === 0) throw sessionMissing();
  }

  /** All of the caller's own but the one that asks; answers how many. @throws AppError `session/members-only` */
  others({ accountId, credentialId }: Caller): Promise<number> {
    if (accountId === null) throw membersOnly();
    return this.database.withRole('accounts', (tx) => this.end(tx, { accountId, except: credentialId }));
  }

  /** All of a member in the caller's workspace; answers how many. @throws AppError `member/missing` */
  ofMember({ workspaceId }: Caller, memberId: string): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const member = await memberById(tx, memberId);
      if (!member) throw memberMissing();
      await enterRole(tx, 'accounts');
      return this.end(tx, { accountId: member.accountId, workspaceId });
    });
  }

  private async end(tx: Tx, which: WhichSessions): Promise<number> {
    const workspaceIds = await endSessionsWhere(tx, which);
    afterCommit(tx, () => {
      for (const workspaceId of new Set(workspaceIds)) this.signals.emit('revoked', workspaceId);
    });
    return workspaceIds.length;
  }
}

const sessionMissing = (): AppError =>
  new AppError('missing', 'session/missing', 'This session has ended already; see GET /sessions.');
