import { Injectable } from '@nestjs/common';
import { recordAccountAct, recordActOf } from '#audit';
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
    await this.database.withRole('accounts', async (tx) => {
      if ((await this.end(tx, { accountId, only: id })) === 0) throw sessionMissing();
      await recordAccountAct(tx, { accountId, action: 'session.ended' });
    });
  }

  /** All of the caller's own but the one that asks; answers how many. @throws AppError `session/members-only` */
  others({ accountId, credentialId }: Caller): Promise<number> {
    if (accountId === null) throw membersOnly();
    return this.database.withRole('accounts', async (tx) => {
      const count = await this.end(tx, { accountId, except: credentialId });
      if (count > 0) await recordAccountAct(tx, { accountId, action: 'sessions.ended', facts: { count } });
      return count;
    });
  }

  /** All of a member in the caller's workspace; answers how many. @throws AppError `member/missing` */
  ofMember(caller: Caller, memberId: string): Promise<number> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const member = await memberById(tx, memberId);
      if (!member) throw memberMissing();
      await enterRole(tx, 'accounts');
      const count = await this.end(tx, { accountId: member.accountId, workspaceId });
      const subject = { kind: 'member', id: memberId };
      await recordActOf(tx, caller, {
        ...{ action: 'sessions.ended', subject, facts: { count } },
      });
      return count;
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
