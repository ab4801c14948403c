import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { leadsByIds } from '../persistence/leads.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import { moveLeads } from './move-leads.js';
import type { MoveResult } from './move-leads.js';

/** Marketing finds leads ready. A recycled lead opens its next episode; bulk qualifying earns nothing before it is offered. */
@Injectable()
export class QualifyLeads {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, by: By, leadIds: readonly string[]): Promise<MoveResult> {
    const recycled = (await leadsByIds(tx, by.workspaceId, leadIds)).filter(
      ({ stage }) => stage === 'recycled',
    );
    const results = await this.qualify(
      tx,
      by,
      leadIds.filter((id) => !recycled.some((lead) => lead.id === id)),
    );
    const again: MoveResult[] = [];
    for (const { id, episode } of recycled) again.push(await this.qualify(tx, by, [id], episode + 1));
    return { moved: [...results.moved, ...again.flatMap(({ moved }) => moved)], refused: results.refused };
  }

  private qualify(tx: Tx, by: By, leadIds: readonly string[], episode?: number): Promise<MoveResult> {
    if (leadIds.length === 0) return Promise.resolve({ moved: [], refused: [] });
    return moveLeads(this.journal, tx, by, {
      command: 'qualify',
      leadIds,
      set: { reason: null, wakeOn: null, ...(episode === undefined ? {} : { episode }) },
      entry: (lead, move, at) => leadEntry(by, lead, at, 'lead.qualified', { move }),
    });
  }
}
