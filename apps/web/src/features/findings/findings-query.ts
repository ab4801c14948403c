import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Finding } from '#sla';
import { api } from '../../api/client.js';

export interface Findings {
  /** First day of the period that was looked at; null where there is none. */
  readonly period: string | null;
  readonly items: readonly Finding[];
  readonly why: 'never-in-force' | null;
}

/** `period`: any day of it; null for the one that runs. */
export const useFindings = (agreementId: string, period: string | null): UseQueryResult<Findings> =>
  useQuery({
    queryKey: ['findings', agreementId, period],
    queryFn: () => api.get<Findings>(`/agreements/${agreementId}/findings`, { query: { period } }),
    placeholderData: keepPreviousData,
  });
