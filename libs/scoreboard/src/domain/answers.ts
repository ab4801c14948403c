import { bucketOf, durationOf } from '#statistics';

/** How a promise was answered: in time or late, by what, under which target, after how long. Written into an item of a measure. */
export interface Answer {
  readonly isInTime: boolean;
  /** `accepted`, `rejected`, or `answered` where there is one exit only. */
  readonly by: string;
  /** Business time (ms). */
  readonly targetMs: number;
  readonly elapsedMs: number;
}

export const answerItem = ({ isInTime, by, targetMs, elapsedMs }: Answer): string =>
  [isInTime ? 'in-time' : 'late', by, targetMs, bucketOf(Math.max(0, elapsedMs))].join('.');

/** The answer an item stands for; how long it took is that of its bucket, at most 1 % off. */
export function answerOf(item: string): Answer {
  const [word, by = '', targetMs, bucket] = item.split('.');
  return {
    ...{ isInTime: word === 'in-time', by },
    ...{ targetMs: Number(targetMs), elapsedMs: durationOf(Number(bucket)) },
  };
}
