import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { leadsByIds, missingLead, requireReach } from '#leads';
import type { By, LeadRow } from '#leads';
import { minorOf } from '../domain/amounts.js';
import { PROBABILITY } from '../domain/deal.js';
import type { OpenDealStage } from '../domain/deal.js';
import { writeLines } from '../persistence/lines.js';
import { insertDeals } from '../persistence/opportunities.js';
import type { DealRecord } from '../persistence/opportunities.js';
import { moveLead } from './deal-command.js';
import type { DealResult } from './deal-command.js';
import { dealEntry } from './entries.js';
import { layTemplate } from './plan-decision.js';
import { priceLines, sumOf } from './price-lines.js';
import type { LineInput } from './price-lines.js';

export interface Opening {
  readonly leadId: string;
  readonly name: string;
  /** Decimal; left out, what the lines add up to, or unknown. */
  readonly amount?: string;
  /** ISO 4217; the workspace's when left out. */
  readonly currency?: string;
  /** The part of the amount that comes again each year. */
  readonly recurringAmount?: string;
  readonly stage?: OpenDealStage;
  /** Per cent; by the stage when left out. */
  readonly probability?: number;
  /** The day on which the deal is expected to close. */
  readonly closeOn?: string;
  readonly lines?: readonly LineInput[];
}

/** A deal begins: its lead becomes an opportunity, the stages in between implied. */
@Injectable()
export class OpenOpportunity {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `lead/wrong-stage`, `lead/out-of-reach`, `money/amount`, `money/currency`, `product/unknown` */
  async run(tx: Tx, by: By, opening: Opening): Promise<DealResult> {
    const at = await this.journal.lock(tx, by.workspaceId, [opening.leadId]);
    const [before] = await leadsByIds(tx, by.workspaceId, [opening.leadId]);
    if (!before) throw missingLead(opening.leadId);
    requireReach(by, 'opportunity.write', before);
    const currency = opening.currency ?? (await thisWorkspace(tx)).currency;
    const lines = await priceLines(tx, by.workspaceId, opening.lines ?? [], currency);
    const given = opening.amount === undefined ? null : minorOf(opening.amount, currency, '/amount');
    const amountMinor = given ?? (lines.length > 0 ? sumOf(lines) : null);
    const deal = draft(by, before, opening, { at, currency, amountMinor });
    await insertDeals(tx, by.workspaceId, [deal], at);
    await writeLines(
      tx,
      by.workspaceId,
      lines.map((line) => ({ ...line, opportunityId: deal.id })),
    );
    await layTemplate(tx, by.workspaceId, deal);
    const { lead, move } = await moveLead(tx, by, before, { dealStage: deal.stage, at });
    await this.journal.append(tx, by.workspaceId, [
      dealEntry(by, { lead, deal }, at, 'opportunity.opened', { stage: deal.stage, move }),
    ]);
    return { opportunityId: deal.id, leadId: lead.id, stage: deal.stage };
  }
}

function draft(
  by: By,
  lead: LeadRow,
  { name, stage = 'prospecting', probability = PROBABILITY[stage], closeOn, recurringAmount }: Opening,
  { at, currency, amountMinor }: { at: Date; currency: string; amountMinor: number | null },
): DealRecord {
  const recurring = recurringAmount && minorOf(recurringAmount, currency, '/recurringAmount');
  return {
    ...NEVER_CLOSED,
    id: newId<'opportunity'>(),
    version: 1,
    leadId: lead.id,
    companyId: lead.companyId,
    personId: lead.personId,
    name,
    stage,
    amountMinor,
    currency,
    recurringMinor: recurring || null,
    probability,
    closeOn: closeOn ?? null,
    openedAt: at,
    isUndated: false,
    ownerId: lead.ownerId ?? by.memberId,
    teamId: lead.teamId,
  };
}

const NEVER_CLOSED = {
  closedOn: null,
  closedAt: null,
  closedBy: null,
  closeReason: null,
  rate: null,
  rateCurrency: null,
  ownerLabel: null,
  externalSource: null,
  externalId: null,
} as const;
