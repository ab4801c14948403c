import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';

interface Named {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly company: { readonly name: string | null } | null;
}

export interface MergeCandidate {
  readonly id: string;
  readonly person: Named;
  readonly why: string;
  /** From 0 to 1: an order, not a probability. */
  readonly score: number;
  readonly compared: readonly {
    readonly about: string;
    readonly likeness: number;
    readonly speaksForIt: boolean;
  }[];
  /** Whoever may not take a credit back proposes. */
  readonly way: 'merge' | 'propose';
  readonly proposedBy: string | null;
}

export interface StandingMerge {
  readonly id: string;
  readonly person: Named;
  readonly mergedAt: string;
  readonly undoableUntil: string;
  readonly mergedBy: string | null;
}

export interface Merges {
  readonly candidates: readonly MergeCandidate[];
  readonly merges: readonly StandingMerge[];
}

export interface Erasure {
  readonly personId: string;
  readonly version: number;
  readonly goes: readonly { readonly table: string; readonly rows: number }[];
}

/** Who may be the same person, and what can still be taken back. */
export const useMerges = (personId: string): UseQueryResult<Merges> =>
  useQuery({
    queryKey: ['merges', personId],
    queryFn: ({ signal }) => api.get<Merges>(`/people/${personId}/merges`, { signal }),
  });

/** What erasing a person would take away; asked anew each time it is to be confirmed. */
export const useErasure = (personId: string): UseQueryResult<Erasure> =>
  useQuery({
    queryKey: ['erasure', personId],
    queryFn: ({ signal }) => api.get<Erasure>(`/people/${personId}/erasure`, { signal }),
    staleTime: 0,
  });

/** How somebody is told from others, in one line. */
export const tellPerson = ({ name, email, phone, company }: Named): string =>
  [name, email, phone, company?.name].filter(Boolean).join(' · ');
