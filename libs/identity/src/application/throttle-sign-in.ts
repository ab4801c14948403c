import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { IdentityConfig } from '../identity.config.js';

const WINDOW_SECONDS = 15 * 60;

/**
 * Bounds how often passwords are tried: per account and address, and per address over all accounts.
 * Counted in memory, per process: with n processes the bounds are n times as wide, and a restart forgets them. Never
 * counted per account alone, so that nobody can lock a colleague out from elsewhere.
 */
@Injectable()
export class SignInThrottle {
  private readonly perAccount: RateLimiterMemory;
  private readonly perAddress: RateLimiterMemory;

  constructor(config: IdentityConfig) {
    this.perAccount = new RateLimiterMemory({ points: config.signInAttempts, duration: WINDOW_SECONDS });
    this.perAddress = new RateLimiterMemory({
      points: config.signInAttemptsPerAddress,
      duration: WINDOW_SECONDS,
    });
  }

  /**
   * Counts an attempt before the password is looked at, so that attempts at once count, too.
   * @throws AppError `session/throttled` with `retryAfterSeconds`
   */
  async admit(address: string, email: string): Promise<void> {
    await this.consume(this.perAddress, address);
    await this.consume(this.perAccount, `${address} ${email}`);
  }

  /** Forgets the failures of an account after it signed in. */
  async succeeded(address: string, email: string): Promise<void> {
    await this.perAccount.delete(`${address} ${email}`);
  }

  private async consume(limiter: RateLimiterMemory, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw new AppError(
        'throttled',
        'session/throttled',
        `Too many attempts to sign in. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes and try again.`,
        { retryAfterSeconds },
      );
    }
  }
}
