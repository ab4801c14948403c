import { Injectable } from '@nestjs/common';
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
    const workspaceId = await this.database.withRole('accounts', (tx) => endSession(tx, hashOf(token)));
    if (workspaceId !== undefined) this.signals.emit('revoked', workspaceId);
  }
}
