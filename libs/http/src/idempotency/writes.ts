import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { claimKey, keepAnswer } from './idempotency-records.js';
import type { IdempotencyRequest } from './idempotency-request.js';

/**
 * How a route writes: one transaction in the caller's workspace and, with an idempotency key, at most one effect per key.
 *
 * - The answer is kept in the transaction of the write, so no crash can part them.
 * - A repeated request gets the first answer, as it was, for 24 hours.
 * - Only success is kept: after an error nothing has happened and the same key may try again.
 * - Answers hold ids, codes and numbers, no personal data: they are stored.
 */
@Injectable()
export class Writes {
  constructor(private readonly database: Database) {}

  /** @throws AppError `idempotency/running` (409), `idempotency/other-body` (422), whatever `work` throws */
  async run<T>(
    caller: Caller,
    idempotency: IdempotencyRequest | undefined,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (!idempotency) return this.database.withWorkspace(caller.workspaceId, work);
    const { answer, isReplay } = await this.database.withWorkspace(caller.workspaceId, (tx) =>
      once(tx, caller, idempotency, work),
    );
    if (isReplay) idempotency.onReplay();
    return answer;
  }
}

async function once<T>(
  tx: Tx,
  caller: Caller,
  idempotency: IdempotencyRequest,
  work: (tx: Tx) => Promise<T>,
): Promise<{ readonly answer: T; readonly isReplay: boolean }> {
  const kept = await claimKey(tx, caller, idempotency);
  if (kept) return { answer: (kept.body ?? undefined) as T, isReplay: true };
  const answer = await work(tx);
  await keepAnswer(tx, caller, idempotency, answer);
  return { answer, isReplay: false };
}
