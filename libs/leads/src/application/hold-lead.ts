import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, DAY_MS, invalidField } from '#kernel';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import { missingLead, requireReach } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

/** A pause needs a reason and a day on which it ends; no longer than this. */
const LONGEST_HOLD_MS = 90 * DAY_MS;

/** Puts a lead on hold and takes it up again; the clocks of its duties pause and resume with it. */
@Injectable()
export class HoldLead {
  constructor(private readonly journal: Journal) {}

  async hold(
    tx: Tx,
    by: By,
    leadId: string,
    { reason, resumeBy }: { reason: string; resumeBy: Date },
  ): Promise<{ leadId: string }> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    if (resumeBy <= at || resumeBy.getTime() - at.getTime() > LONGEST_HOLD_MS) {
      throw invalidField(
        'lead/hold-limit',
        '/resumeBy',
        'Choose when to resume: in the future, within 90 days.',
      );
    }
    return this.change(tx, by, leadId, at, { reason, resumeBy });
  }

  async resume(tx: Tx, by: By, leadId: string): Promise<{ leadId: string }> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    return this.change(tx, by, leadId, at, null);
  }

  private async change(
    tx: Tx,
    by: By,
    leadId: string,
    at: Date,
    hold: { reason: string; resumeBy: Date } | null,
  ): Promise<{ leadId: string }> {
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'lead.work', lead);
    if ((lead.workState === 'on_hold') === (hold !== null)) {
      throw new AppError(
        'conflict',
        'lead/hold-state',
        hold ? 'This lead is on hold already.' : 'This lead is not on hold.',
      );
    }
    const set = {
      workState: hold ? 'on_hold' : 'working',
      holdReason: hold?.reason ?? null,
      holdUntil: hold?.resumeBy ?? null,
    };
    await changeLeads(tx, by.workspaceId, { leadIds: [leadId], from: OPEN_STAGES, at, set });
    const entry = hold
      ? leadEntry(by, lead, at, 'lead.held', { reason: hold.reason, resumeBy: hold.resumeBy.toISOString() })
      : leadEntry(by, lead, at, 'lead.resumed', {});
    await this.journal.append(tx, by.workspaceId, [entry]);
    return { leadId };
  }
}
