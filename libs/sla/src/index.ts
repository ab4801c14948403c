export type { BusinessTime, TimeSlice, WorkingDay } from './business-time.js';
export * from './clauses/front.js';
export * from './judge/front.js';
export * from './obligation/front.js';
export * from './period/front.js';
export * from './standing/front.js';
export * from './tally/front.js';
