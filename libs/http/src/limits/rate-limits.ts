import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../caller-of.js';
import type { HttpConfig } from '../http.config.js';
import { networkOf } from './network.js';
import { RatePolicy } from './rate-policy.js';
import { showsCredential, ShownCredentials } from './shown-credentials.js';

/** A credential that proves nothing costs the database a question: it counts as so many requests. */
const REFUSED_COSTS = 10;

/**
 * Bounds how fast requests come: of one credential (API key, session), of one key that captures, and of one network (an address; of
 * IPv6 its /64) all that comes without a credential or with one that proves nothing. Who proved to be somebody is never refused for
 * what others of the same address do.
 */
export class RateLimits {
  private readonly strangers: RatePolicy;
  private readonly credentials: RatePolicy;
  private readonly captures: RatePolicy;
  private readonly shown = new ShownCredentials();

  constructor(config: HttpConfig) {
    this.strangers = new RatePolicy('address', config.ratePerAddress);
    this.credentials = new RatePolicy('credential', config.ratePerCredential);
    this.captures = new RatePolicy('captures', config.rateOfCaptures);
  }

  /** Before anything of the request is read. @throws AppError `request/throttled` */
  async arrived(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const network = networkOf(request.ip);
    if (!showsCredential(request)) await this.strangers.take(network, reply);
    else if (!this.shown.hasProven(request)) await this.strangers.look(network, reply);
  }

  /** Once it is known who asks. @throws AppError `request/throttled` */
  async known(request: FastifyRequest, reply: FastifyReply, isCapture: boolean): Promise<void> {
    const caller = callerOf(request);
    if (!caller) return;
    this.shown.prove(caller.credentialId, request);
    await (isCapture ? this.captures : this.credentials).take(caller.credentialId, reply);
  }

  /** After the answer: what showed a credential and was nobody’s counts with the strangers. */
  async answered(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (callerOf(request) || !showsCredential(request) || reply.statusCode === 429) return;
    const isRefused = reply.statusCode === 401;
    if (isRefused) this.shown.doubt(request);
    await this.strangers.note(networkOf(request.ip), isRefused ? REFUSED_COSTS : 1);
  }
}
