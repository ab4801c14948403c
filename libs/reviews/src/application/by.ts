import type { Actor, Caller } from '#contracts';
import { AppError } from '#kernel';
import type { KeptReview } from '../persistence/reviews.js';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
}

export const byOf = ({ workspaceId, memberId, credentialId }: Caller): By => ({
  workspaceId,
  memberId,
  actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
});

export const missingReview = (id: string): AppError =>
  new AppError('missing', 'review/missing', `There is no review ${id} in this workspace.`);

/** @throws AppError `review/missing`, `review/closed`: a closed review is frozen */
export function stillOpen(review: KeptReview | null, id: string): KeptReview {
  if (!review) throw missingReview(id);
  if (review.status === 'open') return review;
  throw new AppError(
    'conflict',
    'review/closed',
    'This review is closed and stays as it is. Open another one for what is new.',
  );
}

/** @throws AppError `review/stale` */
export function sameRevision(review: KeptReview, revision: number): void {
  if (review.revision === revision) return;
  throw new AppError('stale', 'review/stale', 'Somebody changed this review meanwhile. Reload it.', {
    facts: { revision: review.revision },
  });
}
