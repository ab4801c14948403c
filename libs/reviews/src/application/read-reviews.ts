import { Injectable } from '@nestjs/common';
import { rows } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { decisionsOf } from '../persistence/decisions.js';
import { attendeesOf, findReview, itemsOf, proposalsOf, reviewsOf } from '../persistence/reviews.js';
import type { KeptDecision } from '../persistence/decisions.js';
import type { KeptItem, KeptProposal, KeptReview } from '../persistence/reviews.js';
import { missingReview } from './by.js';

export type ReviewItem = Pick<
  KeptReview,
  'id' | 'agreementId' | 'occasion' | 'fromOn' | 'toOn' | 'status' | 'openedAt' | 'closedAt'
>;

export interface ShownReview extends Omit<KeptReview, 'versionId'> {
  /** Position in the journal of its snapshot; null until it is numbered. */
  readonly position: number | null;
  readonly agenda: readonly KeptItem[];
  readonly decisions: readonly (KeptDecision & { readonly ownerName: string })[];
  readonly proposals: readonly KeptProposal[];
  readonly attendees: readonly { readonly memberId: string; readonly name: string }[];
}

/** Reviews as people look at them. */
@Injectable()
export class ReadReviews {
  /** The latest first. */
  async list(tx: Tx, workspaceId: string, agreementId: string | null, limit: number): Promise<ReviewItem[]> {
    const found = await reviewsOf(tx, workspaceId, agreementId, limit);
    return found.map(({ id, agreementId: of, occasion, fromOn, toOn, status, openedAt, closedAt }) => ({
      ...{ id, agreementId: of, occasion, fromOn, toOn, status, openedAt, closedAt },
    }));
  }

  /** @throws AppError `review/missing` */
  async one(tx: Tx, workspaceId: string, id: string): Promise<ShownReview> {
    const review = await findReview(tx, workspaceId, id);
    if (!review) throw missingReview(id);
    const decisions = await decisionsOf(tx, workspaceId, id);
    const attendees = await attendeesOf(tx, workspaceId, id);
    const members = [...new Set([...attendees, ...decisions.map(({ ownerId }) => ownerId)])];
    const names = await memberNames(tx, workspaceId, members);
    const nameOf = (memberId: string): string => names.get(memberId) ?? '';
    const { versionId: _versionId, ...shown } = review;
    return {
      ...shown,
      position: await positionOf(tx, workspaceId, id),
      agenda: await itemsOf(tx, workspaceId, id),
      decisions: decisions.map((decision) => ({ ...decision, ownerName: nameOf(decision.ownerId) })),
      proposals: await proposalsOf(tx, workspaceId, id),
      attendees: attendees.map((memberId) => ({ memberId, name: nameOf(memberId) })),
    };
  }
}

async function positionOf(tx: Tx, workspaceId: string, id: string): Promise<number | null> {
  const [found] = await rows<{ position: number | null }>(
    tx,
    `select position::float8 as position from journal_entry where workspace_id = $1 and subject_id = $2 and type = 'review.opened'`,
    [workspaceId, id],
  );
  return found?.position ?? null;
}
