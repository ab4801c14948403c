import type { PositionWeights } from '#credit';
import { CHANNELS, TOUCH_ACTIONS } from '#contracts';
import type { Channel } from '#contracts';
import { MINUTE_MS } from '#kernel';

/** The stage in which a lead counts as made. */
export const LEAD_MILESTONES = ['captured', 'mql', 'sal', 'sql'] as const;
export type LeadMilestone = (typeof LEAD_MILESTONES)[number];

/** What makes a deal sourced by marketing: the channel of its first touch that counts, or the origin of its lead. */
export const SOURCED_BY = ['first-touch', 'lead-origin'] as const;
export type SourcedBy = (typeof SOURCED_BY)[number];

/** What a touch may be weighed by: what it was, else whether people met. */
export const TOUCH_TYPES = [...TOUCH_ACTIONS, 'online', 'offline'] as const;
export type TouchType = (typeof TOUCH_TYPES)[number];

/** What credit of a workspace goes by. */
export interface CreditSettings {
  /** Touches older than so many days before the conversion are not credited; null: all are. */
  readonly lookbackDays: number | null;
  /** A pause after which a touch of the same person on the same channel is a visit of its own. */
  readonly sessionMinutes: number;
  /** After so many days a touch weighs half, by time decay. */
  readonly halfLifeDays: number;
  /** The weights of the model `position`. */
  readonly positionWeights: PositionWeights;
  /** What a touch of a type weighs in `offline-weighted`; 1 where nothing is said. */
  readonly typeWeights: Readonly<Partial<Record<TouchType, number>>>;
  readonly leadMilestone: LeadMilestone;
  readonly sourcedBy: SourcedBy;
  /** So many acts of one member count for a deal, at most. */
  readonly actsPerDeal: number;
  /** Per cent of what was won in a period that one member is recognised for at most. */
  readonly mostOfPeriod: number;
}

/** Settings as somebody left them; version 0 are the defaults. */
export interface KeptSettings {
  readonly version: number;
  readonly settings: CreditSettings;
}

/** A meeting weighs more than a click: visit to talk to click as 5 to 3 to 1, the weights of the published example. */
export const DEFAULT_SETTINGS: CreditSettings = {
  lookbackDays: 90,
  sessionMinutes: 30,
  halfLifeDays: 7,
  positionWeights: { first: 40, middle: 20, last: 40 },
  typeWeights: { visit: 5, stand: 3, call: 3, 'event-attended': 3, offline: 3, online: 1 },
  leadMilestone: 'captured',
  sourcedBy: 'first-touch',
  actsPerDeal: 5,
  mostOfPeriod: 50,
};

export const sessionGapMs = ({ sessionMinutes }: CreditSettings): number => sessionMinutes * MINUTE_MS;

/** Channels on which others than marketing speak, or nobody can say who brought the visit. */
const NOT_MARKETING: ReadonlySet<Channel> = new Set<Channel>([
  'seller',
  'partner',
  'phone',
  'customer-care',
  'direct',
  'other',
]);

export const MARKETING_CHANNELS: ReadonlySet<string> = new Set(
  CHANNELS.filter((channel) => !NOT_MARKETING.has(channel)),
);
