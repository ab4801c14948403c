import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  Drift,
  Frameworks,
  LeadQualification,
  PredictiveModels,
  SampleAudit,
  ScoreModels,
  ShownAudit,
} from './qualification-types.js';

interface Listed<T> {
  readonly items: readonly T[];
}

/** Under `lead`, so that whatever touches a lead asks for it anew. */
export const useLeadQualification = (leadId: string): UseQueryResult<LeadQualification> =>
  useQuery({
    queryKey: ['lead', leadId, 'qualification'],
    queryFn: ({ signal }) => api.get<LeadQualification>(`/leads/${leadId}/qualification`, { signal }),
  });

export const useScoreModels = (): UseQueryResult<ScoreModels> =>
  useQuery({
    queryKey: ['score-models'],
    queryFn: ({ signal }) => api.get<ScoreModels>('/score-models', { signal }),
  });

export const useFrameworks = (): UseQueryResult<Frameworks> =>
  useQuery({
    queryKey: ['frameworks'],
    queryFn: ({ signal }) => api.get<Frameworks>('/frameworks', { signal }),
  });

export const usePredictiveModels = (): UseQueryResult<PredictiveModels> =>
  useQuery({
    queryKey: ['predictive-models'],
    queryFn: ({ signal }) => api.get<PredictiveModels>('/predictive-models', { signal }),
  });

export const useDrift = (): UseQueryResult<{ readonly drift: Drift | null }> =>
  useQuery({
    queryKey: ['predictive-models', 'drift'],
    queryFn: ({ signal }) =>
      api.get<{ readonly drift: Drift | null }>('/predictive-models/drift', { signal }),
  });

export const useAudits = (): UseQueryResult<Listed<SampleAudit>> =>
  useQuery({
    queryKey: ['audits'],
    queryFn: ({ signal }) => api.get<Listed<SampleAudit>>('/sample-audits', { signal }),
  });

export const useAudit = (id: string): UseQueryResult<ShownAudit> =>
  useQuery({
    queryKey: ['audits', id],
    queryFn: ({ signal }) => api.get<ShownAudit>(`/sample-audits/${id}`, { signal }),
  });
