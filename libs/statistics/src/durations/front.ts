export {
  BUCKET_ERROR,
  bucketOf,
  countDurations,
  durationOf,
  durationPercentile,
  mergeDurations,
} from './histogram.js';
export type { DurationCounts } from './histogram.js';
export { percentileContinuous, percentileDiscrete } from './percentile.js';
export { daysToClear, expectedOpen, queueImbalance } from './queue.js';
export type { QueueSeen } from './queue.js';
