import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable, OutcomeUnknown } from '#database';
import { AppError } from '#kernel';
import type { Log } from '#observability';
import type { KnownRoutes } from '../app/known-routes.js';
import { OUTCOME_UNKNOWN, problemOfStatus, unexpected, UNAVAILABLE } from './framework-problems.js';
import { problemOf } from './problem.js';
import type { ProblemAnswer } from './problem.js';

/** The one place where an error becomes an answer: RFC 9457, whatever went wrong and wherever it did. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { problem, headers, isUnexpected } = this.answerFor(error, request);
    const facts = { requestId: request.id, code: problem.code, err: error };
    if (isUnexpected) this.log.error('unexpected error', facts);
    else if (problem.status === 503) this.log.warn('unavailable', facts);
    if (reply.sent) return;
    void reply
      .code(problem.status)
      .headers(headers)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  private answerFor(error: unknown, request: FastifyRequest): ProblemAnswer {
    if (error instanceof AppError) return problemOf(error);
    if (error instanceof OutcomeUnknown && !READING.has(request.method)) return OUTCOME_UNKNOWN;
    if (isDatabaseUnavailable(error)) return UNAVAILABLE;
    const status = statusOf(error);
    if (status === undefined) return unexpected(request.id);
    return status === 404 ? this.unknownRoute(request) : problemOfStatus(status);
  }

  /** An address that exists under another method is told so. */
  private unknownRoute(request: FastifyRequest): ProblemAnswer {
    const allowed = request.is404 ? this.routes.methodsFor(request.url) : [];
    return allowed.length > 0 ? problemOfStatus(405, { allow: allowed.join(', ') }) : problemOfStatus(404);
  }
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** The status of a refusal by Nest or Fastify; their server errors (5xx) are faults of ours. */
function statusOf(error: unknown): number | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
