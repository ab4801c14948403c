import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '#kernel';
import { boundBodies, BODY_LIMIT } from '../bodies/body-bounds.js';
import { closeAfterEarlyAnswers } from '../bodies/early-answers.js';
import { readJsonBodies } from '../bodies/json-body.js';
import { timeBodies } from '../bodies/time-bodies.js';
import type { HttpConfig } from '../http.config.js';
import { boundConnections } from '../limits/bound-connections.js';
import { MalformedRequest } from '../problems/malformed-request.js';
import type { ProblemFilter } from '../problems/problem-filter.js';
import type { KnownRoutes } from './known-routes.js';
import { refuseExpectation, refuseRaw } from './raw-refusal.js';
import { securityHeaders } from './security-headers.js';

/** How often connections that are late with their headers or requests are looked for (ms); Node's own half minute lets them be that late. */
const CHECK_EVERY_MS = 2_000;
/** Longer than the usual 60 s of load balancers, so that they and not we end idle connections. */
const KEEP_ALIVE_MS = 65_000;

/** The server below Nest: its bounds, its parsers, and headers on every answer. */
export function httpServer(config: HttpConfig, problems: ProblemFilter, routes: KnownRoutes): FastifyAdapter {
  const secure = securityHeaders(config.baseUrl);
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => newId(),
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: config.headersTimeoutMs, connectionsCheckingInterval: CHECK_EVERY_MS },
    clientErrorHandler: refuseRaw,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      secure(request, reply);
      problems.answer(error, request, reply);
    },
    return503OnClosing: false,
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.server.maxConnections = config.maxConnections;
  boundConnections(server.server, config);
  server.server.on('checkExpectation', refuseExpectation);
  server.addHook('onRequest', (request, reply, done) => {
    secure(request, reply);
    void reply.header('x-request-id', request.id);
    done(faultOf(request));
  });
  server.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  readJsonBodies(server);
  boundBodies(server);
  timeBodies(server, config.bodyTimeoutMs);
  closeAfterEarlyAnswers(server);
  return adapter;
}

/** What is refused by its head alone. */
function faultOf({ url, headers }: FastifyRequest): Error | undefined {
  if (hasNul(url)) return nulInAddress();
  return isPacked(headers['content-encoding']) ? packed() : undefined;
}

/** Nothing is unpacked here, so that nothing small can become large. */
const isPacked = (encoding: string | undefined): boolean => encoding !== undefined && encoding !== 'identity';

const packed = (): Error => Object.assign(new Error('Packed body'), { statusCode: 415 });

/** PostgreSQL cannot hold U+0000 in text, so nothing can be looked up by it. */
const hasNul = (url: string): boolean => url.includes('%00');

const nulInAddress = (): MalformedRequest =>
  new MalformedRequest('request/unstorable-text', 'Remove the NUL characters (%00) from the address.');
