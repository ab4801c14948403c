import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  Definition,
  FormHitPage,
  FormState,
  FormVersion,
  ReplayedHit,
  Verdict,
  WebForm,
  WholeFormHit,
} from './form-types.js';

/** First words of everything that may look different after an act. */
export const TOUCHES = ['forms', 'form-versions'];
/** The same after submissions were taken again. */
export const REPLAY_TOUCHES = ['form-hits'];

export const useForms = (): UseQueryResult<{ readonly items: readonly WebForm[] }> =>
  useQuery({ queryKey: ['forms'], queryFn: () => api.get('/forms') });

export const createForm = (made: { name: string; definition: Definition }): Promise<WebForm> =>
  api.post('/forms', made);

interface Change {
  readonly name?: string;
  readonly state?: FormState;
  readonly definition?: Definition;
}

export const changeForm = (id: string, change: Change): Promise<WebForm> => api.patch(`/forms/${id}`, change);

export const useFormVersions = (id: string): UseQueryResult<{ readonly items: readonly FormVersion[] }> =>
  useQuery({ queryKey: ['form-versions', id], queryFn: () => api.get(`/forms/${id}/versions`) });

export const useHits = (
  id: string,
  verdict: Verdict | null,
): UseInfiniteQueryResult<InfiniteData<FormHitPage>> =>
  useInfiniteQuery({
    queryKey: ['form-hits', id, verdict],
    queryFn: ({ pageParam }) =>
      api.get<FormHitPage>(`/forms/${id}/hits`, { query: { limit: 20, verdict, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });

export const useHit = (id: string, hitId: string): UseQueryResult<WholeFormHit> =>
  useQuery({
    queryKey: ['form-hits', id, 'one', hitId],
    queryFn: () => api.get(`/forms/${id}/hits/${hitId}`),
  });

export const replayHit = (id: string, hitId: string): Promise<ReplayedHit> =>
  api.post(`/forms/${id}/hits/${hitId}/replay`);

export const replaySince = (id: string, since: Date): Promise<{ readonly items: readonly ReplayedHit[] }> =>
  api.post(`/forms/${id}/replay`, { since: since.toISOString() });
