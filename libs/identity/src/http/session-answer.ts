import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY_MS, SECOND_MS } from '#kernel';
import { DescribeSession } from '../application/describe-session.js';
import { sessionRequired } from '../application/identity-errors.js';
import { sessionTokenOf } from '../application/session-token.js';
import { clearedCookie, sessionCookie } from '../domain/cookie.js';
import { IdentityConfig } from '../identity.config.js';
import type { SessionDto } from './session.dto.js';

/** Puts sessions into answers and takes them from requests: the only place that touches the cookie. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly description: DescribeSession,
    private readonly config: IdentityConfig,
  ) {}

  /** The session of the request. @throws AppError `session/required` */
  tokenOf(request: FastifyRequest): string {
    const token = sessionTokenOf(request.headers, this.config.isSecure);
    if (token === undefined) throw sessionRequired();
    return token;
  }

  describe(request: FastifyRequest): Promise<SessionDto> {
    return this.description.describe(this.tokenOf(request));
  }

  async signedIn(reply: FastifyReply, token: string): Promise<SessionDto> {
    const maxAgeSeconds = (this.config.sessionMaxDays * DAY_MS) / SECOND_MS;
    void reply.header('set-cookie', sessionCookie(token, this.config.isSecure, maxAgeSeconds));
    return this.description.describe(token);
  }

  signedOut(reply: FastifyReply): void {
    void reply.header('set-cookie', clearedCookie(this.config.isSecure));
  }
}
