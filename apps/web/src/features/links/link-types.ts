import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type TrackedLink = Schemas['TrackedLinkDto'];
export type NewLink = Schemas['NewTrackedLinkDto'];
export type LinkChange = Schemas['TrackedLinkChangeDto'];
export type Site = Schemas['SiteDto'];
export type NewSite = Schemas['NewSiteDto'];
export type SiteChange = Schemas['SiteChangeDto'];
export type ConsentRule = Site['consent'];

export const CONSENT_RULES = ['asked', 'not-needed'] as const satisfies readonly ConsentRule[];

/** Where a link is read that is printed or shown: asked first, the others after them. */
export const PRINTED = ['digital-catalogue', 'event', 'content', 'website'] as const;
