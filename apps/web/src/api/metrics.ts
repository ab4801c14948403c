import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from './client.js';
import type { Metric } from './types.js';

/** The dictionary of figures; it changes with a release only, and is asked for when the first definition is opened. */
export const useMetrics = (isWanted: boolean): UseQueryResult<{ items: readonly Metric[] }> =>
  useQuery({
    queryKey: ['metrics'],
    queryFn: () => api.get<{ items: readonly Metric[] }>('/metrics/dictionary'),
    staleTime: Infinity,
    enabled: isWanted,
  });
