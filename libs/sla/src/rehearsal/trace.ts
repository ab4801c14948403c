import type { LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';

/** How a duty had ended when it was last seen, whatever its target. */
export const TRACE_ENDS = ['open', 'answered', 'cancelled', 'excused'] as const;
export type TraceEnd = (typeof TRACE_ENDS)[number];

/**
 * Duties on the lead level, by column; a row is one obligation seen at one time.
 *
 * A row stands for itself, or (`isEarlier`) for what was known before a late fact arrived: the chain from `earlier` on tells, oldest
 * last, what would have been announced by then.
 */
export interface DutyRows {
  readonly configuration: Uint16Array;
  readonly lead: Uint32Array;
  /** Local day of the start, days since 1970-01-01. */
  readonly startedOn: Uint32Array;
  /** The lead as the start tells it: picks the tier. */
  readonly attributes: Uint32Array;
  /** Business time used at the end, or by the reading while open; milliseconds. */
  readonly elapsedMs: Float64Array;
  /** Index in `TRACE_ENDS`. */
  readonly end: Uint8Array;
  /** Row seen before this one, plus one; 0 for none. */
  readonly earlier: Uint32Array;
  readonly isEarlier: Uint8Array;
  /** Qualifying attempts of a promise that counts them, a stretch of `attempts`. */
  readonly attemptsFrom: Uint32Array;
  readonly attemptsCount: Uint16Array;
  /** Which other answers of the segment this row rests on (`guards`), plus one; 0 for none. */
  readonly guard: Uint32Array;
  /** The hand-over it is about (`handovers`), plus one; 0 for none. */
  readonly handover: Uint32Array;
}

/** Hand-overs, by column: who came above what a team takes is decided by their order. */
export interface HandoverRows {
  /** Number of the team. */
  readonly team: Uint32Array;
  /** Local day of the offer, days since 1970-01-01. */
  readonly offeredOn: Uint32Array;
  readonly sequence: Float64Array;
  /** The first hand-over of its lead to the team in its episode, plus one: that one took the place. 0 where it is the first. */
  readonly repeats: Uint32Array;
}

export interface AttemptRows {
  /** Instant, epoch milliseconds. */
  readonly at: Float64Array;
  readonly elapsedMs: Float64Array;
}

/**
 * Credits a lead could earn, by column, in the order of leads. Rows of one lead, episode and configuration follow each other: each is
 * what the credit comes to when that fact earns it, so the first that the clause recognises counts.
 */
export interface CreditRows {
  readonly configuration: Uint16Array;
  readonly lead: Uint32Array;
  readonly episode: Uint16Array;
  /** Local day it is earned, days since 1970-01-01. */
  readonly earnedOn: Uint32Array;
  readonly earnedAt: Float64Array;
  readonly attributes: Uint32Array;
  /** Number of the company, 0 for none. */
  readonly company: Uint32Array;
  /** Order of recording over all leads: who came first for one company. */
  readonly sequence: Float64Array;
  /** Earned before the stretch or after it: counts for nothing, but what is earned already is not earned again within the stretch. */
  readonly isOutside: Uint8Array;
  /** Index in `TALLY_BUCKETS`: where it stands in its own period. */
  readonly bucket: Uint8Array;
  /** What later periods adjusted, a stretch of `adjustments`. */
  readonly adjustmentsFrom: Uint32Array;
  readonly adjustmentsCount: Uint8Array;
}

export interface AdjustmentRows {
  /** A day of the period it is posted in, days since 1970-01-01. */
  readonly postedOn: Uint32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/**
 * Where the attributes of a lead changed, which cycles begin depends on all of them: a row holds only where the promise is owed for
 * exactly those `owed` says.
 */
export interface Guard {
  readonly states: readonly number[];
  readonly owed: readonly boolean[];
}

export interface PartialAnswers {
  readonly states: readonly number[];
  readonly answers: readonly (readonly boolean[])[];
}

/**
 * What is left of a stretch of the past once everything is judged that targets, objectives, goals and segments have no part in.
 * Plain data and typed arrays: it can be kept, sent to a browser, and judged there.
 */
export interface RehearsalTrace {
  /** The instant of the reading. */
  readonly asOf: EpochMs;
  /** What it was made from; see `groundOf` and `configurationOf`. */
  readonly ground: string;
  readonly configurations: readonly string[];
  readonly leads: readonly string[];
  readonly attributes: readonly LeadAttributes[];
  readonly duties: DutyRows;
  readonly attempts: AttemptRows;
  readonly credits: CreditRows;
  readonly adjustments: AdjustmentRows;
  readonly guards: readonly Guard[];
  /** Leads whose attributes changed so often that only some answers of a segment were run: these. */
  readonly partial: readonly PartialAnswers[];
  readonly handovers: HandoverRows;
  /** First and last local day whose starts and credits are in it. */
  readonly fromOn: string;
  readonly toOn: string;
  /** How far back leads were read (see `reachOf`), and how many of them had something happen in the stretch. Left out: all there are. */
  readonly reach?: { readonly from: EpochMs; readonly readFrom: EpochMs; readonly leads: number };
}
