export * from './budget/front.js';
export * from './charts/front.js';
export * from './distributions/front.js';
export * from './durations/front.js';
export * from './forecast/front.js';
export * from './grading/front.js';
export * from './rates/front.js';
export * from './survival/front.js';
