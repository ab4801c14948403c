import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ClauseFigures, ReviewOccasion } from '#contracts';
import type { JsonObject } from '#kernel';
import { api } from './client.js';

export interface ReviewItem {
  readonly id: string;
  readonly agreementId: string;
  readonly occasion: ReviewOccasion;
  readonly fromOn: string;
  readonly toOn: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Both sides as they stood when the review was opened. */
export interface ReviewSnapshot {
  readonly version: number;
  readonly period: string;
  readonly endOn: string;
  readonly clauses: readonly ClauseFigures[];
}

/** Something to talk about, as a code and its facts. */
export interface AgendaItem {
  readonly place: number;
  readonly kind: string;
  readonly clauseKey: string | null;
  readonly leadId: string | null;
  readonly subjectId: string | null;
  readonly at: string | null;
  readonly facts: JsonObject;
}

export type DecisionStatus = 'open' | 'done' | 'not-done';

export interface Decision {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly status: DecisionStatus;
  readonly itemPlace: number | null;
  readonly decidedAt: string;
  readonly settledAt: string | null;
}

/** Something the next version could say, as a code and its facts. */
export interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly clauseKey: string | null;
  readonly facts: JsonObject;
  readonly status: 'open' | 'accepted' | 'declined';
  readonly reason: string | null;
  readonly draftVersion: number | null;
}

export interface ShownReview extends ReviewItem {
  readonly revision: number;
  readonly openedBy: string | null;
  readonly closedBy: string | null;
  readonly position: number | null;
  readonly snapshot: ReviewSnapshot;
  readonly minutes: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
  readonly attendees: readonly { readonly memberId: string; readonly name: string }[];
}

/** Of one agreement, or of all. */
export const useReviews = (
  agreementId: string | null,
): UseQueryResult<{ readonly items: readonly ReviewItem[] }> =>
  useQuery({
    queryKey: ['reviews', 'of', agreementId],
    queryFn: () => api.get<{ items: readonly ReviewItem[] }>('/reviews', { query: { agreementId } }),
  });

export const useReview = (id: string): UseQueryResult<ShownReview> =>
  useQuery({ queryKey: ['reviews', id], queryFn: () => api.get<ShownReview>(`/reviews/${id}`) });
