import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type CustomerSummary = Schemas['CustomerSummaryDto'];
export type CustomerTimeline = Schemas['CustomerTimelineDto'];
export type StoryItem = Schemas['TimelineItemOfCustomerDto'];
export type StoryKind = StoryItem['kind'];
export type Department = StoryItem['department'];
export type Order = 'newest' | 'oldest';

/** Whom a page is of, as the address says it. */
export interface CustomerKey {
  readonly of: 'people' | 'companies';
  readonly id: string;
}
