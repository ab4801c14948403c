import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { findMember } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import type { DecisionStatus } from '../domain/decision.js';
import { insertDecision, lockDecision, settleDecision } from '../persistence/decisions.js';
import { findReview, itemsOf } from '../persistence/reviews.js';
import type { KeptDecision } from '../persistence/decisions.js';
import { stillOpen } from './by.js';
import type { By } from './by.js';
import { reviewEntry } from './review-entry.js';

export interface NewDecision {
  readonly text: string;
  readonly ownerId: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  /** The item of the agenda it answers. */
  readonly itemPlace?: number | undefined;
}

export interface DecisionOutcome {
  readonly id: string;
  readonly status: DecisionStatus;
}

/** What a review decides: somebody does it by a day. Whatever is open stands on the agenda of the next review. */
@Injectable()
export class Decide {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `review/missing`, `review/closed`, `decision/owner`, `decision/item` */
  async run(tx: Tx, by: By, reviewId: string, decision: NewDecision): Promise<DecisionOutcome> {
    const { workspaceId } = by;
    const review = stillOpen(await findReview(tx, workspaceId, reviewId, true), reviewId);
    await this.check(tx, workspaceId, reviewId, decision);
    const { text, ownerId, dueOn, itemPlace = null } = decision;
    const id = newId<'review-decision'>();
    const { agreementId } = review;
    await insertDecision(tx, workspaceId, { id, reviewId, agreementId, text, ownerId, dueOn, itemPlace });
    await this.tell(tx, by, { id, reviewId, agreementId, ownerId, dueOn }, 'open');
    return { id, status: 'open' };
  }

  /**
   * Done, not done, or open again. `mayHold`: whether the caller holds reviews; whoever is to do it says so too.
   * @throws AppError `decision/missing`, `decision/not-yours`
   */
  async settle(
    tx: Tx,
    by: By,
    decisionId: string,
    status: DecisionStatus,
    mayHold: boolean,
  ): Promise<DecisionOutcome> {
    const decision = await lockDecision(tx, by.workspaceId, decisionId);
    if (!decision)
      throw new AppError(
        'missing',
        'decision/missing',
        `There is no decision ${decisionId} in this workspace.`,
      );
    if (!mayHold && decision.ownerId !== by.memberId)
      throw new AppError(
        'forbidden',
        'decision/not-yours',
        'Only who is to do it, or who holds reviews, settles it.',
      );
    if (decision.status !== status) {
      await settleDecision(tx, by.workspaceId, decisionId, status);
      await this.tell(tx, by, decision, status);
    }
    return { id: decisionId, status };
  }

  private async check(tx: Tx, workspaceId: string, reviewId: string, decision: NewDecision): Promise<void> {
    if (!(await findMember(tx, workspaceId, decision.ownerId)))
      throw invalidField('decision/owner', '/ownerId', 'Choose a member of this workspace to do it.');
    if (decision.itemPlace === undefined) return;
    const items = await itemsOf(tx, workspaceId, reviewId);
    if (!items.some(({ place }) => place === decision.itemPlace))
      throw invalidField('decision/item', '/itemPlace', 'The agenda of this review has no such item.');
  }

  private async tell(
    tx: Tx,
    by: By,
    {
      id,
      reviewId,
      agreementId,
      ownerId,
      dueOn,
    }: Pick<KeptDecision, 'id' | 'reviewId' | 'agreementId' | 'ownerId' | 'dueOn'>,
    status: DecisionStatus,
  ): Promise<void> {
    const payload = { reviewId, agreementId, decisionId: id, status, ownerId, dueOn };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, by.workspaceId, [reviewEntry('review.decided', by.actor, at, payload)]);
  }
}
