import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { blankWords, findReview } from '../persistence/reviews.js';
import { missingReview } from './by.js';
import type { By } from './by.js';
import { reviewEntry } from './review-entry.js';

/** Takes away the words people wrote into a review, closed or not, because they name somebody who is erased. Figures and codes stay. */
@Injectable()
export class BlankWords {
  constructor(private readonly journal: Journal) {}

  /** Doing it twice changes nothing more. @throws AppError `review/missing` */
  async run(tx: Tx, by: By, id: string): Promise<{ id: string }> {
    const review = await findReview(tx, by.workspaceId, id, true);
    if (!review) throw missingReview(id);
    await blankWords(tx, by.workspaceId, id);
    const payload = { reviewId: id, agreementId: review.agreementId };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, by.workspaceId, [
      reviewEntry('review.words_blanked', by.actor, at, payload),
    ]);
    return { id };
  }
}
