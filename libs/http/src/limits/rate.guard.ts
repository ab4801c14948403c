import { SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateLimits } from './rate-limits.js';

const CAPTURES = 'http:captures';

/** A route that leads pour in by: its calls have a bound of their own, `API_RATE_CAPTURES`. */
export const Captures = (): MethodDecorator => SetMetadata(CAPTURES, true);

/** Counts what a credential asks; stands behind the guard that finds out who it is. */
export class RateGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const http = context.switchToHttp();
    const isCapture = Reflect.hasMetadata(CAPTURES, context.getHandler());
    await this.limits.known(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), isCapture);
    return true;
  }
}

/** Counts what comes without a credential, whatever it asks for: also what no route answers. */
export function limitStrangers(server: FastifyInstance, limits: RateLimits): void {
  server.addHook('onRequest', (request, reply) => limits.arrived(request, reply));
  server.addHook('onResponse', (request, reply) => limits.answered(request, reply));
}
