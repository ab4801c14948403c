import { Injectable } from '@nestjs/common';
import { DraftVersion, FreezeStanding } from '#agreements';
import type { By as AgreementBy } from '#agreements';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { withProposals } from '../domain/proposals.js';
import { findReview, proposalsOf, saveProposals } from '../persistence/reviews.js';
import type { KeptProposal, KeptReview } from '../persistence/reviews.js';
import { stillOpen } from './by.js';
import type { By } from './by.js';
import { reviewEntry } from './review-entry.js';

/** What the figures suggest for the next version becomes a draft by a person's decision only. */
@Injectable()
export class AnswerProposals {
  constructor(
    private readonly journal: Journal,
    private readonly standing: FreezeStanding,
    private readonly drafting: DraftVersion,
  ) {}

  /** Writes the accepted ones into one draft of the version in force. @throws AppError as `asked`, and whatever drafting throws */
  async accept(
    tx: Tx,
    by: By & AgreementBy,
    reviewId: string,
    ids: readonly string[],
  ): Promise<{ version: number }> {
    const { review, proposals } = await this.asked(tx, by, reviewId, ids);
    const now = await databaseInstant(tx);
    const { agreementId } = review;
    const { terms, version: basedOn } = await this.standing.run(
      tx,
      by.workspaceId,
      agreementId,
      now.getTime(),
    );
    const changed = withProposals(terms, proposals);
    const { version } = await this.drafting.run(tx, by, agreementId, { terms: changed, basedOn });
    const answer = {
      status: 'accepted',
      reason: null,
      draftVersion: version,
      memberId: by.memberId,
    } as const;
    await saveProposals(tx, by.workspaceId, ids, answer);
    await this.tell(tx, by, review, proposals, { outcome: 'accepted', version });
    return { version };
  }

  /** @throws AppError as `asked` */
  async decline(tx: Tx, by: By, reviewId: string, id: string, reason: string): Promise<{ id: string }> {
    const { review, proposals } = await this.asked(tx, by, reviewId, [id]);
    const answer = { status: 'declined', reason, draftVersion: null, memberId: by.memberId } as const;
    await saveProposals(tx, by.workspaceId, [id], answer);
    await this.tell(tx, by, review, proposals, { outcome: 'declined', version: null });
    return { id };
  }

  /** @throws AppError `review/missing`, `review/closed`, `proposal/missing`, `proposal/answered` */
  private async asked(
    tx: Tx,
    { workspaceId }: By,
    reviewId: string,
    ids: readonly string[],
  ): Promise<{ readonly review: KeptReview; readonly proposals: readonly KeptProposal[] }> {
    const review = stillOpen(await findReview(tx, workspaceId, reviewId, true), reviewId);
    const all = await proposalsOf(tx, workspaceId, reviewId);
    const proposals = ids.map((id, index) => {
      const found = all.find((proposal) => proposal.id === id);
      if (found) return found;
      throw invalidField('proposal/missing', `/proposalIds/${index}`, 'This review makes no such proposal.');
    });
    const answered = proposals.find(({ status }) => status !== 'open');
    if (answered)
      throw new AppError('conflict', 'proposal/answered', `This proposal was ${answered.status} already.`, {
        facts: { proposalId: answered.id, status: answered.status },
      });
    return { review, proposals };
  }

  private async tell(
    tx: Tx,
    { workspaceId, actor }: By,
    { id: reviewId, agreementId }: KeptReview,
    proposals: readonly KeptProposal[],
    answer: { readonly outcome: 'accepted' | 'declined'; readonly version: number | null },
  ): Promise<void> {
    const at = await databaseInstant(tx);
    const entries = proposals.map(({ id: proposalId, clauseKey }) =>
      reviewEntry('review.proposal_decided', actor, at, {
        reviewId,
        agreementId,
        proposalId,
        clauseKey,
        ...answer,
      }),
    );
    await this.journal.append(tx, workspaceId, entries);
  }
}
