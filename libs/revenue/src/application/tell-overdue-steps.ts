import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { isHistoryUnfinished, Journal } from '#journal';
import { byProduct, leadsByIds } from '#leads';
import { lockedDeals } from '../persistence/opportunities.js';
import { markTold, overdueSteps } from '../persistence/overdue-steps.js';
import { dealEntry } from './entries.js';

/**
 * The day by which the buyer was to take a step has passed: the deal's owner is told, once of each such day. While the past of a
 * workspace is being written nobody is told.
 */
@Injectable()
export class TellOverdueSteps {
  constructor(private readonly journal: Journal) {}

  /** Returns how many were found; ask again while that is not zero. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    const found = await overdueSteps(tx, workspaceId);
    if (found.length === 0 || (await isHistoryUnfinished(tx, workspaceId))) return 0;
    const leadIds = [...new Set(found.map(({ leadId }) => leadId))];
    // Leads before deals, as every command on deals locks them.
    const at = await this.journal.lock(tx, workspaceId, leadIds);
    const deals = await lockedDeals(tx, workspaceId, [...new Set(found.map((step) => step.opportunityId))]);
    const told = await markTold(
      tx,
      workspaceId,
      found.map(({ stepId }) => stepId),
    );
    const leads = new Map((await leadsByIds(tx, workspaceId, leadIds)).map((lead) => [lead.id, lead]));
    const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
    const entries = told.flatMap(({ stepId, opportunityId, leadId, expectedOn }): NewEntry[] => {
      const [lead, deal] = [leads.get(leadId), dealOf.get(opportunityId)];
      if (!lead || !deal) return [];
      const facts = { stepId, expectedOn, ownerId: deal.ownerId };
      return [dealEntry(byProduct(workspaceId), { lead, deal }, at, 'opportunity.step_overdue', facts)];
    });
    await this.journal.append(tx, workspaceId, entries);
    return told.length;
  }
}
