import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, Signals } from '#database';
import { AppError, newId } from '#kernel';
import { assertMayGrant, keyRights } from '../domain/granting.js';
import { keyNetworks } from '../domain/key-networks.js';
import { formatApiKey, hashOf, newToken } from '../domain/tokens.js';
import { apiKeysOf, insertCredential, revokeCredential, setKeyNetworks } from '../persistence/credentials.js';
import type { KeyFacts } from '../persistence/credentials.js';

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** From where it is of use, as CIDR or addresses; without any from anywhere. */
  readonly networks?: readonly string[] | undefined;
  /** Days it lives; without them it never ends. */
  readonly days?: number | undefined;
}

export interface CreatedKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[];
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

  /** @throws AppError `key/scope`, `grant/beyond-reach`, `key/network-form` */
  async create(caller: Caller, facts: NewKey): Promise<CreatedKey> {
    const scopes = keyRights(facts.scopes);
    assertMayGrant(caller, scopes);
    const networks = keyNetworks(facts.networks ?? []);
    const id = newId();
    const key = formatApiKey(id, newToken());
    const credential = { id, kind: 'api', hash: hashOf(key), name: facts.name, scopes } as const;
    const { workspaceId } = caller;
    const days = facts.days ?? null;
    const expiresAt = await this.database.withRole('accounts', async (tx) => {
      await recordActOf(tx, caller, {
        ...{ action: 'key.created', subject: { kind: 'key', id } },
        facts: { scopes, days, networks },
      });
      return insertCredential(tx, { ...credential, workspaceId, networks, days });
    });
    return { id, name: facts.name, scopes, networks, expiresAt, key };
  }

  /** Says anew from where the key is of use, from now on. @throws AppError `key/missing`, `key/network-form` */
  async limit(caller: Caller, id: string, wanted: readonly string[]): Promise<void> {
    const { workspaceId } = caller;
    const networks = keyNetworks(wanted);
    await this.database.withRole('accounts', async (tx) => {
      if (!(await setKeyNetworks(tx, workspaceId, { id, networks }))) throw keyMissing();
      await recordActOf(tx, caller, {
        action: 'key.changed',
        subject: { kind: 'key', id },
        facts: { networks },
      });
    });
    this.signals.emit('revoked', workspaceId);
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
