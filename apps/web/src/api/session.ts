import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api, rememberCsrfToken } from './client.js';
import { Problem } from './problem.js';
import type { Member, Page, Session, Team } from './types.js';

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

export const signOut = async (): Promise<void> => {
  await api.delete('/session');
  rememberCsrfToken(null);
};

export const useTeams = (): UseQueryResult<Pick<Page<Team>, 'items'>> =>
  useQuery({ queryKey: ['teams'], queryFn: () => api.get<Pick<Page<Team>, 'items'>>('/teams') });

export const useMembers = (): UseQueryResult<Pick<Page<Member>, 'items'>> =>
  useQuery({ queryKey: ['members'], queryFn: () => api.get<Pick<Page<Member>, 'items'>>('/members') });
