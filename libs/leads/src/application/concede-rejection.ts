import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { rows } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { findHandover } from '../persistence/handovers.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import { leadsByIds } from '../persistence/leads.js';
import { missingHandover } from './accept-handover.js';
import { missingLead } from './command.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';

/** A later offer of the episode has its own answer: what the lead counts for now is not this rejection's to give up. */
const OFFERED_AGAIN = `
  select 1 from handover n
   where n.workspace_id = h.workspace_id and n.lead_id = h.lead_id and n.episode = h.episode and n.offered_at > h.offered_at`;

/**
 * Marketing gives up the credit for a lead that was rightly rejected, though so late that silence had counted it (ruling 14).
 * Whoever concedes disputes no more.
 */
@Injectable()
export class ConcedeRejection {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `handover/missing`, `concession/not-rejected`, `concession/no-fault`, `concession/disputed`, `concession/exists`, `concession/offered-again` */
  async run(tx: Tx, by: By, handoverId: string): Promise<{ handoverId: string; concededAt: Date }> {
    const found = await findHandover(tx, by.workspaceId, handoverId);
    if (!found) throw missingHandover(handoverId);
    const concededAt = await this.journal.lock(tx, by.workspaceId, [found.leadId]);
    const conceded = await rows(
      tx,
      `update handover h set conceded_at = $3, conceded_by = $4
        where workspace_id = $1 and id = $2 and state = 'rejected' and fault = 'marketing' and dispute_state is null
          and conceded_at is null and not exists (${OFFERED_AGAIN}) returning id`,
      [by.workspaceId, handoverId, concededAt, by.memberId],
    );
    if (conceded.length === 0) throw whyNot((await findHandover(tx, by.workspaceId, handoverId)) ?? found);
    const [lead] = await leadsByIds(tx, by.workspaceId, [found.leadId]);
    if (!lead) throw missingLead(found.leadId);
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, { lead, handoverId }, concededAt, 'handover.conceded', {}),
    ]);
    return { handoverId, concededAt };
  }
}

function whyNot({ state, fault, disputeState, concededAt }: HandoverRow): AppError {
  if (state !== 'rejected')
    return new AppError('conflict', 'concession/not-rejected', 'Only a rejection can be conceded.');
  if (fault !== 'marketing')
    return new AppError(
      'conflict',
      'concession/no-fault',
      'This rejection says nothing against marketing: there is nothing to concede.',
    );
  if (concededAt !== null)
    return new AppError('conflict', 'concession/exists', 'This rejection was conceded already.');
  if (disputeState === null)
    return new AppError(
      'conflict',
      'concession/offered-again',
      'This lead was offered again since: only its latest rejection can be conceded.',
    );
  return new AppError(
    'conflict',
    'concession/disputed',
    `This rejection was disputed (${disputeState}); the settlement decides.`,
    { facts: { disputeState } },
  );
}
