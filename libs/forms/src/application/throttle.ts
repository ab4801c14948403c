import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE_SECONDS = 60;
/** What one address may do in a minute, with one form, one site or one link. */
const ALLOWED = { form: 10, visit: 120, click: 60 } as const;

/** Bounds strangers. Counted in memory, per process: with n processes the bounds are n times as wide, and a restart forgets them. */
@Injectable()
export class Throttle {
  private readonly limiters = Object.fromEntries(
    Object.entries(ALLOWED).map(([kind, points]) => [
      kind,
      new RateLimiterMemory({ points, duration: MINUTE_SECONDS }),
    ]),
  ) as Readonly<Record<keyof typeof ALLOWED, RateLimiterMemory>>;

  /** Whether this is still within its bounds; each question counts. */
  async admits(kind: keyof typeof ALLOWED, of: string, address: string): Promise<boolean> {
    try {
      await this.limiters[kind].consume(`${of} ${address}`);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }
}
