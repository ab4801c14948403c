import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import type { Page } from '../../../api/types.js';

type Schemas = components['schemas'];
export type Spend = Schemas['SpendDto'];
export type SpendHistory = Schemas['SpendHistoryDto'];
export type NewSpend = Schemas['NewSpendDto'];
export type SpendPlan = Schemas['SpendPlanDto'];
export type NewSpendPlan = Schemas['NewSpendPlanDto'];
export type CurrencyRate = Schemas['CurrencyRateDto'];
export type RateSource = Schemas['RateSourceDto'];

export const SPEND_KINDS = [
  ...(['media', 'event', 'agency', 'content', 'tool', 'salary', 'other'] as const),
] as const satisfies readonly Spend['kind'][];

/** What may look different after something was written: the lists, and what is credited beside them. */
export const SPEND = ['spend', 'spend-summary'];

export interface SpendFilter {
  readonly from: string;
  readonly to: string;
  readonly channel: string | null;
  readonly kind: string | null;
  readonly isRemoved: boolean;
}

const PAGE = 50;
export type Listed<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>>;

const usePages = <T>(path: string, filter: Readonly<Record<string, string | null>> = {}): Listed<T> =>
  useInfiniteQuery({
    queryKey: ['spend', path, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(path, { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useSpends = ({ isRemoved, ...filter }: SpendFilter): Listed<Spend> =>
  usePages('/spend', { ...filter, isRemoved: isRemoved ? 'true' : null });

/** An amount with all it was before. */
export const useSpendHistory = (id: string): UseQueryResult<SpendHistory> =>
  useQuery({
    queryKey: ['spend', 'history', id],
    queryFn: ({ signal }) => api.get<SpendHistory>(`/spend/${id}`, { signal }),
  });

export const usePlans = (): Listed<SpendPlan> => usePages('/spend/plans');
/** Which rates come by themselves. */
export const useRateSource = (): UseQueryResult<RateSource> =>
  useQuery({
    queryKey: ['spend', 'rate-source'],
    queryFn: ({ signal }) => api.get<RateSource>('/currency-rates/source', { signal }),
  });

export const useRates = (): Listed<CurrencyRate> => usePages('/currency-rates');

export const record = (spend: NewSpend, source?: string): Promise<unknown> =>
  api.post('/spend', { ...(source !== undefined && { source }), spend: [spend] });

/** The same amount once more: what was taken back counts again. */
export function recordAgain(spend: Spend): Promise<unknown> {
  const { kind, amount, currency, channel, fromOn, toOn, campaign, label, evidence, externalId } = spend;
  const again: NewSpend = {
    ...{ kind, amount, currency, channel, from: fromOn, to: toOn },
    ...(campaign !== null && { campaignId: campaign.id }),
    ...(label !== null && { label }),
    ...(evidence !== null && { evidence }),
    ...(externalId !== null && { externalId }),
  };
  return record(again, spend.source);
}
