import type { Entry, EntryType } from '#contracts';
import type { Correction } from './correction.js';
import type { Days } from './days.js';
import type { Increment } from './increment.js';
import type { RunningClock } from './running-clock.js';
import type { StandingDeal } from './standing-deal.js';

/** All that is known besides the entry. */
export interface World extends Days {
  /** The deal as the entry before told it. */
  dealBefore(opportunityId: string): StandingDeal | undefined;
  /** The clock as the entry before left it; undefined when it did not run. */
  clockBefore(obligationId: string): RunningClock | undefined;
  /** What the correction before said; undefined when it was never corrected. */
  correctionBefore(obligationId: string): Correction | undefined;
}

/** How entries of one type are measured. */
export type Rule<T extends EntryType> = (entry: Entry<T>, world: World) => readonly Increment[];

export type Rules = { readonly [T in EntryType]?: Rule<T> };
