import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Stage } from '#contracts';
import { api } from '../api/client.js';

/** A stage with the workspace's own word, or null where the product's word is used. */
export interface StageLabel {
  readonly stage: Stage;
  readonly label: string | null;
}

const stagesQuery = queryOptions({
  queryKey: ['stages'],
  queryFn: () => api.get<{ readonly items: readonly StageLabel[] }>('/stages'),
  staleTime: 300_000,
});

export const useStages = (): UseQueryResult<{ readonly items: readonly StageLabel[] }> =>
  useQuery(stagesQuery);

/** The workspace's own words by stage; stages that keep the product's word are missing, and all of them until the answer is there. */
export function useOwnStageWords(): ReadonlyMap<string, string> {
  const items = useStages().data?.items;
  return useMemo(
    () => new Map(items?.flatMap(({ stage, label }) => (label === null ? [] : [[stage, label] as const]))),
    [items],
  );
}
