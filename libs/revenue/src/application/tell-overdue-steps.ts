import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { isHistoryUnfinished, Journal } from '#journal';
import { byProduct, leadsByIds } from '#leads';
import type { LeadRow } from '#leads';
import type { Deal } from '../domain/deal.js';
import { lockedDeals } from '../persistence/opportunities.js';
import { markTold, overdueSteps } from '../persistence/overdue-steps.js';
import type { OverdueStep } from '../persistence/overdue-steps.js';
import { dealEntry, stepEntry } from './entries.js';

/**
 * The day has passed by which the buyer was to take a step, or by which a step that follows the sale was to be done: whoever has the deal
 * is told, or whoever sees to that step, once of each such day. While the past of a workspace is being written nobody is told.
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
    const told = await markTold(tx, workspaceId, found);
    const leads = new Map((await leadsByIds(tx, workspaceId, leadIds)).map((lead) => [lead.id, lead]));
    const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
    const entries = told.flatMap((step): NewEntry[] => {
      const [lead, deal] = [leads.get(step.leadId), dealOf.get(step.opportunityId)];
      return lead && deal ? [entryOf(workspaceId, { lead, deal }, at, step)] : [];
    });
    await this.journal.append(tx, workspaceId, entries);
    return told.length;
  }
}

function entryOf(
  workspaceId: string,
  of: { readonly lead: LeadRow; readonly deal: Deal },
  at: Date,
  step: OverdueStep,
): NewEntry {
  const by = byProduct(workspaceId);
  const { expectedOn } = step;
  const { ownerId } = of.deal;
  if (step.of === 'decision')
    return dealEntry(by, of, at, 'opportunity.step_overdue', { stepId: step.step, expectedOn, ownerId });
  const facts = { expectedOn, ownerId: step.ownerId ?? ownerId };
  return stepEntry(by, of, at, 'after_sale.overdue', step, facts);
}
