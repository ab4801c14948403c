import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import { decisionsOf } from '../persistence/decisions.js';
import { closeReview, findReview, saveMinutes } from '../persistence/reviews.js';
import { sameRevision, stillOpen } from './by.js';
import type { By } from './by.js';
import { reviewEntry } from './review-entry.js';

export interface Minutes {
  readonly minutes: string | null;
  readonly attendees: readonly string[];
}

export interface ReviewState {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly revision: number;
}

/** Who was there and what was said, until the review is closed for good. */
@Injectable()
export class KeepMinutes {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `review/missing`, `review/closed`, `review/stale`, `review/attendee` */
  async run(
    tx: Tx,
    { workspaceId }: By,
    id: string,
    revision: number,
    minutes: Minutes,
  ): Promise<ReviewState> {
    const review = stillOpen(await findReview(tx, workspaceId, id, true), id);
    sameRevision(review, revision);
    const attendees = [...new Set(minutes.attendees)];
    const names = await memberNames(tx, workspaceId, attendees);
    const unknown = attendees.findIndex((memberId) => !names.has(memberId));
    if (unknown >= 0)
      throw invalidField('review/attendee', `/attendees/${unknown}`, 'Name members of this workspace.');
    await saveMinutes(tx, workspaceId, id, { minutes: minutes.minutes, attendees });
    return { id, status: 'open', revision: revision + 1 };
  }

  /** Nothing of it changes any more, save that its decisions get done. @throws AppError `review/missing`, `review/closed`, `review/stale` */
  async close(tx: Tx, by: By, id: string, revision: number): Promise<ReviewState> {
    const { workspaceId } = by;
    const review = stillOpen(await findReview(tx, workspaceId, id, true), id);
    sameRevision(review, revision);
    await closeReview(tx, workspaceId, id, by.memberId);
    const decisions = await decisionsOf(tx, workspaceId, id);
    const openDecisions = decisions.filter(({ status }) => status === 'open').length;
    const payload = {
      reviewId: id,
      agreementId: review.agreementId,
      decisions: decisions.length,
      openDecisions,
    };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [reviewEntry('review.closed', by.actor, at, payload)]);
    return { id, status: 'closed', revision: revision + 1 };
  }
}
