import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { readOuterKeys } from '../../domain/outer-keys.js';
import type { VersionedKey } from '../../domain/outer-keys.js';
import { seal, unseal } from '../../domain/sealed-secret.js';
import type { Sealed } from '../../domain/sealed-secret.js';
import { IdentityConfig } from '../../identity.config.js';
import { keptSecret } from '../../persistence/installation-secrets.js';
import { sealedByVersion } from '../../persistence/second-factors.js';

const KEPT = 'identity.second-factor';

/**
 * The keys under which secrets of second factors lie in the database: version 1 made by the product and kept in the database, later ones
 * kept outside. The newest seals; all unseal. The start fails if one that is in use is given no more or is another one now.
 */
@Injectable()
export class SecondFactorKeys implements OnApplicationBootstrap {
  private readonly outer: readonly VersionedKey[];
  private inner: Promise<VersionedKey> | undefined;

  /** @throws Error when a key cannot be read */
  constructor(
    private readonly database: Database,
    { secondFactorKeys, secondFactorKeysFile }: IdentityConfig,
  ) {
    this.outer = readOuterKeys([...secondFactorKeys, ...linesOf(secondFactorKeysFile)], 'second factors');
  }

  /** @throws Error naming the version that is missing or another key than before */
  async onApplicationBootstrap(): Promise<void> {
    const inUse = await this.database.withRole('accounts', sealedByVersion);
    for (const sealed of inUse) await this.unseal(sealed, sealed.accountId);
  }

  async seal(secret: Buffer, accountId: string): Promise<Sealed> {
    return seal(secret, accountId, this.outer.at(-1) ?? (await this.kept()));
  }

  /** @throws Error when the key is missing or another one */
  async unseal(sealed: Sealed, accountId: string): Promise<Buffer> {
    const { keyVersion } = sealed;
    const outer = this.outer.find(({ version }) => version === keyVersion);
    const key = keyVersion === 1 ? await this.kept() : outer;
    if (!key) throw unusable(keyVersion, 'was in use and is given no more');
    try {
      return unseal(sealed, accountId, key);
    } catch (cause) {
      throw unusable(keyVersion, 'is another key than before', cause);
    }
  }

  private kept(): Promise<VersionedKey> {
    this.inner ??= this.database
      .withRole('accounts', (tx) => keptSecret(tx, KEPT, randomBytes(32).toString('base64url')))
      .then((text) => ({ version: 1, key: Buffer.from(text, 'base64url') }))
      .catch((error: unknown) => ((this.inner = undefined), Promise.reject(error as Error)));
    return this.inner;
  }
}

const linesOf = (path: string | undefined): string[] =>
  path === undefined
    ? []
    : readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);

const unusable = (version: number, why: string, cause?: unknown): Error =>
  new Error(
    `Keys of second factors (SECOND_FACTOR_KEYS, SECOND_FACTOR_KEYS_FILE): version ${version} ${why}. Without it nobody who set one up under it can sign in.`,
    { cause },
  );
