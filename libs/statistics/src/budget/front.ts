export { burnRate, burnThreshold, errorBudget, fastestBurn, timeToExhaustion } from './error-budget.js';
export type { Breaches, ErrorBudget } from './error-budget.js';
export { BURN_SIGNIFICANCE, BUSINESS_BURN_RULES, judgeBurn, SHORT_PART } from './burn-alert.js';
export type { BurnReading, BurnRule, BurnVerdict } from './burn-alert.js';
