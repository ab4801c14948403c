import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { LinkChange, NewLink, NewSite, Site, SiteChange, TrackedLink } from './link-types.js';

/** First words of what may look different after an act. */
export const LINKS = ['tracked-links'];
export const SITES = ['sites'];

export const useLinks = (): UseQueryResult<{ readonly items: readonly TrackedLink[] }> =>
  useQuery({ queryKey: LINKS, queryFn: () => api.get('/tracked-links') });

export const createLink = (made: NewLink): Promise<TrackedLink> => api.post('/tracked-links', made);

export const changeLink = (id: string, change: LinkChange): Promise<TrackedLink> =>
  api.patch(`/tracked-links/${id}`, change);

export const useSites = (): UseQueryResult<{ readonly items: readonly Site[] }> =>
  useQuery({ queryKey: SITES, queryFn: () => api.get('/sites') });

export const createSite = (made: NewSite): Promise<Site> => api.post('/sites', made);

export const changeSite = (id: string, change: SiteChange): Promise<Site> =>
  api.patch(`/sites/${id}`, change);
