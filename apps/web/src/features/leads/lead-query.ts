import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Explanation, LeadDetail } from '../../api/types.js';

export const useLead = (id: string): UseQueryResult<LeadDetail> =>
  useQuery({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => api.get<LeadDetail>(`/leads/${id}`, { signal }),
  });

export const useExplanation = (obligationId: string): UseQueryResult<Explanation> =>
  useQuery({
    queryKey: ['obligations', obligationId, 'explanation'],
    queryFn: () => api.get<Explanation>(`/obligations/${obligationId}/explanation`),
  });
