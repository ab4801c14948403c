import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ClauseFigures } from '#contracts';
import type { JsonObject } from '#kernel';
import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];
export type ReviewItem = Schemas['ReviewItemDto'];
/** Both sides as they stood when the review was opened. */
export interface ReviewSnapshot extends Omit<Schemas['ReviewSnapshotDto'], 'clauses'> {
  readonly clauses: readonly ClauseFigures[];
}
/** Something to talk about, as a code, which a newer server may have more of, and its facts. */
export interface AgendaItem extends Omit<Schemas['AgendaItemDto'], 'kind' | 'facts'> {
  readonly kind: string;
  readonly facts: JsonObject;
}
export type Decision = Schemas['DecisionDto'];
export type DecisionStatus = Decision['status'];
/** Something the next version could say, as a code and its facts. */
export type Proposal = Schemas['ProposalDto'];
export interface ShownReview extends Omit<Schemas['ShownReviewDto'], 'snapshot' | 'agenda'> {
  readonly snapshot: ReviewSnapshot;
  readonly agenda: readonly AgendaItem[];
}
type Reviews = Schemas['ReviewsDto'];

/** Of one agreement, or of all. */
export const useReviews = (agreementId: string | null): UseQueryResult<Reviews> =>
  useQuery({
    queryKey: ['reviews', 'of', agreementId],
    queryFn: () => api.get<Reviews>('/reviews', { query: { agreementId } }),
  });

export const useReview = (id: string): UseQueryResult<ShownReview> =>
  useQuery({ queryKey: ['reviews', id], queryFn: () => api.get<ShownReview>(`/reviews/${id}`) });
