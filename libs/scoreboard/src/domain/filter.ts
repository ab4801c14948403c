import type { Measure } from './increment.js';

/** Days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Which contributions a figure is the sum of; what is not named does not matter. */
export interface Filter {
  readonly measure: Measure;
  readonly item?: string;
  /** Any of these. */
  readonly items?: readonly string[];
  readonly channel?: string;
  readonly currency?: string;
  readonly agreementId?: string;
  readonly clauseKey?: string;
  readonly day?: DayRange;
  readonly postedOn?: DayRange;
}

/** Which running clocks a figure counts: pending ones whose deadline comes within their own share of the target. */
export interface ClockFilter {
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly postedOn: DayRange;
  /** The latest deadline of each target (ms since 1970); compared by whole minutes. */
  readonly dueBy: readonly { readonly targetMs: number; readonly by: number }[];
}
