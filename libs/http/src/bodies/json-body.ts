import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MalformedRequest } from '../problems/malformed-request.js';
import { isRaw, keepBytes } from './raw-body.js';
import { wrongType } from './bounds.js';
import { assertStorable } from './storable.js';

const digests = new WeakMap<FastifyRequest, Buffer>();

/** SHA-256 of the body as it came; empty when there was none, when it was streamed, or when no idempotency key came with it. */
export const digestOf = (request: FastifyRequest): Buffer => digests.get(request) ?? Buffer.alloc(0);

/** Reads JSON bodies: objects and arrays only, UTF-8 only, bounded in depth, with nothing in them that cannot be stored. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      keepBytes(request, bytes as Buffer);
      if (isRaw(request)) return done(null, undefined);
      const body = parseJson(bytes as Buffer);
      if (request.headers['idempotency-key'] !== undefined) {
        digests.set(request, createHash('sha256').update(bytes).digest());
      }
      done(null, body);
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  takeRawBodies(server);
}

/** Bodies of no type that is read reach only the routes that take bytes. */
function takeRawBodies(server: FastifyInstance): void {
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (!isRaw(request)) return done(wrongType(), undefined);
    keepBytes(request, bytes as Buffer);
    done(null, undefined);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws MalformedRequest saying what is wrong; what the body held is not repeated */
function parseJson(bytes: Buffer): object {
  let body: unknown;
  try {
    body = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new MalformedRequest(
      'request/json',
      'The body is not JSON: send a complete JSON document in UTF-8.',
    );
  }
  if (typeof body !== 'object' || body === null) {
    throw new MalformedRequest('request/json', 'The body must be a JSON object or array.', [
      {
        pointer: '',
        detail: `It is ${body === null ? 'null' : `a ${typeof body}`}; send an object or an array.`,
      },
    ]);
  }
  assertStorable(body);
  return body;
}
