import type { Actor, EntryPayloads, NewEntry } from '#contracts';

type ReviewEntryType =
  'review.opened' | 'review.decided' | 'review.proposal_decided' | 'review.words_blanked' | 'review.closed';

/** An entry about one review. */
export const reviewEntry = <T extends ReviewEntryType>(
  type: T,
  actor: Actor,
  occurredAt: Date,
  payload: EntryPayloads[T],
): NewEntry =>
  ({
    ...{ type, subjectKind: 'review', subjectId: payload.reviewId, leadId: null },
    ...{ actor, occurredAt, payload },
  }) as unknown as NewEntry;
