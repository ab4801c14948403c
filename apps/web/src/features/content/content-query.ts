import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import type {
  Asset,
  AssetChange,
  AssetReach,
  BehindReaches,
  Campaign,
  CampaignChange,
  CodeChange,
  DistributionCode,
  NewAsset,
  NewCampaign,
  NewCode,
  Opened,
} from './content-types.js';

/** First words of what may look different after an act. */
export const CONTENT = ['assets', 'campaigns', 'content'];

/** Figures are counted for what is shown: a page of the registry is what one look of theirs takes. */
const PAGE = 20;
/** Enough for whoever chooses one; the rest is found by typing. */
const CHOICES = 200;

type Query = Readonly<Record<string, string | null>>;
type Pages<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>>;

function usePages<T>(name: 'assets' | 'campaigns', query: Query): Pages<T> {
  return useInfiniteQuery({
    queryKey: [name, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(`/${name}`, { query: { ...query, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const useAssets = (query: Query): Pages<Asset> => usePages('assets', query);
export const useCampaigns = (query: Query): Pages<Campaign> => usePages('campaigns', query);

export const useCampaignChoices = (): UseQueryResult<Page<Campaign>> =>
  useQuery({
    queryKey: ['campaigns', 'choices'],
    queryFn: ({ signal }) => api.get<Page<Campaign>>('/campaigns', { query: { limit: CHOICES }, signal }),
  });

export const useCodes = (assetId: string): UseQueryResult<{ readonly items: readonly DistributionCode[] }> =>
  useQuery({
    queryKey: ['assets', assetId, 'codes'],
    queryFn: ({ signal }) => api.get(`/assets/${assetId}/codes`, { signal }),
  });

/** What one page of the registry brought; nothing is asked for an empty one. */
export const useReach = (
  ids: readonly string[],
  isAsked: boolean,
): UseQueryResult<{ readonly items: readonly AssetReach[] }> =>
  useQuery({
    queryKey: ['content', 'reach', ids],
    queryFn: ({ signal }) => api.get('/content/reach', { query: { assets: ids.join(',') }, signal }),
    enabled: isAsked && ids.length > 0,
    placeholderData: keepPreviousData,
  });

export const useBehind = ({ asset, code, of }: Opened): UseInfiniteQueryResult<InfiniteData<BehindReaches>> =>
  useInfiniteQuery({
    queryKey: ['content', 'behind', asset.id, code?.id ?? null, of],
    queryFn: ({ pageParam, signal }) =>
      api.get<BehindReaches>('/content/behind', {
        query: { assetId: asset.id, codeId: code?.id, of, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const makeAsset = (made: NewAsset): Promise<Asset> => api.post('/assets', made);
export const changeAsset = (
  { id, version }: Pick<Asset, 'id' | 'version'>,
  change: AssetChange,
): Promise<Asset> => api.patch(`/assets/${id}`, change, { ifMatch: version });

export const makeCampaign = (made: NewCampaign): Promise<Campaign> => api.post('/campaigns', made);
export const changeCampaign = (
  { id, version }: Pick<Campaign, 'id' | 'version'>,
  change: CampaignChange,
): Promise<Campaign> => api.patch(`/campaigns/${id}`, change, { ifMatch: version });

export const makeCode = (assetId: string, made: NewCode): Promise<DistributionCode> =>
  api.post(`/assets/${assetId}/codes`, made);
export const changeCode = (
  { assetId, id }: Pick<DistributionCode, 'assetId' | 'id'>,
  change: CodeChange,
): Promise<DistributionCode> => api.patch(`/assets/${assetId}/codes/${id}`, change);
