import type { PathCreditModel, PathReport } from '#credit';
import type { PathRecord } from '../../domain/path-credit.js';

/** What a thread computes: several models over the same paths. */
export interface PathsJob {
  readonly models: readonly PathCreditModel[];
}

/** Some of the paths; null after the last of them. */
export type PathsPortion = readonly PathRecord[] | null;

/** What came of it, once. */
export interface PathsAnswer {
  readonly report: PathReport;
}
