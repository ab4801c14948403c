/** A range with its ends; what it holds and how surely is said by the function that gives it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `hits` of `total`: leads accepted of leads offered, promises kept of promises decided. */
export interface Observed {
  readonly hits: number;
  readonly total: number;
}
