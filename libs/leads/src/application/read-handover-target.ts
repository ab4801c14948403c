import { Injectable } from '@nestjs/common';
import type { Caller, FrozenTarget } from '#contracts';
import { Database } from '#database';
import { findHandover } from '../persistence/handovers.js';
import { leadsByIds } from '../persistence/leads.js';
import { missingHandover } from './accept-handover.js';
import { requireSight } from './sight.js';

/** What the target definition in force at a hand-over made of its lead. */
@Injectable()
export class ReadHandoverTarget {
  constructor(private readonly database: Database) {}

  /** @throws AppError `handover/missing`, and `lead/missing` for a lead the caller may not see */
  run(caller: Caller, handoverId: string): Promise<{ readonly target: FrozenTarget | null }> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const handover = await findHandover(tx, workspaceId, handoverId);
      const [lead] = handover ? await leadsByIds(tx, workspaceId, [handover.leadId]) : [];
      if (!handover || !lead) throw missingHandover(handoverId);
      await requireSight(tx, caller, lead);
      return { target: handover.target };
    });
  }
}
