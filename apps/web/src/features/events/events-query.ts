import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import type { ListedAttendance, MarketingEvent, Touch } from './event-types.js';

/** First words of the keys. */
export const EVENTS = 'events';
export const TOUCHES = 'touches';

const PAGE = 50;

function usePages<T>(
  path: string,
  query: Readonly<Record<string, string | null>>,
): UseInfiniteQueryResult<InfiniteData<Page<T>>> {
  return useInfiniteQuery({
    queryKey: [EVENTS, path, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(path, { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export const useEvents = (): UseInfiniteQueryResult<InfiniteData<Page<MarketingEvent>>> =>
  usePages('/events', {});

export const useAttendance = (
  id: string,
  is: string | null,
): UseInfiniteQueryResult<InfiniteData<Page<ListedAttendance>>> =>
  usePages(`/events/${id}/attendance`, { is });

export const useEvent = (id: string): UseQueryResult<MarketingEvent> =>
  useQuery({
    queryKey: [EVENTS, 'one', id],
    queryFn: ({ signal }) => api.get<MarketingEvent>(`/events/${id}`, { signal }),
  });

export const useTouches = (leadId: string): UseQueryResult<{ readonly items: readonly Touch[] }> =>
  useQuery({
    queryKey: [TOUCHES, leadId],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly Touch[] }>(`/leads/${leadId}/touches`, { signal }),
  });
