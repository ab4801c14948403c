import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  Consents,
  HeardConsent,
  Keeping,
  KeepingKind,
  RetentionKind,
  RetentionPreview,
  RetentionRule,
  ShownRule,
} from './privacy-types.js';

/** First words of what may look different after an act. */
export const CONSENTS = ['consents'];
export const RETENTION = ['retention'];
export const KEEPING = ['keeping'];

export const useConsents = (personId: string): UseQueryResult<Consents> =>
  useQuery({
    queryKey: [...CONSENTS, personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/consents`, { signal }),
  });

export const recordConsent = (personId: string, heard: HeardConsent): Promise<unknown> =>
  api.post(`/people/${personId}/consents`, heard);

export const preferenceLink = (personId: string): Promise<{ readonly url: string }> =>
  api.get(`/people/${personId}/preference-link`);

export const useRetention = (): UseQueryResult<{ readonly rules: readonly ShownRule[] }> =>
  useQuery({ queryKey: RETENTION, queryFn: () => api.get('/privacy/retention') });

/** Who would go if persons were kept for so many months. */
export const useOverdue = (kind: RetentionKind, months: number | null): UseQueryResult<RetentionPreview> =>
  useQuery({
    queryKey: [...RETENTION, 'preview', kind, months],
    queryFn: ({ signal }) => api.get(`/privacy/retention/${kind}/preview`, { query: { months }, signal }),
    enabled: months !== null,
    placeholderData: (before) => before,
  });

export const keepFor = ({ kind, months }: RetentionRule): Promise<RetentionRule> =>
  api.put(`/privacy/retention/${kind}`, { months });

export const useKeepings = (): UseQueryResult<{ readonly items: readonly Keeping[] }> =>
  useQuery({ queryKey: KEEPING, queryFn: () => api.get('/privacy/keeping') });

/** For so many days, or for what is usual. */
export const keepDays = (kind: KeepingKind, days: number | null): Promise<{ readonly days: number }> =>
  api.put(`/privacy/keeping/${kind}`, { days });
