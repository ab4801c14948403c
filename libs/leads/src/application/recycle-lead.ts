import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { leadsByIds } from '../persistence/leads.js';
import { teamKindsOf } from '../persistence/team-kinds.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';

export interface Recycling {
  readonly reason?: string | null;
  /** Day on which marketing wants to see it again, `YYYY-MM-DD`. */
  readonly wakeOn?: string | null;
}

/**
 * The lead goes back to marketing for later; when it qualifies again that is a new episode. A team of the house goes on seeing it, a partner
 * does not: its next episode may be somebody else's.
 */
@Injectable()
export class RecycleLead {
  constructor(private readonly journal: Journal) {}

  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { reason = null, wakeOn = null }: Recycling,
  ): Promise<MoveResult> {
    const [before] = await leadsByIds(tx, by.workspaceId, [leadId]);
    const { fromTeamKind } = await teamKindsOf(tx, by.workspaceId, before?.teamId ?? null, null);
    const nobodys = fromTeamKind === 'partner' ? { teamId: null, partnerId: null } : {};
    return moveLeads(this.journal, tx, by, {
      command: 'recycle',
      leadIds: [leadId],
      set: { reason, wakeOn, ownerId: null, ...nobodys },
      check: (lead) => requireReach(by, 'lead.work', lead),
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.recycled', { move, reason, wakeOn }),
    });
  }
}
