import type { Department } from '#contracts';
import type { EpochMs } from '#kernel';
import type { Step } from './steps.js';

/** A lead comes to a step, or into other hands within it. */
export interface Point {
  readonly at: EpochMs;
  readonly step: Step;
  readonly department: Department;
  readonly teamId: string | null;
  readonly memberId: string | null;
  /** Nobody knows when: what it took to come here and to leave is not told. */
  readonly isUndated: boolean;
}

/** What figures tell apart; a lead is of one of each. */
export interface Origins {
  /** Empty where it is not known, as all three. */
  readonly channel: string;
  readonly campaignId: string | null;
  readonly origin: string;
}

/** Where a lead has been, in order. */
export interface Walk {
  /** Whose lead it is, as far as that is known. */
  readonly personId: string | null;
  readonly of: Origins;
  readonly points: readonly Point[];
}
