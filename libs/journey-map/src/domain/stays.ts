import { bucketOfSeconds, ENDED, RUNNING, UNDATED } from './mark.js';
import type { Mark } from './mark.js';
import type { Point } from './point.js';
import { isEnd } from './steps.js';

/** A stay: from one point to the next one that is of another step, or other hands. */
export interface Stay {
  readonly point: Point;
  readonly next: Point | undefined;
}

export const staysOf = (points: readonly Point[]): Stay[] =>
  points.map((point, place) => ({ point, next: points[place + 1] }));

export const secondOf = (ms: number): number => Math.floor(ms / 1_000);

export type Timed = Pick<Mark, 'at' | 'bucket' | 'seconds'>;

/** What a stay took. Of parts of walks the sum alone is told, so that they need no buckets. */
export function timeOfStay({ point, next }: Stay, isBucketed = false): Timed {
  const at = secondOf(point.at);
  if (next === undefined)
    return isEnd(point.step) ? { at, bucket: ENDED, seconds: 0 } : { at, bucket: RUNNING, seconds: at };
  if (point.isUndated || next.isUndated) return { at, bucket: UNDATED, seconds: 0 };
  const seconds = secondOf(next.at) - at;
  return { at, bucket: isBucketed ? bucketOfSeconds(seconds) : 0, seconds };
}
