import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { agreementsQuery } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import type { Owed } from '../../api/obligations.js';
import type { Agreement, AgreementItem, Page } from '../../api/types.js';
import type { Duty } from './choosing.js';
import { queryOf } from './filters.js';
import type { Filters } from './filters.js';

const PAGE = 50;
const A_WHILE_MS = 300_000;

/** Pages by the server's cursors, the next due first. */
export const useOwed = (filters: Filters): UseInfiniteQueryResult<InfiniteData<Page<Owed>>> =>
  useInfiniteQuery({
    queryKey: ['obligations', 'page', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Owed>>('/obligations', {
        query: { ...queryOf(filters), limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAgreements = (): readonly AgreementItem[] => useQuery(agreementsQuery).data?.items ?? [];

/** Every duty that any version of any agreement promised; the latest wording wins. */
export function useDuties(): readonly Duty[] {
  const found = useQueries({
    queries: useAgreements().map(({ id }) => ({
      queryKey: ['agreement', id],
      queryFn: () => api.get<Agreement>(`/agreements/${id}`),
      staleTime: A_WHILE_MS,
    })),
  });
  return found.flatMap(({ data }) => (data === undefined ? [] : dutiesOf(data)));
}

function dutiesOf({ id, versions }: Agreement): readonly Duty[] {
  const duties = versions
    .flatMap(({ terms }) => terms.clauses)
    .filter(({ kind }) => kind.startsWith('duty.'))
    .map((clause) => {
      const { key, title, owedBy, owedTo } = clause;
      const tiers = 'tiers' in clause ? clause.tiers : [];
      return { ...{ agreementId: id, key, title, owedBy, owedTo }, tiers };
    });
  return [...new Map(duties.map((duty) => [duty.key, duty])).values()];
}
