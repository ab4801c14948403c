import type { Interval } from '../rates/interval.js';

/**
 * The interval for a surviving share from its standard error, on the complementary log-log scale: inside 0 and 1 at every sample
 * (Kalbfleisch and Prentice 1980). At 1 it is 1 to 1. At 0, where no error can be estimated, the upper end of the step before stays.
 */
export function logLogBand(share: number, error: number, z: number, before: Interval): Interval {
  if (share >= 1) return { low: 1, high: 1 };
  if (share <= 0) return { low: 0, high: before.high };
  const reach = Math.exp((z * error) / (share * -Math.log(share)));
  return { low: share ** reach, high: share ** (1 / reach) };
}
