import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { CustomerKey, CustomerSummary, CustomerTimeline } from './customer-types.js';
import type { StoryView } from './use-story-view.js';

/** First word of the keys of everything about customers. */
export const CUSTOMER = 'customer';

export const useCustomer = ({ of, id }: CustomerKey): UseQueryResult<CustomerSummary> =>
  useQuery({
    queryKey: [CUSTOMER, of, id],
    queryFn: ({ signal }) => api.get<CustomerSummary>(`/customers/${of}/${id}`, { signal }),
  });

const AT_ONCE = 50;

export const useStory = (
  { of, id }: CustomerKey,
  { kinds, departments, order }: StoryView,
): UseInfiniteQueryResult<InfiniteData<CustomerTimeline>> =>
  useInfiniteQuery({
    queryKey: [CUSTOMER, of, id, 'story', { kinds, departments, order }],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<CustomerTimeline>(`/customers/${of}/${id}/timeline`, {
        signal,
        query: {
          ...{ limit: AT_ONCE, order },
          ...(kinds.length > 0 && { kinds: kinds.join(',') }),
          ...(departments.length > 0 && { departments: departments.join(',') }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
