import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  CreatedSource,
  Decided,
  Decision,
  Hit,
  HitPage,
  Kinds,
  NewSource,
  Replayed,
  Settings,
  Source,
  Sources,
  SourceChange,
  TestHit,
  Tried,
  WholeHit,
} from './source-types.js';

/** First words of everything that may look different after an act. */
export const TOUCHES = ['sources', 'source-log'];

export const SOURCES = ['sources'] as const;

export const useSources = (): UseQueryResult<Sources> =>
  useQuery({ queryKey: SOURCES, queryFn: () => api.get('/connectors') });

export const useKinds = (): UseQueryResult<Kinds> =>
  useQuery({
    queryKey: ['source-kinds'],
    queryFn: () => api.get<Kinds>('/connectors/kinds'),
    staleTime: Infinity,
  });

export const createSource = (made: NewSource): Promise<CreatedSource> => api.post('/connectors', made);

export const changeSource = (id: string, change: SourceChange): Promise<Source> =>
  api.patch(`/connectors/${id}`, change);

export const removeSource = (id: string): Promise<unknown> => api.delete(`/connectors/${id}`);

export const rotateSource = (id: string, secret?: string): Promise<{ readonly secret: string }> =>
  api.post(`/connectors/${id}/secret`, secret === undefined ? {} : { secret });

export const testSource = (id: string): Promise<TestHit> => api.post(`/connectors/${id}/test`);

interface Trial {
  readonly kind: string;
  readonly settings: Settings;
  readonly body: string;
}

export const tryBody = (trial: Trial): Promise<{ readonly items: readonly Tried[] }> =>
  api.post('/connectors/trial', trial);

export const replayHit = (id: string, hitId: string): Promise<Replayed> =>
  api.post(`/connectors/${id}/hits/${hitId}/replay`);

export const decideDeletion = (id: string, hitId: string, decision: Decision): Promise<Decided> =>
  api.post(`/connectors/${id}/hits/${hitId}/decision`, { decision });

export const replaySince = (id: string, since: string): Promise<{ readonly items: readonly Replayed[] }> =>
  api.post(`/connectors/${id}/replay`, { since });

export const useHits = (id: string, verdict: string | null): UseInfiniteQueryResult<InfiniteData<HitPage>> =>
  useInfiniteQuery({
    queryKey: ['source-log', id, verdict],
    queryFn: ({ pageParam }) =>
      api.get<HitPage>(`/connectors/${id}/hits`, { query: { limit: 20, verdict, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });

export const useHit = (id: string, hit: Hit, isAsked: boolean): UseQueryResult<WholeHit> =>
  useQuery({
    queryKey: ['source-log', id, 'one', hit.id, hit.attempts],
    queryFn: () => api.get<WholeHit>(`/connectors/${id}/hits/${hit.id}`),
    enabled: isAsked,
    placeholderData: (before) => before,
  });
