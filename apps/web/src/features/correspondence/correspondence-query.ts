import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { MailboxHealth, MessagePage } from './message-types.js';

const LIMIT = 20;
/** Mails come in from outside, and no board tells of them before they are logged. */
const LOOK_EVERY_MS = 30_000;

export type MessagesQuery = UseInfiniteQueryResult<InfiniteData<MessagePage>>;

function useMessagePages(path: string, key: readonly string[]): MessagesQuery {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<MessagePage>(path, { query: { limit: LIMIT, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: LOOK_EVERY_MS,
  });
}

/** Under the word `lead`: what touches a lead touches its messages. */
export const useLeadMessages = (leadId: string): MessagesQuery =>
  useMessagePages(`/leads/${leadId}/messages`, ['lead', leadId, 'messages']);

export const useUnmatched = (): MessagesQuery => useMessagePages('/mailbox/unmatched', ['unmatched']);

export const useMailbox = (isAsked: boolean): UseQueryResult<MailboxHealth> =>
  useQuery({
    queryKey: ['mailbox'],
    queryFn: ({ signal }) => api.get<MailboxHealth>('/mailbox', { signal }),
    enabled: isAsked,
    refetchInterval: LOOK_EVERY_MS,
  });
