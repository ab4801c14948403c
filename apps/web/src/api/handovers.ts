import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DeclineReason } from '#contracts';
import { api } from './client.js';
import type { AttemptInput, GivenReason, ReasonTable } from './types.js';

export const accept = (handoverId: string): Promise<unknown> =>
  api.post(`/handovers/${handoverId}/acceptance`, {});

export const reject = (handoverId: string, input: GivenReason): Promise<unknown> =>
  api.post(`/handovers/${handoverId}/rejection`, input);

/** Of several who are asked one leaves the lead to the others. */
export const decline = (handoverId: string, reason: DeclineReason): Promise<unknown> =>
  api.post(`/handovers/${handoverId}/declination`, { reason });

export const logAttempt = (leadId: string, input: AttemptInput): Promise<unknown> =>
  api.post(`/leads/${leadId}/attempts`, input);

/** The workspace's reasons change with a new version of the agreement only. */
export const useReasons = (): UseQueryResult<ReasonTable> =>
  useQuery({ queryKey: ['reasons'], queryFn: () => api.get<ReasonTable>('/reasons'), staleTime: 600_000 });
