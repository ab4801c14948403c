import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyRequest } from '#http';
import { AppError } from '#kernel';
import { receiveFile } from '../application/received-file.js';
import type { ReceivedFile } from '../application/received-file.js';
import { LARGEST_FILE } from '../domain/limits.js';

/** Reads the file of an upload; one that says it is too long is refused before a byte of it is read. */
export function uploadOf(request: FastifyRequest, name: string): Promise<ReceivedFile> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE)
    throw new AppError('too-large', 'request/too-large', `Send at most ${LARGEST_FILE} bytes.`);
  return receiveFile(name, request.body as AsyncIterable<Buffer>);
}

/** A streamed body was not there when the key was read: the key belongs to this content, too. */
export const keyOf = (
  idempotency: IdempotencyRequest | undefined,
  { sha256 }: ReceivedFile,
): IdempotencyRequest | undefined =>
  idempotency && {
    ...idempotency,
    hash: createHash('sha256').update(idempotency.hash).update(sha256).digest(),
  };
