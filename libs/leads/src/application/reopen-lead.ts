import { Injectable } from '@nestjs/common';
import type { ReopenReason, Stage } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { GIVEN_UP, resumedStage } from '../domain/reopening.js';
import { requireUndoable } from '../domain/undoing.js';
import { anotherOpen, otherOpenLeads } from '../persistence/another-open.js';
import { endingOf } from '../persistence/endings.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { changeLeads, leadsByIds } from '../persistence/leads.js';
import type { LeadChanges } from '../persistence/leads.js';
import { missingLead, requireReach, wrongStage } from './command.js';
import type { By } from './command.js';
import { leadEntry } from './entries.js';

export interface Reopening {
  readonly reason: ReopenReason;
}

export interface ReopenedLead {
  readonly leadId: string;
  readonly stage: Stage;
}

interface Taken {
  readonly lead: LeadRow;
  readonly at: Date;
}

interface WayBack {
  readonly to: Stage;
  readonly set: LeadChanges;
}

/**
 * Takes a lead up again that was lost or disqualified: where it was, in the same episode. No clock starts by that and nothing is counted
 * twice; what should be promised anew is recycled and handed over again, as a new episode.
 */
@Injectable()
export class ReopenLead {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `lead/missing`, `lead/out-of-reach`, `lead/wrong-stage`, `lead/merged`, `lead/another-open` */
  async run(tx: Tx, by: By, leadId: string, { reason }: Reopening): Promise<ReopenedLead> {
    const taken = await this.take(tx, by, leadId);
    const { lead, at } = taken;
    const end = lead.stage as Stage;
    if (!GIVEN_UP.some((stage) => stage === end)) throw wrongStage('Reopening', end);
    await requireFree(tx, by.workspaceId, lead);
    const to = resumedStage((await endingOf(tx, by.workspaceId, leadId, end))?.from ?? null, end);
    const set = { reason: null, wakeOn: null, reopenedAt: at, reopenedFrom: end };
    const after = await move(tx, by, taken, { to, set });
    const entry = leadEntry(by, after, at, 'lead.reopened', { move: { from: end, to, entered: [] }, reason });
    await this.journal.append(tx, by.workspaceId, [entry]);
    return { leadId, stage: to };
  }

  /**
   * Back to where it was given up, for the reason of then; only while nothing else moved it, and soon.
   * @throws AppError `lead/missing`, `lead/out-of-reach`, `lead/not-reopened`, `undo/too-late`
   */
  async takeBack(tx: Tx, by: By, leadId: string): Promise<ReopenedLead> {
    const taken = await this.take(tx, by, leadId);
    const { lead, at } = taken;
    const { reopenedAt, reopenedFrom } = lead;
    if (reopenedAt === null || reopenedFrom === null)
      throw new AppError('conflict', 'lead/not-reopened', 'It has moved on since, or was not reopened.');
    requireUndoable(reopenedAt, at);
    const to = reopenedFrom as Stage;
    const ending = await endingOf(tx, by.workspaceId, leadId, to);
    const after = await move(tx, by, taken, { to, set: { reason: ending?.reason ?? null } });
    const back = { from: lead.stage as Stage, to, entered: [] };
    await this.journal.append(tx, by.workspaceId, [
      leadEntry(by, after, at, 'lead.reopening_undone', { move: back }),
    ]);
    return { leadId, stage: to };
  }

  private async take(tx: Tx, by: By, leadId: string): Promise<Taken> {
    const at = await this.journal.lock(tx, by.workspaceId, [leadId]);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    requireReach(by, 'lead.work', lead);
    return { lead, at };
  }
}

async function move(tx: Tx, { workspaceId }: By, { lead, at }: Taken, way: WayBack): Promise<LeadRow> {
  const from = [lead.stage as Stage];
  await changeLeads(tx, workspaceId, { leadIds: [lead.id], from, at, ...way });
  const [after] = await leadsByIds(tx, workspaceId, [lead.id]);
  return after ?? lead;
}

/** A person has one open lead for one thing; the index says it too, but not what to do. */
async function requireFree(tx: Tx, workspaceId: string, lead: LeadRow): Promise<void> {
  if (lead.mergedIntoId !== null)
    throw new AppError('conflict', 'lead/merged', 'It ended in another lead: work that one.', {
      facts: { leadId: lead.mergedIntoId },
    });
  const other = (await otherOpenLeads(tx, workspaceId, [lead])).get(lead.id);
  if (other !== undefined) throw anotherOpen(other);
}
