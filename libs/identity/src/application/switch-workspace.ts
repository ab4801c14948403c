import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database, Signals } from '#database';
import { hashOf } from '../domain/tokens.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { membershipsOf } from '../persistence/accounts.js';
import { endSession } from '../persistence/sessions.js';
import { sessionRequired } from './identity-errors.js';
import { openSession } from './open-session.js';
import { chosenWorkspace } from './sign-in.js';

@Injectable()
export class SwitchWorkspace {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly config: IdentityConfig,
  ) {}

  /**
   * Goes over to another workspace of the same account: the session ends, with its sockets, and one of the other begins, whose token is
   * returned. Where the other demands a second factor that the account lacks, its session is held back like any.
   * @throws AppError `session/required`, `session/no-workspace`; the session goes on then
   */
  async switch(token: string, workspaceId: string, visit: Visit): Promise<string> {
    const { left, next } = await this.database.withRole('accounts', async (tx) => {
      const session = await endSession(tx, hashOf(token));
      if (!session) throw sessionRequired();
      const { accountId } = session;
      const chosen = chosenWorkspace(await membershipsOf(tx, accountId), workspaceId);
      await recordAccountAct(tx, { accountId, action: 'account.signed_in', facts: { by: 'switch' } });
      const opened = await openSession(tx, accountId, chosen.workspaceId, this.config, visit);
      return { left: session.workspaceId, next: opened };
    });
    this.signals.emit('revoked', left);
    return next;
  }
}
