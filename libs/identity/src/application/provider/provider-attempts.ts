import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { MINUTE_MS } from '#kernel';
import { ATTEMPT_MINUTES, readAttempt, writeAttempt } from '../../domain/provider-attempt.js';
import type { ProviderAttempt } from '../../domain/provider-attempt.js';
import { newToken } from '../../domain/tokens.js';
import { keptSecret } from '../../persistence/installation-secrets.js';
import { ProviderClient } from './provider-client.js';
import { providerRefused } from './provider-errors.js';

const KEPT = 'identity.provider';

/** Where the browser goes, and what it keeps meanwhile. */
export interface BegunAttempt {
  readonly address: string;
  /** For a cookie that no script reads. */
  readonly kept: string;
}

type Wish = Pick<ProviderAttempt, 'purpose' | 'accountId' | 'workspaceId'>;

/** Attempts that are at the provider: nothing of them is stored here, so that nobody fills a table by beginning them. */
@Injectable()
export class ProviderAttempts {
  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
  ) {}

  /** @throws AppError `provider/off`, `provider/unavailable` */
  async begin(wish: Wish): Promise<BegunAttempt> {
    const { key, at } = await this.keyAndInstant();
    const attempt = { ...wish, token: newToken(), untilMs: at.getTime() + ATTEMPT_MINUTES * MINUTE_MS };
    return { address: await this.client.address(attempt), kept: writeAttempt(attempt, key) };
  }

  /** @throws AppError `provider/refused` for what is not ours, over, or of another purpose */
  async read(kept: string | undefined, purpose: ProviderAttempt['purpose']): Promise<ProviderAttempt> {
    const { key, at } = await this.keyAndInstant();
    const attempt = readAttempt(kept, key, at);
    if (attempt?.purpose !== purpose) throw providerRefused();
    return attempt;
  }

  private keyAndInstant(): Promise<{ key: Buffer; at: Date }> {
    return this.database.withRole('accounts', async (tx) => ({
      key: Buffer.from(await keptSecret(tx, KEPT, randomBytes(32).toString('base64url')), 'base64url'),
      at: await databaseInstant(tx),
    }));
  }
}
