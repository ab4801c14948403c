import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Writes } from '#http';
import type { IdempotencyRequest } from '#http';

/** The transactions of requests: a write with its idempotency key, a read of one state of the database. */
@Injectable()
export class ContentRequests {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
  ) {}

  write<T>(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    work: (tx: Tx, workspaceId: string) => Promise<T>,
  ): Promise<T> {
    return this.writes.run(caller, key, (tx) => work(tx, caller.workspaceId));
  }

  read<T>({ workspaceId }: Caller, work: (tx: Tx, workspaceId: string) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, (tx) => work(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
  }
}
