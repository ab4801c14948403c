interface OfMark {
  readonly markId: string;
  /** The first day on which the work was done differently, `YYYY-MM-DD` in the workspace's zone. */
  readonly on: string;
}

export interface ProcessEntries {
  /** Somebody says that the work is done differently from a day on; what changed is kept beside, in their words. */
  'process.marked': OfMark;
  /** The mark was a mistake. */
  'process.unmarked': OfMark;
}
