import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from '#http';
import { DAY_MS, SECOND_MS } from '#kernel';
import { DescribeSession } from '../application/describe-session.js';
import type { Entry } from '../application/enter.js';
import { codeRequired, sessionRequired } from '../application/identity-errors.js';
import { sessionTokenOf } from '../application/session-token.js';
import {
  clearedCookie,
  clearedStepCookie,
  sessionCookie,
  stepCookie,
  stepCookieName,
} from '../domain/cookie.js';
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

  /** What remembers the first step of a sign-in; undefined if the request has none. */
  stepOf(request: FastifyRequest): string | undefined {
    return readCookie(request.headers.cookie, stepCookieName(this.config.isSecure));
  }

  describe(request: FastifyRequest): Promise<SessionDto> {
    return this.description.describe(this.tokenOf(request));
  }

  /** @throws AppError `session/code-required` where a code is awaited: `POST /session/code` */
  async signedIn(reply: FastifyReply, { token, isWhole }: Entry): Promise<SessionDto> {
    const { isSecure } = this.config;
    if (!isWhole) {
      void reply.header('set-cookie', stepCookie(token, isSecure));
      throw codeRequired();
    }
    const maxAgeSeconds = (this.config.sessionMaxDays * DAY_MS) / SECOND_MS;
    void reply.header('set-cookie', sessionCookie(token, isSecure, maxAgeSeconds));
    return this.description.describe(token);
  }

  /** Forgets the first step in the browser. */
  stepDone(reply: FastifyReply): void {
    void reply.header('set-cookie', clearedStepCookie(this.config.isSecure));
  }

  signedOut(reply: FastifyReply): void {
    void reply.header('set-cookie', clearedCookie(this.config.isSecure));
  }
}
