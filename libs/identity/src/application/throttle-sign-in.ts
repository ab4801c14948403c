import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { networkOf, SharedBounds } from '#http';
import { AppError } from '#kernel';
import { IdentityConfig } from '../identity.config.js';
import { keptSecret } from '../persistence/installation-secrets.js';

const WINDOW_SECONDS = 15 * 60;

/**
 * Bounds how often passwords are tried: per account and address, and per address over all accounts, by all processes together. Of
 * IPv6 an address is its /64. Never counted per account alone, so that nobody can lock a colleague out from elsewhere. What is counted
 * is a hash under a key of the installation.
 */
@Injectable()
export class SignInThrottle {
  private readonly bounds: SharedBounds;
  private secret: Promise<string> | undefined;

  constructor(
    private readonly config: IdentityConfig,
    private readonly database: Database,
  ) {
    this.bounds = new SharedBounds(database);
  }

  /**
   * Counts an attempt before the password is looked at, so that attempts at once count, too.
   * @throws AppError `session/throttled` with `retryAfterSeconds`
   */
  async admit(address: string, email: string): Promise<void> {
    await this.count(this.config.signInAttemptsPerAddress, address);
    await this.count(this.config.signInAttempts, address, email);
  }

  /** Forgets the failures of an account after it signed in. */
  async succeeded(address: string, email: string): Promise<void> {
    await this.bounds.forget(await this.keyOf(address, email));
  }

  private async count(most: number, address: string, email?: string): Promise<void> {
    const key = await this.keyOf(address, email);
    const retryAfterSeconds = await this.bounds.count(key, { most, windowSeconds: WINDOW_SECONDS });
    if (retryAfterSeconds === 0) return;
    throw new AppError(
      'throttled',
      'session/throttled',
      `Too many attempts to sign in. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes and try again.`,
      { retryAfterSeconds },
    );
  }

  private async keyOf(address: string, email = ''): Promise<Buffer> {
    return createHmac('sha256', await this.ownSecret())
      .update(`sign-in\0${networkOf(address)}\0${email}`)
      .digest();
  }

  /** Asked for once by each process; a question that failed is asked again. */
  private ownSecret(): Promise<string> {
    this.secret ??= this.database
      .withRole('accounts', (tx) => keptSecret(tx, 'attempts', randomBytes(32).toString('base64')))
      .catch((error: unknown) => {
        this.secret = undefined;
        throw error;
      });
    return this.secret;
  }
}
