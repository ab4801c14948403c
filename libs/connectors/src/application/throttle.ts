import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '#http';

const MINUTE_SECONDS = 60;

/** How much too much came. */
export interface Excess {
  readonly retryAfterSeconds: number;
  /** Hits turned away in this minute, this one among them. */
  readonly turnedAway: number;
}

/** Hits of a minute. */
interface Allowed {
  /** That proved themselves, of one source. */
  readonly proven: number;
  /** That proved nothing, of one network with one source. */
  readonly unproven: number;
}

/**
 * Bounds what comes to one source in a minute. What proves nothing is counted by the network it comes from and never with what the source
 * itself sends, so that strangers cannot use up its bound. Counted in memory, per process: with n processes a bound is n times as wide.
 */
export class Throttle {
  private readonly ofSources: Bound;
  private readonly ofStrangers: Bound;

  constructor({ proven, unproven }: Allowed) {
    this.ofSources = new Bound(proven);
    this.ofStrangers = new Bound(unproven);
  }

  /** Before anything is proven: null until the network has used up what may prove nothing. */
  async excessOfStranger(connectorId: string, address: string): Promise<Excess | null> {
    const key = strangerOf(connectorId, address);
    return (await this.ofStrangers.isSpent(key)) ? this.ofStrangers.excessOf(key) : null;
  }

  /** It proved nothing: null while the network is within its bound; each question counts. */
  excessOfUnproven(connectorId: string, address: string): Promise<Excess | null> {
    return this.ofStrangers.excessOf(strangerOf(connectorId, address));
  }

  /** It proved itself: null while the source is within its bound; each question counts. */
  excessOf(connectorId: string): Promise<Excess | null> {
    return this.ofSources.excessOf(connectorId);
  }
}

const strangerOf = (connectorId: string, address: string): string => `${connectorId} ${networkOf(address)}`;

class Bound {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  }

  async isSpent(key: string): Promise<boolean> {
    const counted = await this.limiter.get(key);
    return counted !== null && counted.consumedPoints >= this.perMinute;
  }

  /** Counts one more. */
  async excessOf(key: string): Promise<Excess | null> {
    try {
      await this.limiter.consume(key);
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
