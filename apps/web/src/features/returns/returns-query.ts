import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Stretch } from '../results/stretch.js';
import type {
  Basis,
  ChannelMix,
  DealsBehind,
  DealsFigureName,
  Grouping,
  KeptReturnSettings,
  LeadsBehind,
  Model,
  OptionalKind,
  ReturnReport,
  SpendsBehind,
  Stage,
} from './returns-types.js';

export const RETURNS = ['returns'];

/** What is set against what, by which rule, at which cost. */
export interface ReturnsAsked extends Stretch {
  readonly basis: Basis;
  readonly model: Model;
  readonly include: readonly OptionalKind[];
}

const queryOf = ({ from, to, basis, model, include }: ReturnsAsked) => ({
  ...{ from, to, basis, model },
  ...(include.length > 0 && { include: include.join(',') }),
});

export const useReport = (asked: ReturnsAsked, by: Grouping): UseQueryResult<ReturnReport> => {
  const query = { ...queryOf(asked), by };
  return useQuery({
    queryKey: ['returns', 'report', query],
    queryFn: ({ signal }) => api.get<ReturnReport>('/returns/report', { query, signal }),
    placeholderData: keepPreviousData,
  });
};

export const useMix = (asked: ReturnsAsked): UseQueryResult<ChannelMix> => {
  const query = queryOf(asked);
  return useQuery({
    queryKey: ['returns', 'mix', query],
    queryFn: ({ signal }) => api.get<ChannelMix>('/returns/channel-mix', { query, signal }),
    placeholderData: keepPreviousData,
  });
};

export const useReturnSettings = (): UseQueryResult<KeptReturnSettings> =>
  useQuery({
    queryKey: ['returns', 'settings'],
    queryFn: ({ signal }) => api.get<KeptReturnSettings>('/returns/settings', { signal }),
  });

/** A row of the report, or everything together. */
export interface Place {
  readonly by: Grouping | 'all';
  readonly key: string;
}

const PAGE = 25;

export const useLeadsBehind = (
  { from, to, basis }: ReturnsAsked,
  place: Place,
  stage: Stage,
): UseInfiniteQueryResult<InfiniteData<LeadsBehind>> => {
  const query = { from, to, basis, ...place, stage, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ['returns', 'leads', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<LeadsBehind>('/returns/leads', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const useDealsBehind = (
  { from, to, basis, model }: ReturnsAsked,
  place: Place,
  figure: DealsFigureName,
): UseInfiniteQueryResult<InfiniteData<DealsBehind>> => {
  const query = { from, to, basis, model, ...place, figure, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ['returns', 'deals', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<DealsBehind>('/returns/deals', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const useSpendsBehind = (
  asked: ReturnsAsked,
  place: Place,
  isUnmeasured: boolean,
): UseQueryResult<SpendsBehind> => {
  const { model: _, ...of } = queryOf(asked);
  const query = { ...of, ...place, ...(isUnmeasured && { isUnmeasured: 'true' }) };
  return useQuery({
    queryKey: ['returns', 'spends', query],
    queryFn: ({ signal }) => api.get<SpendsBehind>('/returns/spends', { query, signal }),
  });
};
