import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from './client.js';
import { useMay } from './may.js';
import type { Agreement, AgreementItem, Delegation, Locale, Template, TermsChange, Tier } from './types.js';

export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: () => api.get<{ readonly items: readonly AgreementItem[] }>('/agreements'),
});

/** Not asked for while the id is unknown. */
export const useAgreement = (id: string | undefined): UseQueryResult<Agreement> =>
  useQuery({
    queryKey: ['agreement', id],
    queryFn: () => api.get<Agreement>(`/agreements/${id}`),
    enabled: id !== undefined,
  });

/** The agreement in force; null when none is. */
export const currentOf = (items: readonly AgreementItem[]): AgreementItem | null =>
  items.find((item) => item.status === 'active') ?? items.find((item) => item.activeVersion !== null) ?? null;

/** What the tiers of an agreement are called, whichever clause has them. */
function tierLabelsOf(agreement: Agreement | undefined): ReadonlyMap<string, string> {
  const versions = agreement?.versions ?? [];
  const active = versions.find((version) => version.status === 'active') ?? versions.at(-1);
  const tiers = (active?.terms.clauses ?? []).flatMap((clause): readonly Tier[] =>
    'tiers' in clause ? clause.tiers : [],
  );
  return new Map(tiers.map(({ key, label }) => [key, label]));
}

/** The label of a tier by its key; the key itself until the agreement is known, and for those who may not read it. */
export function useTierLabel(): (key: string) => string {
  const enabled = useMay()('agreement.read');
  const items = useQuery({ ...agreementsQuery, staleTime: 300_000, enabled }).data?.items ?? [];
  const id = currentOf(items)?.id;
  const agreement = useAgreement(id);
  const labels = tierLabelsOf(agreement.data);
  return (key) => labels.get(key) ?? key;
}

/** What one version says otherwise than another; neither ever changes once it was proposed. */
export const useTermsDifference = (
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
  isAsked = true,
): UseQueryResult<{ readonly changes: readonly TermsChange[] }> =>
  useQuery({
    queryKey: ['agreement', id, 'difference', from, to],
    queryFn: () =>
      api.get<{ changes: readonly TermsChange[] }>(`/agreements/${id}/versions/${from}/difference`, {
        query: { to },
      }),
    enabled: isAsked,
  });

export const useTemplates = (locale: Locale): UseQueryResult<{ readonly items: readonly Template[] }> =>
  useQuery({
    queryKey: ['agreement-templates', locale],
    queryFn: () => api.get<{ items: readonly Template[] }>('/agreements/templates', { query: { locale } }),
    staleTime: Infinity,
  });

export const useDelegations = (): UseQueryResult<{ readonly items: readonly Delegation[] }> =>
  useQuery({
    queryKey: ['delegations'],
    queryFn: () => api.get<{ items: readonly Delegation[] }>('/agreements/delegations'),
  });

export const useSigningRule = (): UseQueryResult<{ readonly needsLeadership: boolean }> =>
  useQuery({
    queryKey: ['signing-rule'],
    queryFn: () => api.get<{ needsLeadership: boolean }>('/agreements/signing-rule'),
  });
