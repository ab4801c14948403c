export { advance } from './advance.js';
export { BACKDATE_LIMIT_MS, checkBackdating } from './backdating.js';
export { alarmInstants, elapsedMs, isOpen, nextAlarm, nextInstant, openPause } from './catch-up.js';
export type { Alarm } from './catch-up.js';
export { explain } from './explain.js';
export type { Explanation } from './explain.js';
export { difference, fold, reconcile } from './fold.js';
export type { Difference, Outcome } from './fold.js';
export { OBLIGATION_STATES } from './obligation.js';
export type {
  Breach,
  Correction,
  Effect,
  EventKey,
  FactSource,
  IgnoredBecause,
  Obligation,
  ObligationEvent,
  ObligationLevel,
  ObligationState,
  Pause,
  Started,
  Step,
} from './obligation.js';
export { isOutOfOrder } from './order.js';
