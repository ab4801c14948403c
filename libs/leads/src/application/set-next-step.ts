import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { DAY_MS, invalidField } from '#kernel';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { missingLead, requireReach, wrongStage } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';
import type { Stage } from '#contracts';

export interface NextStep {
  readonly what: string;
  readonly dueAt: Date;
}

/** A next step further away than this is no plan. */
const FURTHEST_MS = 366 * DAY_MS;

/** What the owner does next, and when; a lead of sales is never without one for long. */
@Injectable()
export class SetNextStep {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/next-step-date` unless the day lies ahead, within a year */
  async run(
    tx: Tx,
    by: By,
    leadId: string,
    { what, dueAt }: NextStep,
  ): Promise<{ leadId: string; dueAt: Date }> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    if (dueAt <= at || dueAt.getTime() - at.getTime() > FURTHEST_MS)
      throw invalidField('lead/next-step-date', '/dueAt', 'Choose a time ahead, within a year.');
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'lead.work', lead);
    const set = { nextStep: what, nextStepDueAt: dueAt };
    const changed = await changeLeads(tx, by.workspaceId, { leadIds: [leadId], from: OPEN_STAGES, at, set });
    if (changed.length === 0) throw wrongStage('Planning a next step', lead.stage as Stage);
    await this.journal.append(tx, by.workspaceId, [
      leadEntry(by, lead, at, 'lead.next_step_set', { dueAt: dueAt.toISOString() }),
    ]);
    return { leadId, dueAt };
  }
}
