import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RehearsedClause, StandingChange } from '#sla';
import { api } from '../../api/client.js';
import type { Terms } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { tellIfGone } from './gone.js';
import { rehearsalKey } from './rehearsal-key.js';

export type RehearsalState = 'running' | 'done' | 'failed' | 'cancelled';

export type Counts = Readonly<Record<string, number>>;

/** On how many leads a promise came to each outcome. */
export interface OutcomeCounts {
  readonly clauseKey: string;
  readonly was: Counts | null;
  readonly rehearsed: Counts;
}

export interface RehearsalResult {
  /** Its number among the answers of the run: others may try other values over the same past. */
  readonly answer: number;
  readonly asOf: string;
  readonly leads: number;
  readonly terms: Terms;
  /** Null where nothing was in force to compare with. */
  readonly asWas: readonly RehearsedClause[] | null;
  readonly rehearsed: readonly RehearsedClause[];
  readonly changes: readonly StandingChange[];
  readonly differing: readonly { readonly clauseKey: string; readonly leads: number }[];
  readonly outcomes: readonly OutcomeCounts[];
}

export interface RehearsalProgress {
  readonly done: number;
  readonly total: number;
}

export interface Rehearsal {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: RehearsalState;
  readonly progress: RehearsalProgress;
  readonly why: string | null;
  readonly result: RehearsalResult | null;
}

/** Not asked for while the id is unknown. A rehearsal is kept by the process that runs it: once it made room, it is gone. */
export const useRehearsal = (id: string | null): UseQueryResult<Rehearsal> =>
  useQuery({
    queryKey: rehearsalKey(id),
    queryFn: () => api.get<Rehearsal>(`/agreements/rehearsals/${id}`),
    enabled: id !== null,
    staleTime: Infinity,
    retry: false,
  });

/** How far it is, as its board tells; the figures are asked for when the board says that they are there. */
export function useProgress({ id, state, progress }: Rehearsal, refetch: () => void): RehearsalProgress {
  const { state: board } = useBoard(state === 'running' ? `rehearsal/${id}` : null);
  const told = board?.cells.progress as (RehearsalProgress & { readonly state: RehearsalState }) | undefined;
  const isOver = told !== undefined && told.state !== 'running' && state === 'running';
  useEffect(() => {
    if (isOver) refetch();
    // Asked once when it turns, whatever function asks.
  }, [isOver]);
  return told !== undefined && told.done > progress.done ? told : progress;
}

/** One number of a promise, or the leads on which it came to something else. */
export interface LeadsWanted {
  readonly clauseKey: string;
  readonly of: 'was' | 'rehearsed';
  readonly outcome: string | null;
}

export interface JudgedLead {
  readonly leadId: string;
  readonly was: Counts;
  readonly rehearsed: Counts;
}

export interface JudgedLeads {
  readonly total: number;
  readonly items: readonly JudgedLead[];
}

const PAGE = 25;

/** `answer`: to which answer of the rehearsal the leads belong, whatever others have tried since. */
export const useJudgedLeads = (
  id: string,
  answer: number,
  { clauseKey, of, outcome }: LeadsWanted,
): UseInfiniteQueryResult<InfiniteData<JudgedLeads>> =>
  useInfiniteQuery({
    queryKey: ['rehearsal-leads', id, answer, clauseKey, of, outcome],
    queryFn: ({ client, pageParam, signal }) => {
      const asking = api.get<JudgedLeads>(`/agreements/rehearsals/${id}/leads`, {
        query: { clause: clauseKey, of, outcome, answer, from: pageParam, limit: PAGE },
        signal,
      });
      return tellIfGone(client, id, asking);
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : null),
  });

/** One figure of a promise: in a period (null: the whole stretch), on one side. */
export interface FigureWanted {
  readonly clauseKey: string;
  readonly of: 'was' | 'rehearsed';
  readonly period: string | null;
  /** Only what ended so; null for everything it is made of. */
  readonly outcome: string | null;
}

/** One promise, or one line of a credit, that a figure is made of. */
export interface FigureLine {
  readonly leadId: string;
  readonly on: string;
  readonly outcome: string;
  readonly corrected: string | null;
  readonly amount: number;
  readonly isPart: boolean;
  readonly usedMs: number | null;
  readonly targetMs: number | null;
}

export interface FigureLeads {
  readonly part: number;
  readonly whole: number | null;
  readonly total: number;
  readonly items: readonly FigureLine[];
}

export const useFigureLeads = (
  id: string,
  answer: number,
  { clauseKey, of, period, outcome }: FigureWanted,
): UseInfiniteQueryResult<InfiniteData<FigureLeads>> =>
  useInfiniteQuery({
    queryKey: ['rehearsal-figure', id, answer, clauseKey, of, period, outcome],
    queryFn: ({ client, pageParam, signal }) => {
      const asking = api.get<FigureLeads>(`/agreements/rehearsals/${id}/figure`, {
        query: { clause: clauseKey, of, period, outcome, answer, from: pageParam, limit: PAGE },
        signal,
      });
      return tellIfGone(client, id, asking);
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : null),
  });
