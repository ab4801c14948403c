import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { rows } from '#database';
import { entriesOfLead, Journal } from '#journal';
import { AppError } from '#kernel';
import { writeNotes } from '../persistence/notes.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { aboutHandover, lockedHandover } from './locked-handover.js';
import type { HandoverRow } from '../persistence/handover.row.js';

/**
 * Marketing contests a rejection within the dispute window. How that ends is for both sides to say.
 *
 * A lead that lives on in another counts no more, so there is nothing to contest; its window stands still, and once the merge is taken
 * back there is time again. A dispute that was open before can be settled all the same (`SettleDispute`).
 */
@Injectable()
export class DisputeRejection {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `dispute/not-rejected`, `dispute/merged`, `dispute/too-late`, `dispute/exists`, `dispute/conceded` */
  async open(
    tx: Tx,
    by: By,
    handoverId: string,
    text: string,
  ): Promise<{ handoverId: string; state: 'open' }> {
    const { handover, at } = await lockedHandover(tx, this.journal, by, handoverId);
    if (handover.state !== 'rejected')
      throw new AppError('conflict', 'dispute/not-rejected', 'Only a rejection can be disputed.');
    const about = await aboutHandover(tx, by, handover);
    if (about.lead.mergedIntoId !== null) throw isMerged(about.lead.mergedIntoId);
    const opened = await rows(
      tx,
      `update handover set dispute_state = 'open', disputed_at = $3, disputed_by = $4
        where workspace_id = $1 and id = $2 and dispute_state is null and conceded_at is null
          and $5::timestamptz >= $3
        returning id`,
      [by.workspaceId, handoverId, at, by.memberId, await disputableUntil(tx, by, handover)],
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
    await this.journal.append(tx, by.workspaceId, [handoverEntry(by, about, at, 'handover.disputed', {})]);
    return { handoverId, state: 'open' };
  }
}

/**
 * Until when a rejection may be disputed: an upper bound, the windows of the agreements are exact. It stands still while the lead is merged
 * into another, and a lead that is taken out has a whole one again; a rejection whose time was over by the merge has none.
 */
async function disputableUntil(
  tx: Tx,
  { workspaceId }: By,
  { decidedAt, leadId }: HandoverRow,
): Promise<Date | null> {
  if (decidedAt === null) return null;
  const [policy] = await rows<{ windowMs: number }>(
    tx,
    `select coalesce(max(dispute_window_ms), 259200000)::float8 as "windowMs" from lead_policy where workspace_id = $1`,
    [workspaceId],
  );
  const windowMs = policy?.windowMs ?? 0;
  const history = await entriesOfLead(tx, workspaceId, leadId);
  const began = history.reduce(
    (since, entry) =>
      entry.type === 'lead.unmerged' && Date.parse(entry.payload.mergedAt) <= since + windowMs
        ? Math.max(since, entry.occurredAt.getTime())
        : since,
    decidedAt.getTime(),
  );
  return new Date(began + windowMs);
}

const isMerged = (mergedIntoId: string): AppError =>
  new AppError(
    'conflict',
    'dispute/merged',
    'This lead was merged into another and counts no more; to contest its rejection, take the merge back first.',
    { facts: { mergedIntoId } },
  );
