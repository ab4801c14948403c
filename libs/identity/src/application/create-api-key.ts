import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, Signals } from '#database';
import { AppError, newId } from '#kernel';
import { assertMayGrant, keyRights } from '../domain/granting.js';
import { formatApiKey, hashOf, newToken } from '../domain/tokens.js';
import { apiKeysOf, insertCredential, revokeCredential } from '../persistence/credentials.js';
import type { KeyFacts } from '../persistence/credentials.js';

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Days it lives; without them it never ends. */
  readonly days?: number | undefined;
}

export interface CreatedKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** From then on it is refused; null for one that never ends. */
  readonly expiresAt: Date | null;
  /** Shown this once; only its hash is stored. */
  readonly key: string;
}

@Injectable()
export class CreateApiKey {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** The keys of the caller's workspace that were not revoked, newest first; never the keys themselves. */
  list(caller: Caller): Promise<KeyFacts[]> {
    return this.database.withRole('accounts', (tx) => apiKeysOf(tx, caller.workspaceId));
  }

  /** @throws AppError `key/scope`, `grant/beyond-reach` */
  async create(caller: Caller, facts: NewKey): Promise<CreatedKey> {
    const scopes = keyRights(facts.scopes);
    assertMayGrant(caller, scopes);
    const id = newId();
    const key = formatApiKey(id, newToken());
    const credential = { id, kind: 'api', hash: hashOf(key), name: facts.name, scopes } as const;
    const { workspaceId } = caller;
    const days = facts.days ?? null;
    const expiresAt = await this.database.withRole('accounts', async (tx) => {
      await recordActOf(tx, caller, {
        ...{ action: 'key.created', subject: { kind: 'key', id } },
        facts: { scopes, days },
      });
      return insertCredential(tx, { ...credential, workspaceId, days });
    });
    return { id, name: facts.name, scopes, expiresAt, key };
  }

  /** Refuses the key from now on. @throws AppError `key/missing` */
  async revoke(caller: Caller, id: string): Promise<void> {
    const { workspaceId } = caller;
    await this.database.withRole('accounts', async (tx) => {
      if (!(await revokeCredential(tx, workspaceId, id))) throw keyMissing();
      const subject = { kind: 'key', id };
      await recordActOf(tx, caller, { action: 'key.revoked', subject });
    });
    this.signals.emit('revoked', workspaceId);
  }
}

const keyMissing = (): AppError =>
  new AppError('missing', 'key/missing', 'There is no such key in this workspace; see GET /api-keys.');
