import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { NotificationPage } from './notification-types.js';

const LIMIT = 20;

/** One's own, the newest first; asked anew when the board says that there is something new. */
export function useNotifications(): UseInfiniteQueryResult<InfiniteData<NotificationPage>> {
  const { member } = useSession();
  useRefetchOn(`notifications/${member.id}`, ['notifications']);
  return useInfiniteQuery({
    queryKey: ['notifications'],
    queryFn: ({ pageParam }) =>
      api.get<NotificationPage>('/notifications', { query: { limit: LIMIT, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export const markRead = ({ id, isRead }: { id: string; isRead: boolean }): Promise<unknown> =>
  api.post(`/notifications/${id}/${isRead ? 'read' : 'unread'}`);

export const markAllRead = (): Promise<unknown> => api.post('/notifications/read');
