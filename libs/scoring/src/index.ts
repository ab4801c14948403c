export * from './audits/front.js';
export * from './frameworks/front.js';
export * from './predictive/front.js';
export * from './process/front.js';
export * from './rules/front.js';
export * from './target/front.js';
