import type { EpochMs } from '#kernel';
import type { EventKey, EventKind, IgnoredBecause, Obligation, ObligationEvent } from './obligation.js';

/**
 * Order among events of one instant: what answers a promise comes before what ends it, a pause after both, the clock last. So an
 * answer at the deadline is in time, and the order of delivery never decides.
 */
const RANKS: Readonly<Record<EventKind, number>> = {
  started: 0,
  fulfilled: 1,
  excused: 2,
  waived: 3,
  cancelled: 4,
  resumed: 5,
  paused: 6,
  rebased: 7,
  instant: 8,
};

export const keyOf = (event: ObligationEvent): EventKey => ({
  at: event.at,
  rank: RANKS[event.kind],
  seq: event.seq ?? 0,
});

/** The obligation with a fact noted that changes nothing of it by itself, so that what comes from before it is seen to be late. */
export const noted = (obligation: Obligation, at: EpochMs): Obligation => ({
  ...obligation,
  last: laterKey(obligation.last, { at, rank: RANKS.started, seq: 0 }),
});

/** Key of what the clock alone did at an instant: after every fact of that instant. */
export const clockKey = (at: EpochMs): EventKey => ({ at, rank: RANKS.instant, seq: 0 });

export const compareKeys = (one: EventKey, other: EventKey): number =>
  one.at - other.at || one.rank - other.rank || one.seq - other.seq;

export const laterKey = (one: EventKey, other: EventKey): EventKey =>
  compareKeys(one, other) >= 0 ? one : other;

/** True when the event belongs before something already processed: fold all events anew, then `reconcile`. */
export const isOutOfOrder = (obligation: Obligation, event: ObligationEvent): boolean =>
  event.kind !== 'instant' && compareKeys(keyOf(event), obligation.last) < 0;

/** Reasons that hold whatever else happened before or after: such an event may be forgotten. */
const FOREVER: ReadonlySet<IgnoredBecause> = new Set([
  'before-start',
  'does-not-qualify',
  'not-relievable',
  'lead-level-survives-reassignment',
  'resume-date-passed',
]);

export const isForgettable = (because: IgnoredBecause): boolean => FOREVER.has(because);
