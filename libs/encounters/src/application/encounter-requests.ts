import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { byCaller } from '#leads';
import type { By } from '#leads';
import { listEvents } from '../persistence/events.js';
import { showEvents } from './read-encounters.js';
import type { ShownEvent } from './read-encounters.js';

/** The transactions of requests: a write with its idempotency key, a read of one state of the database. */
@Injectable()
export class EncounterRequests {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
  ) {}

  write<T>(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    work: (tx: Tx, by: By) => Promise<T>,
  ): Promise<T> {
    return this.writes.run(caller, key, (tx) => work(tx, byCaller(caller)));
  }

  read<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work, { isReadOnlySnapshot: true });
  }

  /** Up to `limit + 1`, the latest first. */
  events(
    caller: Caller,
    after: { readonly startsAt: Date; readonly id: string } | undefined,
    limit: number,
  ): Promise<ShownEvent[]> {
    const { workspaceId } = caller;
    return this.read(caller, async (tx) =>
      showEvents(tx, workspaceId, await listEvents(tx, workspaceId, after, limit)),
    );
  }
}
