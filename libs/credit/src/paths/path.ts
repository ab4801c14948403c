import { assertNotNegative, refuse } from '../checks.js';

/** How often a path was gone, and with what end. */
export interface PathCounts {
  readonly conversions: number;
  /** What those conversions were worth together, in any one unit. */
  readonly value: number;
  /** How often the same path led to nothing. */
  readonly nulls: number;
}

/** A path in the numbers of its channels: the first `length` places of `channels`. Valid only while it is added. */
export interface NumberedPath extends PathCounts {
  readonly channels: Int32Array;
  readonly length: number;
}

/** Folds paths one by one; keeps sums, never the paths. */
export interface PathModel {
  add(path: NumberedPath): void;
}

/** What a model credits a channel with. */
export interface ChannelCredit {
  readonly channel: string;
  readonly conversions: number;
  readonly value: number;
}

/** Throws `credit/negative`, and `credit/value-of-nothing` where there is a value and no conversion. */
export function assertCounts({ conversions, value, nulls }: PathCounts): void {
  assertNotNegative(conversions, 'number of conversions');
  assertNotNegative(nulls, 'number of nulls');
  assertNotNegative(Math.abs(value), 'value');
  if (conversions === 0 && value !== 0)
    refuse(
      'value-of-nothing',
      `A path without conversions is worth ${value}; only conversions have a value.`,
    );
}
