import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { byCaller } from '#leads';
import type { Seller } from '../domain/sellers.js';
import { allSellers, placeSellers } from '../persistence/sellers.js';

/** Says where sellers sell and for which team; every report goes by it at once, also for what closed before. */
@Injectable()
export class PlaceSellers {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
  ) {}

  read({ workspaceId }: Caller): Promise<Seller[]> {
    return this.database.withWorkspace(workspaceId, (tx) => allSellers(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
  }

  /** How many are others than before; of several of one name the last counts. */
  async run(tx: Tx, caller: Caller, placed: readonly Omit<Seller, 'id'>[]): Promise<number> {
    const { workspaceId } = caller;
    const at = await databaseInstant(tx);
    const sellers = await placeSellers(tx, workspaceId, placed);
    if (sellers === 0) return 0;
    await this.journal.append(tx, workspaceId, [
      {
        ...{ type: 'pipeline.sellers_placed', subjectKind: 'pipeline', subjectId: workspaceId, leadId: null },
        ...{ actor: byCaller(caller).actor, occurredAt: at, payload: { sellers } },
      },
    ]);
    return sellers;
  }
}
