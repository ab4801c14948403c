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
  readonly channel?: string;
  readonly currency?: string;
  readonly agreementId?: string;
  readonly clauseKey?: string;
  readonly day?: DayRange;
  readonly postedOn?: DayRange;
}
