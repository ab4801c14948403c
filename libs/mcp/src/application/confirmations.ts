import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { keptSecret } from '#identity';
import { confirmableUntil, isConfirmed, writeConfirmation } from '../domain/confirmation.js';
import type { Confirmed } from '../domain/confirmation.js';

const KEPT = 'mcp.confirmation';

/** A call that waits to be confirmed. */
export interface Awaited {
  readonly confirmation: string;
  readonly until: Date;
}

/** Nothing of a call that waits is stored: its confirmation is sealed with a secret of the installation, so that any process reads it. */
@Injectable()
export class Confirmations {
  constructor(private readonly database: Database) {}

  async make(call: Confirmed): Promise<Awaited> {
    const { key, at } = await this.keyAndInstant();
    const until = confirmableUntil(at);
    return { confirmation: writeConfirmation(call, key, until, randomBytes(9).toString('base64url')), until };
  }

  async has(call: Confirmed, confirmation: string): Promise<boolean> {
    const { key, at } = await this.keyAndInstant();
    return isConfirmed(confirmation, call, key, at);
  }

  private keyAndInstant(): Promise<{ key: Buffer; at: Date }> {
    return this.database.withRole('accounts', async (tx) => ({
      key: Buffer.from(await keptSecret(tx, KEPT, randomBytes(32).toString('base64url')), 'base64url'),
      at: await databaseInstant(tx),
    }));
  }
}
