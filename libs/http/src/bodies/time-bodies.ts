import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hangUp } from '../app/raw-refusal.js';
import type { BodyBounds } from './bounds.js';

/** How often slow bodies are looked for (ms). */
const LOOK_EVERY_MS = 1_000;

/** Answers 408 and hangs up where a body has not come to its end within `limitMs`; bodies that a route reads as a stream take longer. */
export function timeBodies(server: FastifyInstance, limitMs: number): void {
  const arriving = new Map<FastifyRequest, number>();
  const forget = (request: FastifyRequest): void => void arriving.delete(request);
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    if (hasBody(request) && !isStreamed(request)) arriving.set(request, performance.now());
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    forget(request);
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    forget(request);
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    forget(request);
    done();
  });
  const look = setInterval(() => {
    for (const [request, since] of arriving) {
      if (performance.now() - since < limitMs) return;
      forget(request);
      hangUp(408, request.raw.socket);
    }
  }, LOOK_EVERY_MS).unref();
  server.addHook('onClose', (_server, done) => {
    clearInterval(look);
    done();
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Whether its route takes bodies as they come; how long it waits for them is bounded for the whole request. */
const isStreamed = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as BodyBounds).streamed !== undefined;
