import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { Kind, NotificationPage } from './notification-types.js';

const LIMIT = 20;

export interface Filter {
  readonly isUnreadOnly: boolean;
  /** Of these only; all where it is empty. */
  readonly kinds: readonly Kind[];
}

const ALL: Filter = { isUnreadOnly: false, kinds: [] };

/** One's own, the newest first; asked anew when the board says that there is something new. */
export function useNotifications({ isUnreadOnly, kinds }: Filter = ALL): UseInfiniteQueryResult<
  InfiniteData<NotificationPage>
> {
  const { member } = useSession();
  useRefetchOn(`notifications/${member.id}`, ['notifications']);
  const asked = { limit: LIMIT, kind: kinds.join(','), unread: isUnreadOnly ? 'true' : null };
  return useInfiniteQuery({
    queryKey: ['notifications', isUnreadOnly, asked.kind],
    queryFn: ({ pageParam }) =>
      api.get<NotificationPage>('/notifications', { query: { ...asked, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

export const markRead = ({ id, isRead }: { id: string; isRead: boolean }): Promise<unknown> =>
  api.post(`/notifications/${id}/${isRead ? 'read' : 'unread'}`);

export const markAllRead = (): Promise<{ readonly readAt: string }> => api.post('/notifications/read');

export const unmarkAll = (readAt: string): Promise<unknown> => api.post('/notifications/unread', { readAt });
