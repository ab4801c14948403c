import { Injectable } from '@nestjs/common';
import type { HoldReason, Stage } from '#contracts';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { requireUndoable } from '../domain/undoing.js';
import { latestHold } from '../domain/work-rules.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import type { LeadChanges } from '../persistence/leads.js';
import { workRules } from '../persistence/work-rules.js';
import { missingLead, requireReach, wrongStage } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

export interface Hold {
  readonly reason: HoldReason;
  readonly resumeBy: Date;
}

interface Held {
  readonly lead: LeadRow;
  readonly at: Date;
}

/** What goes when a hold ends. */
const FREE: LeadChanges = { workState: 'working', holdReason: null, holdUntil: null, heldAt: null };

/** Snoozes a lead and takes it up again; the clocks of its duties stand and run with it. */
@Injectable()
export class HoldLead {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/hold-limit`, `lead/hold-count`, `lead/hold-state`, `lead/wrong-stage`, `lead/missing`, `lead/out-of-reach` */
  async hold(tx: Tx, by: By, leadId: string, hold: Hold): Promise<{ leadId: string }> {
    const held = await this.take(tx, by, leadId, false);
    await requireWithinLimits(tx, by.workspaceId, held, hold);
    const { reason, resumeBy } = hold;
    const rest = { workState: 'on_hold', holdReason: reason, holdUntil: resumeBy, heldAt: held.at };
    const facts = { reason, resumeBy: resumeBy.toISOString() };
    await change(tx, by, held, { ...rest, holdCount: held.lead.holdCount + 1 });
    const entry = leadEntry(by, held.lead, held.at, 'lead.held', facts);
    await this.journal.append(tx, by.workspaceId, [entry]);
    return { leadId };
  }

  /** @throws AppError `lead/hold-state`, `lead/missing`, `lead/out-of-reach` */
  async resume(tx: Tx, by: By, leadId: string): Promise<{ leadId: string }> {
    return this.free(tx, by, await this.take(tx, by, leadId, true));
  }

  /**
   * Ends a hold as if it had not been: it does not count against the limit. Its clocks stood for these few minutes, and run again.
   * @throws AppError `undo/too-late`, `lead/hold-state`, `lead/missing`, `lead/out-of-reach`
   */
  async takeBack(tx: Tx, by: By, leadId: string): Promise<{ leadId: string }> {
    const held = await this.take(tx, by, leadId, true);
    requireUndoable(held.lead.heldAt ?? new Date(0), held.at);
    return this.free(tx, by, held, { holdCount: Math.max(0, held.lead.holdCount - 1) });
  }

  private async free(tx: Tx, by: By, held: Held, more: LeadChanges = {}): Promise<{ leadId: string }> {
    await change(tx, by, held, { ...FREE, ...more });
    await this.journal.append(tx, by.workspaceId, [leadEntry(by, held.lead, held.at, 'lead.resumed', {})]);
    return { leadId: held.lead.id };
  }

  private async take(tx: Tx, by: By, leadId: string, isHeld: boolean): Promise<Held> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'lead.work', lead);
    if ((lead.workState === 'on_hold') === isHeld) return { lead, at };
    throw new AppError(
      'conflict',
      'lead/hold-state',
      isHeld ? 'This lead is not on hold.' : 'This lead is on hold already.',
    );
  }
}

async function change(tx: Tx, { workspaceId }: By, { lead, at }: Held, set: LeadChanges): Promise<void> {
  const changed = await changeLeads(tx, workspaceId, { leadIds: [lead.id], from: OPEN_STAGES, at, set });
  if (changed.length === 0) throw wrongStage('Snoozing', lead.stage as Stage);
}

async function requireWithinLimits(
  tx: Tx,
  workspaceId: string,
  { lead, at }: Held,
  { resumeBy }: Hold,
): Promise<void> {
  const { holdDays, holdsPerStage } = await workRules(tx, workspaceId);
  if (lead.holdCount >= holdsPerStage)
    throw new AppError(
      'conflict',
      'lead/hold-count',
      `It was snoozed ${String(lead.holdCount)} times in this stage already: plan a next step, or say that it leads nowhere.`,
    );
  const { zone } = await thisWorkspace(tx);
  const latest = latestHold(zone, at.getTime(), holdDays);
  if (resumeBy <= at || resumeBy.getTime() > latest)
    throw invalidField(
      'lead/hold-limit',
      '/resumeBy',
      `Choose when to resume: in the future, within ${String(holdDays)} working days.`,
    );
}
