import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE_SECONDS = 60;

/** How much too much came. */
export interface Excess {
  readonly retryAfterSeconds: number;
  /** Hits turned away in this minute, this one among them. */
  readonly turnedAway: number;
}

/** Bounds what comes to one address in a minute. Counted in memory, per process: with n processes the bound is n times as wide. */
export class Throttle {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  }

  /** Null while it is within its bound; each question counts. */
  async excessOf(connectorId: string): Promise<Excess | null> {
    try {
      await this.limiter.consume(connectorId);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      return { retryAfterSeconds, turnedAway: refusal.consumedPoints - this.perMinute };
    }
  }
}

/** Of what is turned away the log holds the first, the tenth, the hundredth and so on: it says how many, and is not filled. */
export const isLogged = ({ turnedAway }: Excess): boolean => /^10*$/.test(String(turnedAway));
