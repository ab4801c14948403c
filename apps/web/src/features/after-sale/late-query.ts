import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Opportunity, Page } from '../../api/types.js';

/** Everybody’s as far as the reader sees it, or what they see to themselves. */
export const WHOSE = ['all', 'mine'] as const;
export type Whose = (typeof WHOSE)[number];

interface Asked {
  readonly whose: Whose;
  /** So many at once. */
  readonly limit: number;
  readonly isAsked?: boolean;
}

/** The won deals on which something is late after the sale, newest first. */
export const useLate = ({
  whose,
  limit,
  isAsked = true,
}: Asked): UseInfiniteQueryResult<InfiniteData<Page<Opportunity>>> =>
  useInfiniteQuery({
    queryKey: ['opportunities', 'late-after-sale', whose, limit],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Opportunity>>('/opportunities', {
        query: {
          afterSale: whose === 'mine' ? 'overdue-mine' : 'overdue',
          limit,
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isAsked,
  });
