import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Stretch } from '../results/stretch.js';
import type { OpenReport, PipelineDeals, RevenueReport, Rows, Sellers, Step } from './pipeline-types.js';

/** The first word of every key. */
export const PIPELINE = ['pipeline'];

export const useRevenue = ({ from, to }: Stretch, by: Step, rows: Rows): UseQueryResult<RevenueReport> =>
  useQuery({
    queryKey: ['pipeline', 'revenue', from, to, by, rows],
    queryFn: ({ signal }) =>
      api.get<RevenueReport>('/pipeline/revenue', { query: { from, to, by, rows }, signal }),
    placeholderData: keepPreviousData,
  });

export const useOpen = (): UseQueryResult<OpenReport> =>
  useQuery({
    queryKey: ['pipeline', 'open'],
    queryFn: ({ signal }) => api.get<OpenReport>('/pipeline/open', { signal }),
  });

export const useSellers = (): UseQueryResult<Sellers> =>
  useQuery({
    queryKey: ['pipeline', 'sellers'],
    queryFn: ({ signal }) => api.get<Sellers>('/pipeline/sellers', { signal }),
  });

/** A figure: what it is called, what the page says it is, and what the deals behind it have in common. */
export interface Figure {
  readonly title: string;
  /** Decimal. */
  readonly amount: string;
  readonly deals: number;
  readonly of: Readonly<Record<string, string | number | boolean>>;
}

const PAGE = 25;

export const useDealsBehind = ({ of }: Figure): UseInfiniteQueryResult<InfiniteData<PipelineDeals>> =>
  useInfiniteQuery({
    queryKey: ['pipeline', 'deals', of],
    queryFn: ({ pageParam, signal }) =>
      api.get<PipelineDeals>('/pipeline/deals', { query: { ...of, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
