export { CHANGE_CODES } from './change.js';
export type { Change as TermsChange, ChangeCode as TermsChangeCode } from './change.js';
export { differenceOf } from './difference.js';
export type { Comparable } from './difference.js';
