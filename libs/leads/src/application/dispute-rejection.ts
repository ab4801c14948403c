import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { HandoverRow } from '../persistence/handover.row.js';
import { findHandover } from '../persistence/handovers.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';
import { writeNotes } from '../persistence/notes.js';
import { missingHandover } from './accept-handover.js';
import { missingLead } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';

export type DisputeOutcome = 'rejection_stands' | 'rejection_overturned';

/** Marketing contests a rejection within the dispute window; one from each side, or leadership, settles it. */
@Injectable()
export class DisputeRejection {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `dispute/not-rejected`, `dispute/too-late`, `dispute/exists`, `dispute/conceded` */
  async open(
    tx: Tx,
    by: By,
    handoverId: string,
    text: string,
  ): Promise<{ handoverId: string; state: 'open' }> {
    const { handover, at } = await this.locked(tx, by, handoverId);
    if (handover.state !== 'rejected')
      throw new AppError('conflict', 'dispute/not-rejected', 'Only a rejection can be disputed.');
    const opened = await rows(
      tx,
      `update handover set dispute_state = 'open', disputed_at = $3, disputed_by = $4
        where workspace_id = $1 and id = $2 and dispute_state is null and conceded_at is null
          and decided_at + coalesce((select max(dispute_window_ms) from lead_policy where workspace_id = $1), 259200000) * interval '1 millisecond' >= $3
        returning id`,
      [by.workspaceId, handoverId, at, by.memberId],
    );
    if (opened.length === 0) {
      if (handover.concededAt)
        throw new AppError('conflict', 'dispute/conceded', 'Marketing has conceded this rejection.');
      throw handover.disputeState
        ? new AppError('conflict', 'dispute/exists', 'This rejection has been disputed already.')
        : new AppError('conflict', 'dispute/too-late', 'The dispute window of this rejection has closed.');
    }
    await writeNotes(tx, by.workspaceId, [
      { leadId: handover.leadId, subjectId: handoverId, authorId: by.memberId, text, at },
    ]);
    await this.record(tx, by, handover, (about) => handoverEntry(by, about, at, 'handover.disputed', {}));
    return { handoverId, state: 'open' };
  }

  /** @throws AppError `dispute/not-open` */
  async settle(
    tx: Tx,
    by: By,
    handoverId: string,
    outcome: DisputeOutcome,
  ): Promise<{ handoverId: string; state: DisputeOutcome }> {
    const { handover, at } = await this.locked(tx, by, handoverId);
    const settled = await rows(
      tx,
      `update handover set dispute_state = $3, settled_at = $4, settled_by = $5
        where workspace_id = $1 and id = $2 and dispute_state = 'open' returning id`,
      [by.workspaceId, handoverId, outcome, at, by.memberId],
    );
    if (settled.length === 0)
      throw new AppError('conflict', 'dispute/not-open', 'There is no open dispute on this hand-over.');
    await this.record(tx, by, handover, (about) =>
      handoverEntry(by, about, at, 'handover.settled', { outcome }),
    );
    return { handoverId, state: outcome };
  }

  private async locked(tx: Tx, by: By, handoverId: string): Promise<{ handover: HandoverRow; at: Date }> {
    const found = await findHandover(tx, by.workspaceId, handoverId);
    if (!found) throw missingHandover(handoverId);
    const at = await this.journal.lock(tx, by.workspaceId, [found.leadId]);
    return { handover: (await findHandover(tx, by.workspaceId, handoverId)) ?? found, at };
  }

  private async record(
    tx: Tx,
    by: By,
    { id: handoverId, leadId }: HandoverRow,
    entry: (about: { lead: LeadRow; handoverId: string }) => NewEntry,
  ): Promise<void> {
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    await this.journal.append(tx, by.workspaceId, [entry({ lead, handoverId })]);
  }
}
