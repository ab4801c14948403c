import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { FastifyReply } from 'fastify';
import { AppError } from '#kernel';

/** Requests are counted over so long (s). Short, so that whoever did too much is served again soon. */
const WINDOW_SECONDS = 10;

/**
 * So many requests of one party within a window, told with each answer as draft-ietf-httpapi-ratelimit-headers writes it.
 * Counted in the memory of the process: with n processes a bound is n times as wide.
 */
export class RatePolicy {
  private readonly limiter: RateLimiterMemory;
  private readonly policy: string;

  /** `quota` requests within a window. */
  constructor(
    private readonly name: string,
    private readonly quota: number,
  ) {
    this.limiter = new RateLimiterMemory({ points: quota, duration: WINDOW_SECONDS });
    this.policy = `"${name}";q=${quota};w=${WINDOW_SECONDS}`;
  }

  /** Counts a request and says on the answer what is left. @throws AppError `request/throttled` with `retryAfterSeconds` */
  async take(party: string, reply: FastifyReply): Promise<void> {
    try {
      this.tell(await this.limiter.consume(party), reply);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw this.refuse(refusal, reply);
    }
  }

  /** Counts what was answered already; it is the next request that hears of it. */
  async note(party: string, requests: number): Promise<void> {
    await this.limiter.penalty(party, requests);
  }

  /** Refuses without counting what has nothing left. @throws AppError `request/throttled` with `retryAfterSeconds` */
  async look(party: string, reply: FastifyReply): Promise<void> {
    const counted = await this.limiter.get(party);
    if (counted !== null && counted.consumedPoints >= this.quota) throw this.refuse(counted, reply);
  }

  private tell({ remainingPoints, msBeforeNext }: RateLimiterRes, reply: FastifyReply): void {
    void reply.header('ratelimit-policy', this.policy);
    void reply.header(
      'ratelimit',
      `"${this.name}";r=${Math.max(0, remainingPoints)};t=${secondsOf(msBeforeNext)}`,
    );
  }

  private refuse(counted: RateLimiterRes, reply: FastifyReply): AppError {
    this.tell(counted, reply);
    const retryAfterSeconds = secondsOf(counted.msBeforeNext);
    return new AppError(
      'throttled',
      'request/throttled',
      `More than ${this.quota} requests came within ${WINDOW_SECONDS} seconds; nothing was done. Wait ${retryAfterSeconds} s and send it again.`,
      { retryAfterSeconds, facts: { 'violated-policies': [this.name] } },
    );
  }
}

/** Whole seconds, at least one: nobody is told to come back at once. */
const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));
