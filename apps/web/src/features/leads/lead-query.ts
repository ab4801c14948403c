import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { LeadDetail, Obligation, Opportunity, Page } from '../../api/types.js';

/** Obligations and deals of one lead are few; more than these are not shown. */
const MOST = 100;

export const useLead = (id: string): UseQueryResult<LeadDetail> =>
  useQuery({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => api.get<LeadDetail>(`/leads/${id}`, { signal }),
  });

export const useObligations = (leadId: string): UseQueryResult<Page<Obligation>> => {
  const may = useMay();
  return useQuery({
    queryKey: ['obligations', 'of', leadId],
    queryFn: ({ signal }) =>
      api.get<Page<Obligation>>('/obligations', { query: { leadId, limit: MOST }, signal }),
    enabled: may('agreement.read'),
  });
};

export const useDeals = (leadId: string): UseQueryResult<Page<Opportunity>> => {
  const may = useMay();
  return useQuery({
    queryKey: ['opportunities', 'of', leadId],
    queryFn: ({ signal }) =>
      api.get<Page<Opportunity>>('/opportunities', { query: { leadId, limit: MOST }, signal }),
    enabled: may('opportunity.read'),
  });
};
