import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf } from '../bodies/json-body.js';
import { MalformedRequest } from '../problems/malformed-request.js';

/** A write that the caller may send again; see `Writes`. */
export interface IdempotencyRequest {
  readonly key: string;
  /** SHA-256 of method, address and body: a key belongs to one request. */
  readonly hash: Buffer;
  /** Called when the answer is a repeated one. */
  readonly onReplay: () => void;
}

/** Name of the header. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';
/** 1 to 255 visible ASCII characters. */
const BARE = /^[\x21-\x7e]{1,255}$/;
/** The structured-field string of the IETF draft: the same in double quotes, with `\"` and `\\` escaped. */
const QUOTED = /^"((?:[\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;

/**
 * Reads an `Idempotency-Key` header, quoted or bare; undefined when there is none.
 * @throws MalformedRequest `idempotency/malformed`
 */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string') {
    const quoted = QUOTED.exec(header.trim())?.[1]?.replace(/\\(["\\])/g, '$1');
    const key = quoted ?? (header.trim().startsWith('"') ? '' : header.trim());
    if (BARE.test(key)) return key;
  }
  throw new MalformedRequest(
    'idempotency/malformed',
    'Send one Idempotency-Key of 1 to 255 visible ASCII characters, such as a UUID, bare or in double quotes.',
  );
}

/** What tells one request from another under the same key. */
const requestHash = (request: FastifyRequest): Buffer =>
  createHash('sha256').update(`${request.method} ${request.url}\n`).update(digestOf(request)).digest();

function idempotencyOf(request: FastifyRequest, reply: FastifyReply): IdempotencyRequest | undefined {
  const key = readIdempotencyKey(request.headers['idempotency-key']);
  if (key === undefined) return undefined;
  return {
    key,
    hash: requestHash(request),
    onReplay: () => void reply.header('idempotent-replayed', 'true'),
  };
}

const READ = createParamDecorator<undefined, IdempotencyRequest | undefined>(
  (_, context: ExecutionContext) => {
    const http = context.switchToHttp();
    return idempotencyOf(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);

/** The request's idempotency key, to hand to `Writes.run`; undefined when the caller sent none. The description of the API says that it is taken. */
export const Idempotency = (): ParameterDecorator => (target, key, index) => {
  READ()(target, key, index);
  const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key === undefined || method === undefined) return;
  ApiHeader({
    name: IDEMPOTENCY_KEY,
    required: false,
    description:
      'Sent again with the same key, the request does nothing twice and is answered as before, for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  })(target, key, method);
};
