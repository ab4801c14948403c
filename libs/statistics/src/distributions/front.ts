export { binomialLowerTail, binomialUpperTail } from './binomial.js';
export { poissonUpperTail } from './poisson.js';
export { countDensity, countQuantile, countUpperTail } from './count-model.js';
export type { CountModel } from './count-model.js';
export { betaQuantile } from '../special/beta-quantile.js';
export { normalLowerTail, normalQuantile, normalUpperTail } from '../special/normal.js';
