import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { WaiverReason } from '#contracts';
import { api } from './client.js';
import type { Explanation, Obligation } from './types.js';

/** Who excused a promise, and why. */
export interface Waiver {
  readonly reason: WaiverReason;
  readonly note: string | null;
  readonly byMemberId: string;
  readonly by: string;
  readonly at: string;
}

/** A promise with what became known or was decided after it was told. */
export interface Owed extends Obligation {
  /** What it would have been by what is known now; what was told stays. */
  readonly corrected: Obligation['status'] | null;
  readonly waiver: Waiver | null;
  /** Acts done of those that are needed; only where several are. */
  readonly progress?: { readonly done: number; readonly needed: number } | null;
  /** Which time round; only where a promise comes again and again. */
  readonly cycle?: number;
}

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
