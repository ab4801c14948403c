import type { EpochMs } from '#kernel';

/** Of which starts a trace is made: half-open. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly asOf: EpochMs;
}

export const isOutside = ({ from, to }: Stretch, at: EpochMs): boolean => at < from || at >= to;
