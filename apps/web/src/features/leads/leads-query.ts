import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { LeadItem, Page } from '../../api/types.js';

/** Filters as they stand in the address, so that a view can be sent to somebody. */
export const FILTERS = ['q', 'stage', 'channel', 'handover', 'ownerId', 'teamId'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

export const filtersOf = (params: URLSearchParams): Filters =>
  Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));

const PAGE = 100;

/** Pages by the server's cursors; the next one is asked for when the end comes near. */
export const useLeads = (filters: Filters): UseInfiniteQueryResult<InfiniteData<Page<LeadItem>>> =>
  useInfiniteQuery({
    queryKey: ['leads', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<LeadItem>>('/leads', { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
