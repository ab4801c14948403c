import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AppError } from '#kernel';

const callers = new WeakMap<object, Caller>();

/** Says who is asking; whoever authenticates the request calls it, once. */
export const setCaller = (request: FastifyRequest, caller: Caller): void => void callers.set(request, caller);

/** Who is asking; undefined on routes that need no one. */
export const callerOf = (request: FastifyRequest): Caller | undefined => callers.get(request);

/** Who is asking. @throws AppError `session/required` (401) on a route nobody guards */
export const AskedBy = createParamDecorator<undefined, Caller>((_, context: ExecutionContext) => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new AppError('unauthenticated', 'session/required', 'Sign in, or send an API key.');
  return caller;
});
