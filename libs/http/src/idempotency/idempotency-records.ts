import type { Caller } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { IdempotencyRequest } from './idempotency-request.js';

/** How long a key is remembered. */
const REMEMBERED = `interval '24 hours'`;

export interface Kept {
  readonly body: unknown;
}

/**
 * Claims the key until the transaction ends and gives the answer kept under it, if there is one.
 * The lock is released after the commit is visible, and the look-up is a statement of its own, so it has a snapshot taken after
 * the lock: whoever gets the lock sees what its predecessor kept. Without the lock a kept answer counts all the same: several
 * repetitions at once hold each other's lock and none of them writes.
 * @throws AppError `idempotency/running` (409) while another request holds the key, `idempotency/other-body` (422) if it was another
 */
export async function claimKey(
  tx: Tx,
  caller: Caller,
  { key, hash }: IdempotencyRequest,
): Promise<Kept | undefined> {
  const claim = `idempotency:${caller.workspaceId}:${caller.credentialId}:${key}`;
  const [lock] = await rows<{ isMine: boolean }>(
    tx,
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as "isMine"',
    [claim],
  );
  const [kept] = await rows<Kept & { isSame: boolean }>(
    tx,
    `select body, request_hash = $4 as "isSame" from idempotency_record
      where workspace_id = $1 and credential_id = $2 and key = $3 and created_at > clock_timestamp() - ${REMEMBERED}`,
    [caller.workspaceId, caller.credentialId, key, hash],
  );
  if (kept && !kept.isSame) throw otherBody();
  if (!kept && !lock?.isMine) throw running();
  return kept;
}

/** Keeps the answer under the key, in place of one that has passed its day. */
export async function keepAnswer(
  tx: Tx,
  caller: Caller,
  { key, hash }: IdempotencyRequest,
  body: unknown,
): Promise<void> {
  await tx.query(
    `insert into idempotency_record (workspace_id, credential_id, key, request_hash, body) values ($1, $2, $3, $4, $5)
     on conflict on constraint pk_idempotency_record do update
        set request_hash = excluded.request_hash, body = excluded.body, created_at = excluded.created_at`,
    [caller.workspaceId, caller.credentialId, key, hash, body === undefined ? null : JSON.stringify(body)],
  );
}

/** Deletes what the transaction's workspace need not remember any more; returns how many. The worker calls it now and then. */
export const forgetOldIdempotencyRecords = (tx: Tx): Promise<number> =>
  touched(
    tx,
    `delete from idempotency_record
      where workspace_id = current_workspace() and created_at <= clock_timestamp() - ${REMEMBERED}`,
  );

const running = (): AppError =>
  new AppError(
    'conflict',
    'idempotency/running',
    'A request with this Idempotency-Key is still running; wait for its answer, then send this one again to get the same.',
    { retryAfterSeconds: 1 },
  );

const otherBody = (): AppError =>
  new AppError(
    'invalid',
    'idempotency/other-body',
    'This Idempotency-Key was used for another request; use a new key for a new request.',
  );
