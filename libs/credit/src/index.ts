export * from './journey/front.js';
export * from './markov/front.js';
export * from './paths/front.js';
export * from './returns/front.js';
export * from './rules/front.js';
export * from './shapley/front.js';
export { apportion, exactShares, splitAmount } from './shares.js';
