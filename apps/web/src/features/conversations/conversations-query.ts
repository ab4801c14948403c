import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { Conversation, ListedConversation } from './conversation-types.js';

/** First words of the keys. */
export const CONVERSATIONS = 'conversations';
/** What a decision on a conversation changes. */
export const TOUCHED = [CONVERSATIONS, 'lead', 'leads', 'touches'];

const PAGE = 30;

export interface ConversationFilter {
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly owner?: string | null;
  readonly leadId?: string | null;
}

export function useConversations(
  filter: ConversationFilter,
): UseInfiniteQueryResult<InfiniteData<Page<ListedConversation>>> {
  useRefetchOn('conversations', [CONVERSATIONS]);
  return useInfiniteQuery({
    queryKey: [CONVERSATIONS, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ListedConversation>>('/conversations', {
        query: { ...filter, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useConversation(id: string): UseQueryResult<Conversation> {
  useRefetchOn('conversations', [CONVERSATIONS]);
  return useQuery({
    queryKey: [CONVERSATIONS, 'one', id],
    queryFn: ({ signal }) => api.get<Conversation>(`/conversations/${id}`, { signal }),
  });
}
