import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';
import { nobodys } from './nobodys.js';

export interface Recycling {
  readonly reason?: string | null;
  /** Day on which marketing wants to see it again, `YYYY-MM-DD`. */
  readonly wakeOn?: string | null;
}

/** The lead goes back to marketing for later; when it qualifies again that is a new episode. */
@Injectable()
export class RecycleLead {
  constructor(private readonly journal: Journal) {}

  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { reason = null, wakeOn = null }: Recycling,
  ): Promise<MoveResult> {
    return moveLeads(this.journal, tx, by, {
      command: 'recycle',
      leadIds: [leadId],
      set: { reason, wakeOn, ...(await nobodys(tx, by.workspaceId, leadId)) },
      check: (lead) => requireReach(by, 'lead.work', lead),
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.recycled', { move, reason, wakeOn }),
    });
  }
}
