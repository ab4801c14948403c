import type { TallyBucket } from '#contracts';
import type { EpochMs } from '#kernel';
import type { TraceEnd } from '#sla';

/** A duty as the machine left it, with its instants. */
export interface FoundDuty {
  readonly configuration: number;
  readonly calendarKey: string;
  readonly startedAt: EpochMs;
  readonly runsFrom: EpochMs;
  /** When it ended, or the reading. */
  readonly until: EpochMs;
  readonly end: TraceEnd;
  readonly handoverId: string | null;
  /** Of a promise that counts them. */
  readonly attempts: readonly EpochMs[] | null;
  /** False for one whose time is not that from its start to its end: paused, or seen anew for a late fact. */
  readonly isStraight: boolean;
}

/** A credit as the machine left it, with its instants. */
export interface FoundCredit {
  readonly configuration: number;
  readonly episode: number;
  readonly earnedAt: EpochMs;
  /** Of the fact it was asked for. */
  readonly sequence: number;
  readonly isOutside: boolean;
  readonly bucket: TallyBucket;
  readonly adjustments: readonly FoundAdjustment[];
}

export interface FoundAdjustment {
  readonly at: EpochMs;
  /** Posted in the period of its own instant; else in that of the credit. */
  readonly isOfLaterPeriod: boolean;
  readonly from: TallyBucket;
  readonly to: TallyBucket;
}

/** What came of a lead, each instant by its place among the moments of the course. */
export interface CourseOutcome {
  readonly rounds: readonly CourseRound[];
  readonly credits: readonly CourseCredit[];
}

/** Its duties for one answer of a segment; null for all. */
export interface CourseRound {
  readonly owed: readonly boolean[] | null;
  readonly duties: readonly CourseDuty[];
}

export interface CourseDuty extends Pick<FoundDuty, 'configuration' | 'calendarKey' | 'end'> {
  readonly startedAt: number;
  readonly runsFrom: number;
  readonly until: number;
  /** Place of the first fact about it, or null. */
  readonly handover: number | null;
  readonly attempts: readonly number[] | null;
}

export interface CourseCredit extends Pick<
  FoundCredit,
  'configuration' | 'episode' | 'isOutside' | 'bucket'
> {
  readonly earnedAt: number;
  /** Place of the fact it was asked for. */
  readonly fact: number;
  readonly adjustments: readonly (Omit<FoundAdjustment, 'at'> & { readonly at: number })[];
}
