import { Injectable } from '@nestjs/common';
import type { ReasonEvidence } from '#contracts';
import { checkReason } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { PROBABILITY } from '../domain/deal.js';
import { changeOpenDeal } from '../persistence/opportunities.js';
import { alreadyClosed, holdDeal, moveLead } from './deal-command.js';
import type { DealResult } from './deal-command.js';
import { dealEntry } from './entries.js';
import { closingDay } from './win-opportunity.js';

export interface Loss {
  /** A code of the workspace's lost reasons. */
  readonly reason: string;
  readonly evidence: ReasonEvidence;
  readonly closedOn?: string;
}

/** The deal is lost, for an agreed reason; with its last open deal the lead is lost too. */
@Injectable()
export class LoseOpportunity {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `reason/unknown`, `reason/incomplete`, `opportunity/missing`, `opportunity/already-closed`, `opportunity/closed-in-future` */
  async run(tx: Tx, by: By, opportunityId: string, loss: Loss): Promise<DealResult> {
    const { code } = checkReason('lost', loss.reason, loss.evidence);
    const { deal, lead: before, at } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', deal);
    const closedOn = await closingDay(tx, by.workspaceId, at, loss.closedOn);
    const { text, ...codes } = loss.evidence;
    const set = {
      stage: 'lost' as const,
      probability: PROBABILITY.lost,
      closedOn,
      closedAt: at,
      closedBy: by.memberId,
      closeReason: code,
      closeEvidence: codes,
      closeNote: text ?? null,
    };
    if (!(await changeOpenDeal(tx, by.workspaceId, { id: deal.id, at, set })))
      throw await alreadyClosed(tx, by, deal);
    const { lead, move } = await moveLead(tx, by, before, { dealStage: 'lost', at, reason: code });
    const facts = { from: deal.stage, closedOn, reason: code, move };
    await this.journal.append(tx, by.workspaceId, [
      dealEntry(by, { lead, deal }, at, 'opportunity.lost', facts),
    ]);
    return { opportunityId, leadId: deal.leadId, stage: 'lost' };
  }
}
