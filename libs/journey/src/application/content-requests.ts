import { Injectable } from '@nestjs/common';
import type { Actor, Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Journal } from '#journal';
import type { Keeper } from './registry-entry.js';

/** The transactions of requests: a write with its idempotency key and whoever keeps the registry, a read of one state of the database. */
@Injectable()
export class ContentRequests {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  write<T>(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    work: (tx: Tx, keeper: Keeper) => Promise<T>,
  ): Promise<T> {
    const { workspaceId, memberId, credentialId } = caller;
    const actor: Actor =
      memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId };
    return this.writes.run(caller, key, (tx) => work(tx, { workspaceId, actor, journal: this.journal }));
  }

  read<T>({ workspaceId }: Caller, work: (tx: Tx, workspaceId: string) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, (tx) => work(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
  }
}
