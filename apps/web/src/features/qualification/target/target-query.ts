import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import type { TargetDefinition, TargetDefinitions, TargetTrial } from './target-types.js';

export const useTargets = (): UseQueryResult<TargetDefinitions> =>
  useQuery({
    queryKey: ['target-definitions'],
    queryFn: ({ signal }) => api.get<TargetDefinitions>('/target-definitions', { signal }),
  });

/** What a draft makes of the latest leads; the figures of the draft before stand until the next are there. */
export const useTrial = (definition: TargetDefinition | null): UseQueryResult<TargetTrial> =>
  useQuery({
    queryKey: ['target-definitions', 'trial', definition],
    queryFn: () => api.post<TargetTrial>('/target-definitions/trial', { definition }),
    enabled: definition !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
