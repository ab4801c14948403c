import type { Channel } from '#contracts';
import { impersonal } from './impersonal.js';

/** What a campaign that was only named is: `running`. */
export const CAMPAIGN_STATES = ['planned', 'running', 'ended'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export interface Campaign {
  readonly id: string;
  /** The channel it was first seen on. */
  readonly channel: Channel;
  readonly name: string;
  readonly key: string;
  /** Days in the workspace's zone, `YYYY-MM-DD`. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A campaign by the name somebody gave it. */
export interface CampaignKey {
  readonly name: string;
  readonly channel: Channel;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/** An asset by its name, within a campaign or for itself. */
export interface AssetKey {
  readonly name: string;
  readonly campaignId: string | null;
}

/** How it is written the first time is how it is shown; null when blank. */
export const shownName = (name: string | null | undefined): string | null =>
  impersonal(name?.replace(/\s+/g, ' '));

/** Two spellings of one name have one key: case, accents in one form, and spaces, dashes and underscores do not count. */
export const nameKey = (name: string): string => {
  const folded = name.normalize('NFKC').toLowerCase().normalize('NFKC').trim();
  return folded.replace(/[\s_-]+/g, '-').replace(/^-+(?=.)|(?<=.)-+$/g, '');
};
