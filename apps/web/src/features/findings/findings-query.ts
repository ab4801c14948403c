import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Finding } from '#sla';
import { api } from '../../api/client.js';

/** A finding with how many leads show it; `leadIds` are the first of them. */
export interface ShownFinding extends Finding {
  readonly leads: number;
}

export interface Findings {
  /** First day of the period that was looked at; null where there is none. */
  readonly period: string | null;
  /** The last day of that period. */
  readonly endOn: string | null;
  readonly items: readonly ShownFinding[];
  readonly why: 'never-in-force' | null;
}

/** `period`: any day of it; null for the one that runs. */
export const useFindings = (agreementId: string, period: string | null): UseQueryResult<Findings> =>
  useQuery({
    queryKey: ['findings', agreementId, period],
    queryFn: () => api.get<Findings>(`/agreements/${agreementId}/findings`, { query: { period } }),
  });

/** All leads of one finding, asked for when somebody wants more than the first. */
export const useLeadsOf = (
  agreementId: string,
  { period, code, about }: Pick<Finding, 'code' | 'about'> & { readonly period: string | null },
  isWanted: boolean,
): UseQueryResult<readonly string[]> =>
  useQuery({
    queryKey: ['findings', agreementId, period, code, about],
    queryFn: async () => {
      const query = { period, code, about };
      const { items } = await api.get<Findings>(`/agreements/${agreementId}/findings`, { query });
      return items[0]?.leadIds ?? [];
    },
    enabled: isWanted,
  });
