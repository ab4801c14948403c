import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database, Signals } from '#database';
import { hashOf } from '../domain/tokens.js';
import { endSession } from '../persistence/sessions.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** Ends the session and tells its sockets; nothing happens if it has ended. */
  async signOut(token: string): Promise<void> {
    const ended = await this.database.withRole('accounts', async (tx) => {
      const session = await endSession(tx, hashOf(token));
      if (session) {
        await recordAccountAct(tx, { accountId: session.accountId, action: 'account.signed_out' });
      }
      return session;
    });
    if (ended) this.signals.emit('revoked', ended.workspaceId);
  }
}
