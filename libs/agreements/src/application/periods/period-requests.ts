import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';

/** Reads of periods, each of one state of the database. */
@Injectable()
export class PeriodRequests {
  constructor(private readonly database: Database) {}

  read<T>({ workspaceId }: Caller, work: (tx: Tx, workspaceId: string) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, (tx) => work(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
  }
}
