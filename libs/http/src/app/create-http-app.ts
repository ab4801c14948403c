import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Metrics, NestLog, Requests, Stopping } from '#observability';
import type { Log } from '#observability';
import { callerOf } from '../caller-of.js';
import type { HttpConfig } from '../http.config.js';
import { limitStrangers, RateGuard } from '../limits/rate.guard.js';
import { RateLimits } from '../limits/rate-limits.js';
import { ProblemFilter } from '../problems/problem-filter.js';
import { createValidationPipe } from '../problems/validation-pipe.js';
import { takeCspReports } from './csp-reports.js';
import { httpServer } from './http-server.js';
import { KnownRoutes } from './known-routes.js';
import { serveDocs } from './openapi.js';

export const API_PREFIX = 'api/v1';
/** Asked by machines that know nothing of versions, and by visitors of other sites: short addresses that are pasted and printed. */
const OUTSIDE_THE_API = [
  'health/live',
  'health/ready',
  'metrics',
  'c/*rest',
  'f/*rest',
  'l/*rest',
  'mcp',
  't/*rest',
  't.js',
];

export interface HttpAppOptions {
  readonly config: HttpConfig;
  readonly log: Log;
  /** Wires the application without making any provider: enough to describe its API, not to serve it. */
  readonly isPreview?: boolean;
}

/**
 * The application as it is served, and as tests ask it: bounds, problem documents, validation, security headers, request log,
 * API documentation. `module` has to import `ObservabilityModule`. Neither listening nor initialised yet.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  { config, log, isPreview = false }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const routes = new KnownRoutes();
  const problems = new ProblemFilter(log, routes);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpServer(config, problems, routes), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
    preview: isPreview,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_API });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(problems);
  if (isPreview) return app;
  reportRequests(app);
  boundRequests(app, config);
  takeCspReports(app.getHttpAdapter().getInstance(), log, app.get(Metrics, { strict: false }));
  partWhenStopping(app);
  serveDocs(app, config.baseUrl);
  return app;
}

function boundRequests(app: NestFastifyApplication, config: HttpConfig): void {
  const limits = new RateLimits(config);
  app.useGlobalGuards(new RateGuard(limits));
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  limitStrangers(server, limits);
}

/** A connection that is kept would be cut at the end of the stop: whoever asks meanwhile is told to open another one, elsewhere. */
function partWhenStopping(app: NestFastifyApplication): void {
  const { begun } = app.get(Stopping, { strict: false });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (_request, reply, done) => {
    if (begun.aborted) void reply.header('connection', 'close');
    done();
  });
}

function reportRequests(app: NestFastifyApplication): void {
  const requests = app.get(Requests, { strict: false });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const caller = callerOf(request);
    requests.answered({
      method: request.method,
      route: request.is404 ? undefined : request.routeOptions.url,
      status: reply.statusCode,
      elapsedMs: reply.elapsedTime,
      requestId: request.id,
      ...(caller ? { workspaceId: caller.workspaceId, credentialId: caller.credentialId } : {}),
    });
    done();
  });
}
