import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { WaiverReason } from '#contracts';
import { api } from './client.js';
import type { Explanation, Obligation } from './types.js';

/** A promise with what became known or was decided after it was told. */
export type Owed = Obligation;
export type Waiver = NonNullable<Owed['waiver']>;

export interface WaiverGiven {
  readonly reason: WaiverReason;
  readonly note?: string;
}

/** What became of one: excused, or broken and forgiven beside it. */
export interface Waived {
  readonly id: string;
  readonly status: 'excused' | 'breached';
}

/** The most that may be excused at once. */
export const MOST_WAIVED = 1_000;

/** All of them or none. */
export async function waive(ids: readonly string[], given: WaiverGiven): Promise<readonly Waived[]> {
  const [first] = ids;
  if (ids.length === 1) return [await api.post<Waived>(`/obligations/${first}/waiver`, given)];
  const body = { ...given, obligationIds: ids };
  return (await api.post<{ items: readonly Waived[] }>('/obligations/waivers', body)).items;
}

export const useExplanation = (obligationId: string): UseQueryResult<Explanation> =>
  useQuery({
    queryKey: ['obligations', obligationId, 'explanation'],
    queryFn: () => api.get<Explanation>(`/obligations/${obligationId}/explanation`),
  });
