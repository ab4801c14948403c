import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import type { Recognition } from './recognition.js';

/** A deal with all that its credit depends on, as it is now. */
export interface ConversionFacts {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly companyId: string | null;
  /** Those beside the company’s people whose touches count: living records. */
  readonly partyIds: readonly string[];
  readonly state: ConversionState;
  readonly openedAt: EpochMs;
  /** Null while it is open. */
  readonly closedAt: EpochMs | null;
  /** When it closed, or opened if it did not yet; `YYYY-MM-DD` in the workspace’s zone. */
  readonly day: string;
  /** The day its lead was captured, in the same zone. */
  readonly capturedOn: string;
  /** That zone. */
  readonly zone: string;
  /** Minor units of `currency`. */
  readonly minor: bigint;
  readonly currency: string;
  /** When the lead reached the stage of the settings; null: it never did. */
  readonly leadAt: EpochMs | null;
  /** The campaign its lead names. */
  readonly primaryCampaignId: string | null;
  readonly isOfMarketing: boolean;
  /** Entries of its lead that may be acts of ours for it; of a won deal alone. */
  readonly acts: readonly Entry[];
}

export const CONVERSION_STATES = ['won', 'lost', 'pending'] as const;
export type ConversionState = (typeof CONVERSION_STATES)[number];

/** A touch of a person of the deal’s, counted or not. */
export interface JourneyTouch {
  readonly id: string;
  readonly personId: string;
  readonly at: EpochMs;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly type: string;
}

/** A conversion as it is kept. */
export interface CreditedConversion {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly companyId: string | null;
  readonly partyIds: readonly string[];
  readonly state: ConversionState;
  readonly day: string;
  /** Of its lead; null of what was credited before that was kept. */
  readonly capturedOn: string | null;
  /** The instant touches are counted up to. */
  readonly endsAt: EpochMs;
  readonly minor: string;
  readonly currency: string;
  readonly isSourced: boolean;
  readonly isInfluenced: boolean;
  /** Channels, first to last, joined by `>`. */
  readonly path: string;
  readonly settingsVersion: number;
  /** What it was credited by, beside touches and acts: see `factsDigest`. */
  readonly facts: string;
  /** The way of crediting it went through: see `WAY`. */
  readonly way: number;
  readonly touches: readonly CreditedTouch[];
  /** Of a won deal, who of ours is recognised for it; by id. */
  readonly members: readonly CreditedMember[];
}

/** Recognition as it is kept: with the minor units the share stands for, as digits. */
export interface CreditedMember extends Recognition {
  readonly minor: string;
}

export interface CreditedTouch {
  readonly touchId: string;
  readonly personId: string;
  readonly at: EpochMs;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly type: string;
  /** By rule model, in their order: billionths of the conversion, and minor units as digits. */
  readonly shares: readonly number[];
  readonly amounts: readonly string[];
}

/** Goes up when conversions are kept otherwise than before: earlier ones are credited once more. `ix_conversion_way` goes up with it. */
export const WAY = 2;

/** No channel has it in its name. */
export const PATH_MARK = '>';
