import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { NewEntry } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { nextReviewAt, reviewsDueAt } from '../../domain/periods/reminders.js';
import type { ReviewDue } from '../../domain/periods/reminders.js';
import { insertDue } from '../../persistence/due.js';
import type { ClaimedDue } from '../../persistence/due.js';
import { Timelines } from './timelines.js';

/** Says by entry that a review is due, as the version's cadence asks; whoever keeps reviews opens it. */
@Injectable()
export class AskForReviews {
  constructor(
    private readonly journal: Journal,
    private readonly signals: Signals,
    private readonly timelines: Timelines,
  ) {}

  async run(tx: Tx, workspaceId: string, claimed: readonly ClaimedDue[]): Promise<void> {
    const once = new Map(claimed.map((due) => [`${due.subjectId} ${due.at.getTime()}`, due]));
    for (const { subjectId, at } of once.values()) await this.ask(tx, workspaceId, subjectId, at);
  }

  private async ask(tx: Tx, workspaceId: string, agreementId: string, at: Date): Promise<void> {
    const timeline = await this.timelines.find(tx, workspaceId, agreementId);
    if (!timeline || timeline.hasEndedBy(at.getTime())) return;
    // What is reviewed lies before this instant, and the version that judged it had this cadence.
    const { terms } = timeline.versionAt(at.getTime() - 1);
    const due = reviewsDueAt(terms, at.getTime());
    await this.journal.append(
      tx,
      workspaceId,
      due.map((review) => reviewDue(agreementId, review, at)),
    );
    const next = nextReviewAt(timeline.versionAt(at.getTime()).terms, at.getTime());
    if (next === null) return;
    await insertDue(
      tx,
      workspaceId,
      [{ at: next, subjectKind: 'review', subjectId: agreementId }],
      this.signals,
    );
  }
}

const reviewDue = (agreementId: string, { occasion, stretch }: ReviewDue, occurredAt: Date): NewEntry => ({
  ...{ type: 'review.due', subjectKind: 'agreement', subjectId: agreementId, leadId: null },
  ...{ actor: SYSTEM, occurredAt },
  payload: { agreementId, occasion, fromOn: stretch.startOn, toOn: stretch.endOn },
});
