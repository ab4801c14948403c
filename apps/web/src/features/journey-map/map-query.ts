import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Figure, Frictions, JourneyMap, LeadsBehind, MemberPasses } from './map-types.js';
import type { Chosen } from './use-chosen.js';

export const JOURNEY_MAP = ['journey-map'];

export const useMap = (chosen: Chosen): UseQueryResult<JourneyMap> =>
  useQuery({
    queryKey: ['journey-map', 'map', chosen],
    queryFn: ({ signal }) => api.get<JourneyMap>('/journey-map', { query: { ...chosen }, signal }),
    placeholderData: keepPreviousData,
  });

export const useFrictions = (chosen: Chosen): UseQueryResult<Frictions> =>
  useQuery({
    queryKey: ['journey-map', 'frictions', chosen],
    queryFn: ({ signal }) => api.get<Frictions>('/journey-map/frictions', { query: { ...chosen }, signal }),
    placeholderData: keepPreviousData,
  });

export const usePasses = (chosen: Chosen): UseQueryResult<MemberPasses> =>
  useQuery({
    queryKey: ['journey-map', 'passes', chosen],
    queryFn: ({ signal }) => api.get<MemberPasses>('/journey-map/passes', { query: { ...chosen }, signal }),
    placeholderData: keepPreviousData,
  });

const PAGE = 25;

export const useLeadsBehind = (
  chosen: Chosen,
  figure: Figure,
): UseInfiniteQueryResult<InfiniteData<LeadsBehind>> =>
  useInfiniteQuery({
    queryKey: ['journey-map', 'leads', chosen, figure],
    queryFn: ({ pageParam, signal }) =>
      api.get<LeadsBehind>('/journey-map/leads', {
        query: { ...chosen, ...figure, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
