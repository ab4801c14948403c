export type { Interval, Observed } from './interval.js';
export { clopperPearson, jeffreys, mostAfterNone, wilson } from './rate-interval.js';
export { compareRates, fisherExact } from './compare-rates.js';
export type { RateComparison } from './compare-rates.js';
export { poolPrior, shrinkRate } from './shrink.js';
export type { BetaBelief, ShrunkRate } from './shrink.js';
