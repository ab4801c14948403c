import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { undoableUntil } from '#people';
import { wordOf } from '../domain/settlement.js';
import type { Settlement, Side, Speaker } from '../domain/settlement.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { aboutHandover, lockedHandover } from './locked-handover.js';
import type { HandoverRow } from '../persistence/handover.row.js';
import type { LeadRow } from '../persistence/lead.row.js';

export interface SettlementWord {
  readonly outcome: Settlement;
  /** For whom it is said. */
  readonly speakers: readonly Speaker[];
}

export interface SettledDispute {
  readonly handoverId: string;
  /** Open as long as only one side has said how it should end. */
  readonly state: 'open' | Settlement;
  readonly proposedOutcome: Settlement | null;
  readonly proposedSide: Side | null;
}

/**
 * Both sides settle a dispute, or leadership does where they did not agree in time (ruling 14). Also of a lead that lives on in another:
 * no figure changes then, and should the merge be taken back, the lead stands as it was settled. Its window stands still as long as that
 * can be; afterwards no time runs for the two sides any more, and leadership need not wait.
 */
@Injectable()
export class SettleDispute {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `handover/missing`, `dispute/not-open`, `dispute/no-side`, `dispute/with-the-sides` */
  async run(
    tx: Tx,
    by: By,
    handoverId: string,
    { outcome, speakers }: SettlementWord,
  ): Promise<SettledDispute> {
    const { handover, at } = await lockedHandover(tx, this.journal, by, handoverId);
    if (handover.disputeState !== 'open')
      throw new AppError('conflict', 'dispute/not-open', 'There is no open dispute on this hand-over.');
    const { lead } = await aboutHandover(tx, by, handover);
    const isEscalated = handover.escalatedAt !== null || isMergedForGood(lead, at);
    const word = wordOf(outcome, speakers, { isEscalated });
    if (word.kind === 'refused') throw refusal(word.because);
    if (word.kind === 'settled') return this.settle(tx, by, { handover, outcome, at });
    return this.propose(tx, by, { handover, outcome, at, side: word.side });
  }

  private async settle(tx: Tx, by: By, { handover, outcome, at }: Said): Promise<SettledDispute> {
    await tx.query(
      `update handover set dispute_state = $3, settled_at = $4, settled_by = $5,
              proposed_outcome = null, proposed_side = null, proposed_at = null, proposed_by = null
        where workspace_id = $1 and id = $2`,
      [by.workspaceId, handover.id, outcome, at, by.memberId],
    );
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, await aboutHandover(tx, by, handover), at, 'handover.settled', { outcome }),
    ]);
    return { handoverId: handover.id, state: outcome, proposedOutcome: null, proposedSide: null };
  }

  /** Said again by the same side it changes nothing. */
  private async propose(
    tx: Tx,
    by: By,
    { handover, outcome, at, side }: Said & { readonly side: Side },
  ): Promise<SettledDispute> {
    const answer = {
      handoverId: handover.id,
      state: 'open',
      proposedOutcome: outcome,
      proposedSide: side,
    } as const;
    if (handover.proposedSide === side) return answer;
    await tx.query(
      `update handover set proposed_outcome = $3, proposed_side = $4, proposed_at = $5, proposed_by = $6
        where workspace_id = $1 and id = $2`,
      [by.workspaceId, handover.id, outcome, side, at, by.memberId],
    );
    const about = await aboutHandover(tx, by, handover);
    await this.journal.append(tx, by.workspaceId, [
      handoverEntry(by, about, at, 'handover.settlement_proposed', { side, outcome }),
    ]);
    return answer;
  }
}

interface Said {
  readonly handover: HandoverRow;
  readonly outcome: Settlement;
  readonly at: Date;
}

/** Whoever ended in another lead has been at that stage since. */
const isMergedForGood = ({ mergedIntoId, stageSince }: LeadRow, at: Date): boolean =>
  mergedIntoId !== null && at > undoableUntil(stageSince);

const refusal = (because: 'no-side' | 'with-the-sides'): AppError =>
  because === 'no-side'
    ? new AppError(
        'forbidden',
        'dispute/no-side',
        'A dispute is settled by whoever may sign for marketing, for sales or for leadership.',
      )
    : new AppError(
        'conflict',
        'dispute/with-the-sides',
        'Marketing and sales still have time to agree; it comes to leadership when their dispute window closes.',
      );
