import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import type { components } from '../../api/schema.js';

export type Act = components['schemas']['AuditedActDto'];
export type AuditStanding = components['schemas']['AuditStandingDto'];

/** Which acts; what is left out says nothing. */
export interface ActFilter {
  readonly actorId?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Acts, the latest first. */
export const useActs = (filter: ActFilter): UseInfiniteQueryResult<InfiniteData<Page<Act>>> =>
  useInfiniteQuery({
    queryKey: ['audit', 'acts', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Act>>('/audit', {
        query: { ...filter, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useStanding = (): UseQueryResult<AuditStanding> =>
  useQuery({
    queryKey: ['audit', 'standing'],
    queryFn: ({ signal }) => api.get<AuditStanding>('/audit/standing', { signal }),
  });
