import type { EpochMs } from '#kernel';
import type { LeadAttributes } from '#contracts';
import type { Evidence } from '../clauses/evidence.js';

/** Every obligation is in exactly one of these, so their counts sum to all obligations. */
export const OBLIGATION_STATES = ['pending', 'met', 'breached', 'excused', 'cancelled'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/**
 * `lead`: never reset by reassignment, the only level that feeds attainment.
 * `owner`: from when this owner got the lead; the personal view (ruling 22).
 */
export type ObligationLevel = 'lead' | 'owner';

/** A stretch in which the clock stood; half-open. */
export interface Pause {
  readonly from: EpochMs;
  /** When it ended; null while it lasts. */
  readonly to: EpochMs | null;
  readonly reason: string;
  /** When it ends by itself at the latest: the resume date, or the limit used up. */
  readonly endsBy: EpochMs;
}

/** Recorded once and never changed; its time is the deadline. */
export interface Breach {
  readonly at: EpochMs;
  readonly detectedAt: EpochMs;
}

/** Who says so. People may back-date by a day, connectors bring their own instants. */
export interface FactSource {
  readonly kind: 'person' | 'connector' | 'waiver';
  readonly id: string;
}

/** What an obligation comes to. */
export interface Outcome {
  readonly state: ObligationState;
  readonly fulfilledAt: EpochMs | null;
  readonly elapsedMs: number | null;
}

/** What late facts say the outcome was; the outcome recorded first stays beside it (ruling 23). */
export interface Correction extends Outcome {
  readonly source: FactSource;
  readonly recordedAt: EpochMs;
}

/** Where an event stands among others: by time, then by kind, then by the order in which they were recorded. */
export interface EventKey {
  readonly at: EpochMs;
  readonly rank: number;
  readonly seq: number;
}

/** How far a promise is that takes several acts. */
export interface Progress {
  readonly done: number;
  readonly needed: number;
  /** When the last one that counts was done. */
  readonly lastAt: EpochMs | null;
}

/** One duty on one lead, with its clock. Plain data: safe to store as JSON. */
export interface Obligation {
  readonly id: string;
  readonly leadId: string;
  readonly level: ObligationLevel;
  readonly ownerId: string | null;
  /** Frozen at the start, with the tier: what is changed later judges later obligations. */
  readonly clauseKey: string;
  readonly clauseVersion: string;
  readonly calendarVersion: string;
  readonly tierKey: string;
  /** Business time, milliseconds. */
  readonly targetMs: number;
  readonly startedAt: EpochMs;
  /** When its clock begins to run: the start, or later where the promise waits for a day that was named. */
  readonly runsFrom: EpochMs;
  /** Which time round this is, from 1, in the order in which they became known; frozen. */
  readonly cycle: number;
  /** The fact that began a further cycle: it ended the one before and answers nothing of this one. */
  readonly startedBy: string | null;
  /** Null where one act is enough. */
  readonly progress: Progress | null;
  readonly state: ObligationState;
  /** The deadline; while paused, the latest it can become. */
  readonly dueAt: EpochMs;
  /**
   * The last instant at which the answer is still in time. Later than `dueAt` only when the budget ends at closing: until work
   * begins again no working time passes, so nothing is late.
   */
  readonly lastMetAt: EpochMs;
  readonly pauses: readonly Pause[];
  /** Fractions already announced, rising. */
  readonly alarmsRaised: readonly number[];
  readonly breach: Breach | null;
  readonly fulfilledAt: EpochMs | null;
  readonly evidence: Evidence | null;
  /** Business time used up to the fulfilment, pauses left out. */
  readonly elapsedMs: number | null;
  /** Business time past the target at fulfilment; 0 when in time. */
  readonly lateByMs: number | null;
  /** Why it is excused or cancelled. */
  readonly reason: string | null;
  readonly endedAt: EpochMs | null;
  readonly corrected: Correction | null;
  /**
   * The obligation as everything known would have it, where late facts say otherwise than was told: it goes on beside what was told, and
   * `corrected` is what it comes to. Never nested further; null where nothing late says otherwise.
   */
  readonly known: Obligation | null;
  /** The last event that changed anything. */
  readonly last: EventKey;
}

interface Dated {
  readonly at: EpochMs;
  /** When we learned of it; `at` when left out. */
  readonly recordedAt?: EpochMs;
  /** Order of recording, such as the journal position; decides among equal times and kinds. */
  readonly seq?: number;
}

export interface Started extends Dated {
  readonly kind: 'started';
  readonly id: string;
  readonly leadId: string;
  readonly level: ObligationLevel;
  readonly ownerId: string | null;
  readonly clauseVersion: string;
  readonly calendarVersion: string;
  /** The lead as the entry tells it: picks the tier. */
  readonly attributes: LeadAttributes;
  /** 1 unless told. */
  readonly cycle?: number;
  readonly startedBy?: string | null;
  readonly runsFrom?: EpochMs | null;
  /** What was frozen before, where a known obligation is judged anew; else the tier decides. */
  readonly frozen?: FrozenTarget;
}

/** What a start freezes of its clause. */
export interface FrozenTarget {
  readonly tierKey: string;
  readonly targetMs: number;
}

/** Both sides let a running promise be judged by another version, calendar or target, from its start on. Pass the new calendar with it. */
export interface Rebased extends Dated, FrozenTarget {
  readonly kind: 'rebased';
  readonly clauseVersion: string;
  readonly calendarVersion: string;
  readonly reason: string;
  readonly by: string;
}

export type ObligationEvent =
  | Started
  | (Dated & { readonly kind: 'fulfilled'; readonly evidence: Evidence })
  | (Dated & {
      readonly kind: 'paused';
      readonly reason: string;
      /** Most business time this pause may give back. */
      readonly limitMs: number;
      readonly resumeBy: EpochMs;
    })
  | (Dated & { readonly kind: 'resumed' })
  | (Dated & { readonly kind: 'cancelled'; readonly reason: string })
  | (Dated & { readonly kind: 'excused'; readonly reason: string; readonly isRelief: boolean })
  | (Dated & { readonly kind: 'waived'; readonly reason: string; readonly by: string })
  | Rebased
  | (Dated & { readonly kind: 'instant' });

export type EventKind = ObligationEvent['kind'];

/** Why an event changed nothing. */
export type IgnoredBecause =
  | 'before-start'
  | 'already-started'
  | 'not-owed'
  | 'already-ended'
  | 'already-fulfilled'
  | 'too-soon'
  | 'does-not-qualify'
  | 'already-paused'
  | 'not-paused'
  | 'resume-date-passed'
  | 'not-relievable'
  | 'lead-level-survives-reassignment'
  | 'out-of-order';

/** By what an obligation is judged, and what deadline that makes. */
export type Basis = Pick<
  Obligation,
  'clauseVersion' | 'calendarVersion' | 'tierKey' | 'targetMs' | 'dueAt' | 'lastMetAt'
>;

/** What the world is told; the caller turns these into entries, timers and messages, in the order given. */
export type Effect =
  | { readonly kind: 'started'; readonly at: EpochMs; readonly dueAt: EpochMs }
  | { readonly kind: 'met'; readonly at: EpochMs; readonly elapsedMs: number }
  | { readonly kind: 'breached'; readonly at: EpochMs; readonly detectedAt: EpochMs; readonly lagMs: number }
  | ({ readonly kind: 'progressed'; readonly at: EpochMs } & Omit<Progress, 'lastAt'>)
  | { readonly kind: 'fulfilled-late'; readonly at: EpochMs; readonly lateByMs: number }
  | { readonly kind: 'paused'; readonly at: EpochMs; readonly endsBy: EpochMs; readonly reason: string }
  | { readonly kind: 'resumed'; readonly at: EpochMs; readonly givenBackMs: number; readonly dueAt: EpochMs }
  | { readonly kind: 'cancelled' | 'excused'; readonly at: EpochMs; readonly reason: string }
  | { readonly kind: 'corrected'; readonly to: Correction }
  | { readonly kind: 'rebased'; readonly at: EpochMs; readonly from: Basis; readonly to: Basis }
  | { readonly kind: 'alarm'; readonly fraction: number; readonly at: EpochMs }
  | { readonly kind: 'ignored'; readonly event: EventKind; readonly because: IgnoredBecause };

/** The obligation after an event (null while nothing is owed), and what the world is told. */
export interface Step {
  readonly obligation: Obligation | null;
  readonly effects: readonly Effect[];
}
