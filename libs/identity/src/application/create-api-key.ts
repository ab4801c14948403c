import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, Signals } from '#database';
import { AppError, newId } from '#kernel';
import { assertMayGrant, keyRights } from '../domain/granting.js';
import { formatApiKey, hashOf, newToken } from '../domain/tokens.js';
import { apiKeysOf, insertCredential, revokeCredential } from '../persistence/credentials.js';
import type { KeyFacts } from '../persistence/credentials.js';

export interface CreatedKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Shown this once; only its hash is stored. */
  readonly key: string;
}

@Injectable()
export class CreateApiKey {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** The living keys of the caller's workspace, newest first; never the keys themselves. */
  list(caller: Caller): Promise<KeyFacts[]> {
    return this.database.withRole('accounts', (tx) => apiKeysOf(tx, caller.workspaceId));
  }

  /** @throws AppError `key/scope`, `grant/beyond-reach` */
  async create(caller: Caller, facts: { name: string; scopes: readonly string[] }): Promise<CreatedKey> {
    const scopes = keyRights(facts.scopes);
    assertMayGrant(caller, scopes);
    const id = newId();
    const key = formatApiKey(id, newToken());
    const credential = { id, kind: 'api', hash: hashOf(key), name: facts.name, scopes } as const;
    await this.database.withRole('accounts', (tx) =>
      insertCredential(tx, { ...credential, workspaceId: caller.workspaceId }),
    );
    return { id, name: facts.name, scopes, key };
  }

  /** Refuses the key from now on. @throws AppError `key/missing` */
  async revoke(caller: Caller, id: string): Promise<void> {
    const isRevoked = await this.database.withRole('accounts', (tx) =>
      revokeCredential(tx, caller.workspaceId, id),
    );
    if (!isRevoked)
      throw new AppError(
        'missing',
        'key/missing',
        'There is no such key in this workspace; see GET /api-keys.',
      );
    this.signals.emit('revoked', caller.workspaceId);
  }
}
