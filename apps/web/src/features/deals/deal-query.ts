import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Deal, DecisionTemplate } from '../../api/types.js';

/** What may look different after something was done on a deal. */
export const TOUCHES = ['opportunity', 'opportunities', 'lead', 'customer'];

export const useDeal = (id: string): UseQueryResult<Deal> =>
  useQuery({
    queryKey: ['opportunity', id],
    queryFn: ({ signal }) => api.get<Deal>(`/opportunities/${id}`, { signal }),
  });

/** The steps that new deals begin with; asked for when it is wished for. */
export const readTemplate = (): Promise<DecisionTemplate> => api.get<DecisionTemplate>('/decision-template');

export const isOpen = ({ stage }: Pick<Deal, 'stage'>): boolean => stage !== 'won' && stage !== 'lost';
