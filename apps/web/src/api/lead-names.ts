import { useQueries } from '@tanstack/react-query';
import { api } from './client.js';
import { useMay } from './may.js';
import type { LeadName } from './types.js';

export interface KnownLead {
  /** Undefined until it is known; null for a lead without a name, and for those who may not see the lead. */
  readonly name: string | null | undefined;
  readonly isHidden: boolean;
}

export type KnownLeads = (leadId: string) => KnownLead;

/** The most the server names at once. */
const PAGE = 100;
const A_WHILE_MS = 300_000;

/**
 * Whom leads are about, masked by the server where they must be: one request for each list of up to 100, however many rows show them.
 * A list that grows is given in its pages, so that nothing is asked twice.
 */
export function useLeadNames(pages: readonly (readonly (string | null)[])[]): KnownLeads {
  const may = useMay();
  const mayRead = may('lead.read');
  const asked = useQueries({
    queries: pages.flatMap(chunks).map((ids) => ({
      queryKey: ['lead-names', ids],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<{ items: readonly LeadName[] }>('/leads/names', { query: { ids: ids.join(',') }, signal }),
      enabled: mayRead,
      staleTime: A_WHILE_MS,
    })),
  });
  const names = new Map(asked.flatMap(({ data }) => data?.items ?? []).map(({ id, name }) => [id, name]));
  const isKnown = asked.every(({ isSuccess }) => isSuccess);
  return (id) => {
    const isHidden = !mayRead || (isKnown && !names.has(id));
    return { name: isHidden ? null : names.get(id), isHidden };
  };
}

function chunks(page: readonly (string | null)[]): string[][] {
  const ids = [...new Set(page.filter((id) => id !== null))];
  return Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, index) =>
    ids.slice(index * PAGE, (index + 1) * PAGE),
  );
}
