import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { PROBABILITY } from '../domain/deal.js';
import type { OpenDealStage } from '../domain/deal.js';
import { changeOpenDeal } from '../persistence/opportunities.js';
import { alreadyClosed, holdDeal } from './deal-command.js';
import type { DealResult } from './deal-command.js';
import { dealEntry } from './entries.js';

/** Moves an open deal to another open stage, forward or back; its probability becomes that of the stage. */
@Injectable()
export class ChangeOpportunityStage {
  constructor(private readonly journal: Journal) {}

  /** A deal that is there already stays untouched. @throws AppError `opportunity/missing`, `opportunity/already-closed` */
  async run(tx: Tx, by: By, opportunityId: string, stage: OpenDealStage): Promise<DealResult> {
    const { deal, lead, at } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', deal);
    const result = { opportunityId, leadId: deal.leadId, stage };
    if (deal.stage === stage) return result;
    const set = { stage, probability: PROBABILITY[stage] };
    if (!(await changeOpenDeal(tx, by.workspaceId, { id: deal.id, at, set })))
      throw await alreadyClosed(tx, by, deal);
    await this.journal.append(tx, by.workspaceId, [
      dealEntry(by, { lead, deal }, at, 'opportunity.stage_changed', { from: deal.stage, to: stage }),
    ]);
    return result;
  }
}
