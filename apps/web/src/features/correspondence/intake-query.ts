import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { IntakeAddress, IntakeAddressChange, IntakeMailPage, NewIntakeAddress } from './intake-types.js';

/** First words of everything that may look different after an act. */
export const INTAKE = ['intake-addresses'];
const LIMIT = 20;

/** Asked anew whenever mail comes under one of them. */
export function useIntakeAddresses(): UseQueryResult<{ readonly items: readonly IntakeAddress[] }> {
  useRefetchOn('intake-mail/all', INTAKE);
  return useQuery({ queryKey: INTAKE, queryFn: () => api.get('/intake-addresses') });
}

export const useIntakeMails = (id: string): UseInfiniteQueryResult<InfiniteData<IntakeMailPage>> =>
  useInfiniteQuery({
    queryKey: [...INTAKE, id, 'mails'],
    queryFn: ({ pageParam, signal }) =>
      api.get<IntakeMailPage>(`/intake-addresses/${id}/mails`, {
        query: { limit: LIMIT, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const createIntakeAddress = (made: NewIntakeAddress): Promise<IntakeAddress> =>
  api.post('/intake-addresses', made);

export const changeIntakeAddress = (id: string, change: IntakeAddressChange): Promise<IntakeAddress> =>
  api.patch(`/intake-addresses/${id}`, change);

export const removeIntakeAddress = (id: string): Promise<unknown> => api.delete(`/intake-addresses/${id}`);
