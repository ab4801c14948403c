import type { ExplainedInterval } from '#calendar';

/** A stretch of an explanation, with what it lasts and what it adds up to. */
export interface CountedInterval extends ExplainedInterval {
  /** How long it lasts, by the clock on the wall (milliseconds). */
  readonly ms: number;
  /** Working time used up at its end (milliseconds). */
  readonly elapsedMs: number;
}
