import type { LeadAttributes, ReasonFault, TallyBucket } from '#contracts';
import type { EpochMs } from '#kernel';
import type { Decision } from '../clauses/evidence.js';
import type { QuotaStage } from '../clauses/quota.js';
import type { Worth } from './worth.js';

/** One lead in one episode under one quota: it stands in exactly one bucket. Plain data. */
export interface Credit extends Worth {
  readonly clauseKey: string;
  readonly clauseVersion: string;
  readonly leadId: string;
  readonly episode: number;
  /** The first day of the period it counts for; never changes. */
  readonly period: string;
  /** When it was earned: the first offer of the episode, or the entry into the stage the clause names. */
  readonly earnedAt: EpochMs;
  readonly bucket: TallyBucket;
  /** When silence becomes acceptance; null when nothing is on offer. */
  readonly windowClosesAt: EpochMs | null;
  /** Until when the last rejection may be contested; null when there is none to contest. */
  readonly contestableUntil: EpochMs | null;
  /** Where it would stand had its lead not been merged into another, to be put there by an undo; null when it was not. */
  readonly beforeMerge: TallyBucket | null;
  /** When its lead was merged: its windows stand still since. Null when it was not, and where nobody kept it. */
  readonly mergedAt: EpochMs | null;
}

interface Dated {
  readonly at: EpochMs;
}

export interface Offered extends Dated {
  readonly kind: 'offered';
  readonly leadId: string;
  readonly episode: number;
  readonly companyId: string | null;
  readonly attributes: LeadAttributes;
}

export interface StageEntered extends Omit<Offered, 'kind'> {
  readonly kind: 'stage-entered';
  readonly stage: Exclude<QuotaStage, 'offer'>;
}

export type TallyEvent =
  | Offered
  | StageEntered
  | (Dated & { readonly kind: 'accepted' })
  /** Sales qualified it, gave it back or ended it. */
  | (Dated & { readonly kind: 'decided'; readonly decision: Decision })
  | (Dated & { readonly kind: 'rejected'; readonly fault: ReasonFault })
  /** Marketing contests the rejection. */
  | (Dated & { readonly kind: 'contested' })
  | (Dated & { readonly kind: 'settled'; readonly outcome: 'rejection_stands' | 'rejection_overturned' })
  /** Marketing gives up the credit, such as for a rejection that came too late (ruling 14). */
  | (Dated & { readonly kind: 'conceded' })
  | (Dated & { readonly kind: 'merged' })
  | (Dated & { readonly kind: 'unmerged' })
  /** The lead turned out to be a test, and is erased as one. */
  | (Dated & { readonly kind: 'test-erased' })
  /** It came with an import that was undone. */
  | (Dated & { readonly kind: 'taken-back' })
  /** Its purchase was refunded within the agreed days. */
  | (Dated & { readonly kind: 'refunded' })
  | (Dated & { readonly kind: 'instant' });

export type TallyCause =
  | 'offered'
  | 'offered-again'
  | 'stage-entered'
  | 'accepted'
  | 'silence'
  | 'rejected'
  | 'contested'
  | 'rejection_stands'
  | 'rejection_overturned'
  | 'conceded'
  | 'merged'
  | 'unmerged'
  | 'test-erased'
  | 'taken-back'
  | 'refunded'
  | Decision;

/** One signed entry: `changes` sum to the figure of each bucket. The first entry of a credit adds, each later one moves. */
export interface TallyEntry {
  readonly clauseKey: string;
  readonly clauseVersion: string;
  readonly leadId: string;
  readonly episode: number;
  /** The period the credit counts for. */
  readonly period: string;
  /** The period it is posted in: another one when its own was closed already (ruling 25). */
  readonly postedIn: string;
  readonly isAdjustment: boolean;
  /** Whether it is of the part a share is about; null where no share is measured. */
  readonly isPart: boolean | null;
  readonly at: EpochMs;
  readonly cause: TallyCause;
  readonly changes: readonly { readonly bucket: TallyBucket; readonly amount: number }[];
}

/** Why an event left the tally as it was. */
export type UntalliedBecause =
  | 'other-stage'
  | 'outside-segment'
  | 'requalified'
  | 'same-company'
  | 'worth-nothing'
  | 'already-credited'
  | 'no-credit'
  | 'window-open'
  | 'too-late'
  | 'no-fault-of-marketing'
  | 'merged-meanwhile'
  | 'nothing-to-change';

/** The credit after an event (null when none was earned), and the entry, or why there is none. */
export type Tallied =
  | { readonly credit: Credit; readonly entry: TallyEntry; readonly because: null }
  | { readonly credit: Credit | null; readonly entry: null; readonly because: UntalliedBecause };
