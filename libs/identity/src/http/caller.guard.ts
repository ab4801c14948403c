import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Action } from '#contracts';
import { setCaller } from '#http';
import { AppError } from '#kernel';
import { Authenticate } from '../application/authenticate.js';
import { RefuseOutsider } from '../application/refuse-outsider.js';
import { sessionRequired } from '../application/identity-errors.js';
import { secondFactorDemanded } from '../application/second-factor/second-factor-errors.js';
import { bearerOf, sessionTokenOf } from '../application/session-token.js';
import { headerOf, isSameOrigin } from '../domain/same-origin.js';
import { csrfTokenOf, isSameSecret } from '../domain/tokens.js';
import { IdentityConfig } from '../identity.config.js';
import {
  ALSO_REQUIRED,
  ANY_SITE_ROUTE,
  assertMay,
  EVEN_HELD_BACK,
  PUBLIC_ROUTE,
  REQUIRED_ACTION,
} from './access.js';
import type { AlsoRequired } from './access.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Stands before every route: who is asking, from our own page, and may they. Sockets are let in by their handshake. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    private readonly config: IdentityConfig,
    private readonly outsiders: RefuseOutsider,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!this.tagged<boolean>(ANY_SITE_ROUTE, context)) this.assertOwnPage(request);
    if (this.tagged<boolean>(PUBLIC_ROUTE, context)) return true;
    const known = await this.authenticate.find(request.headers, request.ip);
    if (!known) throw sessionRequired();
    const { caller, isHeldBack, isOutside } = known;
    if (isOutside) return this.outsiders.refuse(caller, request.ip);
    setCaller(request, caller);
    this.assertMeant(request);
    if (isHeldBack && !this.tagged<boolean>(EVEN_HELD_BACK, context)) throw secondFactorDemanded();
    for (const action of this.rightsFor(context)) assertMay(caller, action);
    return true;
  }

  /** What it takes in every case; what a case takes beside it the route asks for itself. */
  private rightsFor(context: ExecutionContext): Action[] {
    const first = this.tagged<Action>(REQUIRED_ACTION, context);
    const also = this.tagged<readonly AlsoRequired[]>(ALSO_REQUIRED, context) ?? [];
    const always = also.filter(({ when }) => when === undefined).map(({ right }) => right);
    return first === undefined ? always : [first, ...always];
  }

  private tagged<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  /** Also on public routes: another site must not sign somebody in (login CSRF). */
  private assertOwnPage({ method, headers }: FastifyRequest): void {
    if (SAFE_METHODS.includes(method) || isSameOrigin(headers, this.config.baseUrl)) return;
    throw new AppError(
      'forbidden',
      'csrf/other-origin',
      'The request comes from a page of another site. Use the pages of this installation, or an API key from a program.',
    );
  }

  /** A cookie travels by itself, so what changes something must also show the token of its session. */
  private assertMeant({ method, headers }: FastifyRequest): void {
    if (SAFE_METHODS.includes(method) || bearerOf(headers) !== undefined) return;
    const token = sessionTokenOf(headers, this.config.isSecure) ?? '';
    if (isSameSecret(headerOf(headers, 'x-csrf-token') ?? '', csrfTokenOf(token))) return;
    throw new AppError(
      'forbidden',
      'csrf/token',
      'Send the csrfToken of GET /api/v1/session as the header X-CSRF-Token.',
    );
  }
}
