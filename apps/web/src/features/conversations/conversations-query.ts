import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { Conversation, ListedConversation } from './conversation-types.js';

/** First words of the keys. */
const CONVERSATIONS = 'conversations';
/** What a decision on a conversation changes. */
export const TOUCHED = [CONVERSATIONS, 'lead', 'leads', 'touches'];

const PAGE = 30;

export interface ConversationFilter {
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly owner?: string | null;
  readonly leadId?: string | null;
}

/** The board of all conversations, or of those the one who looks may see. */
function useConversationsBoard(): void {
  const { actions, member } = useSession();
  const seesAll = actions.includes('conversation.read:all');
  useRefetchOn(seesAll ? 'conversations' : `conversations/${member.id}`, [CONVERSATIONS]);
}

export function useConversations(
  filter: ConversationFilter,
): UseInfiniteQueryResult<InfiniteData<Page<ListedConversation>>> {
  useConversationsBoard();
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
  useConversationsBoard();
  return useQuery({
    queryKey: [CONVERSATIONS, 'one', id],
    queryFn: ({ signal }) => api.get<Conversation>(`/conversations/${id}`, { signal }),
  });
}
