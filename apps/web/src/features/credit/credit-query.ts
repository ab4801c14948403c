import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  AnyState,
  CreditExplained,
  CreditFlow,
  CreditReport,
  DealCredit,
  DealsOfPerson,
  Grouping,
  KeptCreditSettings,
  LeadsOfFlow,
  ModelName,
  OptionalCost,
  PathsBehindCell,
  PeopleReport,
  SpendSummary,
} from './credit-types.js';
import type { Stretch } from '../results/stretch.js';
import type { RowPlace } from './table-rows.js';

/** Between two looks at a model that is being computed. */
const COMPUTING_MS = 1_500;

export const CREDIT = ['credit', 'spend-summary'];

interface ReportAsked extends Stretch {
  readonly by: Grouping;
  readonly models: readonly ModelName[];
}

export const useReport = ({ from, to, by, models }: ReportAsked): UseQueryResult<CreditReport> =>
  useQuery({
    queryKey: ['credit', 'report', from, to, by, models],
    queryFn: ({ signal }) =>
      api.get<CreditReport>('/credit/report', {
        query: { from, to, by, models: models.join(',') },
        signal,
      }),
    placeholderData: keepPreviousData,
    // What is still computed comes by itself.
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.computing.length > 0 ? COMPUTING_MS : false,
  });

/** What was spent by channel or campaign; there is no cost of assets. */
export const useSpendSummary = (
  { from, to }: Stretch,
  by: Grouping,
  costs: readonly OptionalCost[],
): UseQueryResult<SpendSummary> =>
  useQuery({
    queryKey: ['spend-summary', from, to, by, costs],
    queryFn: ({ signal }) =>
      api.get<SpendSummary>('/spend/summary', {
        query: { from, to, by, ...(costs.length > 0 && { include: costs.join(',') }) },
        signal,
      }),
    enabled: by !== 'asset',
    placeholderData: keepPreviousData,
  });

/**
 * A figure of a report: a row of a model, what it leaves untouched (no place), whom a row met, or a side of the whole (no place): all deals,
 * those that came from marketing, those that met it. Of all deals also those that came one way.
 */
export interface Cell {
  readonly model: ModelName | 'influenced' | 'total' | 'sourced';
  readonly state: AnyState;
  readonly by: Grouping;
  readonly place: RowPlace | null;
  readonly path?: string;
}

const PAGE = 25;

export const useExplained = (
  { model, state, by, place, path }: Cell,
  { from, to }: Stretch,
): UseInfiniteQueryResult<InfiniteData<CreditExplained>> => {
  const cell = { model, state, by, path, channel: place?.channel };
  const of = { ...cell, campaignId: place?.campaignId, assetId: place?.assetId };
  return useInfiniteQuery({
    queryKey: ['credit', 'explain', from, to, of],
    queryFn: ({ pageParam, signal }) =>
      api.get<CreditExplained>('/credit/explain', {
        query: { ...of, from, to, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const useDealCredit = (id: string): UseQueryResult<DealCredit> =>
  useQuery({
    queryKey: ['credit', 'deal', id],
    queryFn: ({ signal }) => api.get<DealCredit>(`/credit/deals/${id}`, { signal }),
  });

export const useCreditSettings = (): UseQueryResult<KeptCreditSettings> =>
  useQuery({
    queryKey: ['credit', 'settings'],
    queryFn: ({ signal }) => api.get<KeptCreditSettings>('/credit/settings', { signal }),
  });

/** What a model of all paths credits a channel with. */
export interface PathCell {
  readonly model: ModelName;
  readonly channel: string;
}

type Pages<T> = UseInfiniteQueryResult<InfiniteData<T>>;

/** A list that comes page by page. */
const usePages = <T extends { readonly nextCursor: string | null }>(
  path: string,
  query: Readonly<Record<string, string | null | undefined>>,
): Pages<T> =>
  useInfiniteQuery({
    queryKey: ['credit', path, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<T>(path, { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const usePaths = ({ model, channel }: PathCell, { from, to }: Stretch): Pages<PathsBehindCell> =>
  usePages('/credit/paths', { from, to, model, channel });

export const useFlow = ({ from, to }: Stretch, model: ModelName): UseQueryResult<CreditFlow> =>
  useQuery({
    queryKey: ['credit', 'flow', from, to, model],
    queryFn: ({ signal }) => api.get<CreditFlow>('/credit/flow', { query: { from, to, model }, signal }),
    placeholderData: keepPreviousData,
  });

/** Leads that went one way; what is left out is any. */
export interface Ribbon {
  readonly channel?: string | undefined;
  /** `none`: of no campaign. */
  readonly campaignId?: string | undefined;
  readonly reached?: string | undefined;
  readonly stands?: string | undefined;
}

export const useLeadsOfFlow = (ribbon: Ribbon, { from, to }: Stretch): Pages<LeadsOfFlow> =>
  usePages('/credit/flow/leads', { from, to, ...ribbon });

export const usePeople = ({ from, to }: Stretch, department: string | null): UseQueryResult<PeopleReport> =>
  useQuery({
    queryKey: ['credit', 'people', from, to, department],
    queryFn: ({ signal }) =>
      api.get<PeopleReport>('/credit/people', {
        query: { from, to, ...(department !== null && { department }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const useDealsOfPerson = (memberId: string, { from, to }: Stretch): Pages<DealsOfPerson> =>
  usePages(`/credit/people/${memberId}/deals`, { from, to });
