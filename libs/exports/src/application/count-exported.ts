import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { EXPORTED } from '../domain/exported.js';
import type { Exported } from '../domain/exported.js';
import { countRows } from '../persistence/exported-rows.js';
import { mayTake, reachOf } from './export-reach.js';

export interface ExportedCount {
  readonly what: Exported;
  readonly rows: number;
}

/** What somebody may take along, and how much of it there is. */
@Injectable()
export class CountExported {
  constructor(private readonly database: Database) {}

  /** @throws AppError `export/guest` */
  run(caller: Caller): Promise<ExportedCount[]> {
    const reach = reachOf(caller);
    const offered = EXPORTED.filter((what) => mayTake(caller, what));
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const counts: ExportedCount[] = [];
        for (const what of offered) counts.push({ what, rows: await countRows(tx, what, reach) });
        return counts;
      },
      { isReadOnlySnapshot: true },
    );
  }
}
