import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { BoardName } from '#contracts';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { MailboxHealth, MessagePage } from './message-types.js';

const LIMIT = 20;

export type MessagesQuery = UseInfiniteQueryResult<InfiniteData<MessagePage>>;

interface Followed {
  readonly path: string;
  readonly key: readonly string[];
  /** What says that there is more to see. */
  readonly board: BoardName;
  readonly touches: readonly string[];
}

function useMessagePages({ path, key, board, touches }: Followed): MessagesQuery {
  useRefetchOn(board, touches);
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<MessagePage>(path, { query: { limit: LIMIT, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Under the word `lead`: what touches a lead touches its messages. */
export const useLeadMessages = (leadId: string): MessagesQuery =>
  useMessagePages({
    ...{ path: `/leads/${leadId}/messages`, key: ['lead', leadId, 'messages'] },
    ...{ board: `messages/${leadId}`, touches: ['lead'] },
  });

/** One’s own, or all of them for whoever logs attempts for all. */
export function useUnmatched(): MessagesQuery {
  const { member, actions } = useSession();
  const reachesAll = actions.includes('attempt.log:all');
  return useMessagePages({
    ...{ path: '/mailbox/unmatched', key: ['unmatched'] },
    ...{ board: `unmatched/${reachesAll ? 'all' : member.id}`, touches: ['unmatched', 'mailbox'] },
  });
}

export const useMailbox = (isAsked: boolean): UseQueryResult<MailboxHealth> =>
  useQuery({
    queryKey: ['mailbox'],
    queryFn: ({ signal }) => api.get<MailboxHealth>('/mailbox', { signal }),
    enabled: isAsked,
  });
