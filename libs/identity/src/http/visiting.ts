import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { headerOf } from '../domain/same-origin.js';
import type { Visit } from '../domain/visit.js';

/** Where the request comes from. */
export const Visiting = createParamDecorator<undefined, Visit>((_, context: ExecutionContext) => {
  const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: ip, userAgent: headerOf(headers, 'user-agent') };
});
