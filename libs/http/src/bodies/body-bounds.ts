import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppError } from '#kernel';
import { wrongType } from './bounds.js';
import type { BodyBounds } from './bounds.js';
import { isRaw, keepBytes } from './raw-body.js';

/** What most routes take (bytes). */
export const BODY_LIMIT = 1_048_576;
/** What routes that take a batch of captures take (bytes). */
export const BATCH_BODY_LIMIT = 4 * 1_048_576;

/** Lets one route take larger JSON bodies than the others (bytes). */
export const BodyLimit = (bytes: number): MethodDecorator =>
  RouteConfig({ bodyLimit: bytes } satisfies BodyBounds);

/** Hands the body of one route over as a stream, unread and unbounded, if it has one of these types; the route bounds it. */
export const StreamedBody = (...types: readonly string[]): MethodDecorator =>
  RouteConfig({ streamed: types } satisfies BodyBounds);

/** Makes the decorators work. A route that reads a stream is handed nothing else: of no body an empty one, and no JSON. */
export function boundBodies(server: FastifyInstance): void {
  const streamed = new Set<string>();
  server.addHook('onRoute', (route) => {
    const { bodyLimit, streamed: types = [] } = (route.config ?? {}) as BodyBounds;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
    for (const type of types.filter((each) => !streamed.has(each))) {
      streamed.add(type);
      handOver(server, type);
    }
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const { streamed } = request.routeOptions.config as BodyBounds;
    if (streamed !== undefined) request.body ??= Readable.from([]);
    done(streamed !== undefined && !(request.body instanceof Readable) ? wrongType() : undefined);
  });
}

function handOver(server: FastifyInstance, type: string): void {
  server.addContentTypeParser(type, (request, payload, done) => {
    const { streamed = [], bodyLimit = BODY_LIMIT } = request.routeOptions.config as BodyBounds;
    if (streamed.includes(type)) done(null, payload);
    else if (isRaw(request))
      wholeOf(payload, bodyLimit).then((bytes) => done(null, keepBytes(request, bytes)), done);
    else done(wrongType());
  });
}

async function wholeOf(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bounded(stream, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** For routes that read a stream: counts what passes and stops at `limit` bytes. */
export async function* bounded(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of stream) {
    received += chunk.length;
    if (received > limit)
      throw new AppError('too-large', 'request/too-large', `Send at most ${limit} bytes.`);
    yield chunk;
  }
}
