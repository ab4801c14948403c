export { splitExactSets } from './equal-split.js';
export type { ExactSet } from './equal-split.js';
export { shapleyValues } from './exact.js';
export { MOST_EXACT_PLAYERS } from './game.js';
export type { ShapleyValue, Worth } from './game.js';
export { sampleShapleyValues } from './sampled.js';
export type { SampledShapleyValue, Sampling } from './sampled.js';
