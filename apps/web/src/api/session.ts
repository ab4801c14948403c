import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api, rememberCsrfToken } from './client.js';
import { Problem } from './problem.js';
import type { Member, Session, Team } from './types.js';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await api.get<Session>('/session');
      rememberCsrfToken(session.csrfToken);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
  retry: 2,
});

/** The session of a page that is only shown to those signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('This page needs somebody signed in.');
  return data;
}

/** Goes over to another workspace of the account; the session of this one ends. */
export const switchWorkspace = async (workspaceId: string): Promise<void> => {
  await api.post('/session/workspace', { workspaceId });
};

export const signOut = async (): Promise<void> => {
  await api.delete('/session');
  rememberCsrfToken(null);
};

/** A member's name by id; nothing for those who may not see members. */
export function useMemberName(): (id: string | null) => string | null {
  const { actions } = useSession();
  const members = useQuery({ ...membersQuery, enabled: actions.includes('member.read'), staleTime: 300_000 });
  return (id) => members.data?.items.find((member) => member.id === id)?.name ?? null;
}

export const useTeams = (): UseQueryResult<{ readonly items: readonly Team[] }> =>
  useQuery({ queryKey: ['teams'], queryFn: () => api.get<{ readonly items: readonly Team[] }>('/teams') });

const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => api.get<{ readonly items: readonly Member[] }>('/members'),
});

export const useMembers = (): UseQueryResult<{ readonly items: readonly Member[] }> => useQuery(membersQuery);
