import { bucketOf, durationOf } from '#statistics';
import type { Holder, Step } from './steps.js';

/** What is kept of a walk. */
export const MARK_KINDS = [
  // A lead came to `step` and went on to `other`; empty where it is still there.
  'visit',
  // `department` had a lead at `step`, until it went on or into the hands of others.
  'held',
  // A lead at `step` went from `department` to `other`; the time until something else happened.
  'handoff',
  // A lead at `step` had gone from `department` to `other` and went back: the time it was there.
  'pingpong',
  // A lead came from one member to another at `step`; `other` is the pair, `ana>bea`. The time until something else happened.
  'pass',
  // A lead that came to the second of the pair went back to the first: the time it was there.
  'passback',
  // `step` once more: the time it took again.
  'rework',
  // A lead ended in `other` after `step`: all the time it had taken until then.
  'loss',
  // What became of a lead after it was captured: `other` is `on`, `off` or `open`.
  'outcome',
  // From the first step to `won`, and to `paid`.
  'reached',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const FATES = ['won', 'lost', 'open'] as const;
/** How it ended with the lead of a visit or an outcome, as far as it has; empty of every other mark. */
export type Fate = (typeof FATES)[number];

/** Beside the buckets of durations: still running, at an end, or between instants nobody knows. */
export const [RUNNING, ENDED, UNDATED] = [-1, -2, -3];

/** One thing that counts, of one lead. Seconds are those it took; of what is running, the second it began, since 1970. */
export interface Mark {
  readonly kind: MarkKind;
  readonly step: Step;
  readonly other: string;
  readonly department: Holder | '';
  readonly fate: Fate | '';
  /** Second it is counted on, since 1970: that it began on, and of what is told at its end the last one. */
  readonly at: number;
  readonly bucket: number;
  readonly seconds: number;
}

/** Marks of which not the sum alone is told, but how many took how long. */
const BUCKETED: ReadonlySet<MarkKind> = new Set(['visit', 'reached']);
export const isBucketed = ({ kind, bucket }: Pick<Mark, 'kind' | 'bucket'>): boolean =>
  BUCKETED.has(kind) && bucket >= 0;
export const BUCKETED_KINDS: readonly MarkKind[] = [...BUCKETED];

/** Buckets are a fifth apart: ten of those of `#statistics`. A time that is read back is at most a tenth off. */
const JOINED = 10;
export const bucketOfSeconds = (seconds: number): number => Math.floor(bucketOf(seconds * 1_000) / JOINED);
export const secondsOfBucket = (bucket: number): number =>
  bucket === 0 ? 0 : durationOf(bucket * JOINED + (JOINED - 1) / 2) / 1_000;
