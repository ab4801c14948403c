import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';

/** Marketing finds leads ready. A recycled lead opens its next episode; bulk qualifying earns nothing before it is offered. */
@Injectable()
export class QualifyLeads {
  constructor(private readonly journal: Journal) {}

  run(tx: Tx, by: By, leadIds: readonly string[]): Promise<MoveResult> {
    return moveLeads(this.journal, tx, by, {
      command: 'qualify',
      leadIds,
      set: { reason: null, wakeOn: null },
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.qualified', { move }),
    });
  }
}
