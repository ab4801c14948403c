import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';

/** Sales completed what was agreed for a sales-qualified lead. */
@Injectable()
export class SalesQualifyLead {
  constructor(private readonly journal: Journal) {}

  run(tx: Tx, by: By, leadId: string): Promise<MoveResult> {
    return moveLeads(this.journal, tx, by, {
      command: 'sales-qualify',
      leadIds: [leadId],
      check: (lead) => requireReach(by, 'lead.work', lead),
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.sales_qualified', { move }),
    });
  }
}
