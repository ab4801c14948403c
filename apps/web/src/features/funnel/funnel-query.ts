import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  CohortTable,
  Comparison,
  FunnelReport,
  FunnelStage,
  Indicators,
  LeadsBehind,
  Outcome,
  Plan,
  SpeedToLead,
  TimeToStage,
  Unit,
} from './funnel-types.js';

/** The first word of every key. */
export const FUNNEL = ['funnel-figures'];

type Query = Readonly<Record<string, string | number | undefined>>;

/** Which days and which leads, as every question names them. */
export type Asked = Query & { readonly from: string; readonly to: string };

const useFigures = <T>(path: string, query: Query): UseQueryResult<T> =>
  useQuery({
    queryKey: [...FUNNEL, path, query],
    queryFn: ({ signal }) => api.get<T>(`/funnel/${path}`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useReport = (asked: Asked, compare: Comparison): UseQueryResult<FunnelReport> =>
  useFigures('report', { ...asked, compare });

/** From one stage to a later one. */
export interface Step {
  readonly fromStage: FunnelStage;
  readonly toStage: FunnelStage;
}

export const useCohorts = (asked: Asked, step: Step, unit: Unit): UseQueryResult<CohortTable> =>
  useFigures('cohorts', { ...asked, ...step, unit });

export const useTimeToStage = (asked: Asked, step: Step): UseQueryResult<TimeToStage> =>
  useFigures('time-to-stage', { ...asked, ...step });

export const useSpeed = (asked: Asked): UseQueryResult<SpeedToLead> => useFigures('speed-to-lead', asked);

/** What is wished for, or what there is to begin with. */
export type Goal = { readonly [K in 'won' | 'revenue' | 'inquiries']?: string };

export const usePlan = (asked: Asked, goal: Goal): UseQueryResult<Plan> =>
  useFigures('plan', { ...asked, ...goal });

export const useIndicators = (asked: Asked, outcome: Outcome): UseQueryResult<Indicators> =>
  useFigures('leading-indicators', { ...asked, outcome });

/** A figure of the page: what it is called, what the page says it is, and what the leads behind it have in common. */
export interface Figure {
  readonly title: string;
  readonly count: number;
  /** Of a value: what the page says its deals are worth, as it shows it. */
  readonly worth?: string | undefined;
  readonly of: Query;
}

const PAGE = 25;

export const useLeadsBehind = (
  asked: Asked,
  { of }: Figure,
): UseInfiniteQueryResult<InfiniteData<LeadsBehind>> => {
  const query = { ...asked, ...of };
  return useInfiniteQuery({
    queryKey: [...FUNNEL, 'leads', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<LeadsBehind>('/funnel/leads', { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};
