export { advance } from './advance.js';
export { BACKDATE_LIMIT_MS, checkBackdating } from './backdating.js';
export { alarmInstants, elapsedMs, isOpen, nextAlarm, nextInstant, openPause } from './catch-up.js';
export type { Alarm } from './catch-up.js';
export { cyclesOf, eventsOf, holdAt, judgeFacts, runsFromOf, turnOf } from './cycles.js';
export type { Cycle, Fact, Opening, Turn } from './cycles.js';
export { explain } from './explain.js';
export type { Explanation } from './explain.js';
export { difference, fold, reconcile, RESTATED, withdraw } from './fold.js';
export type { Difference } from './fold.js';
export { heed } from './heed.js';
export type { Dates } from './heed.js';
export { OBLIGATION_STATES } from './obligation.js';
export { noProgress } from './progress.js';
export { rebase } from './rebase.js';
export type {
  Basis,
  Breach,
  Correction,
  Effect,
  EventKey,
  FactSource,
  FrozenTarget,
  IgnoredBecause,
  Obligation,
  ObligationEvent,
  ObligationLevel,
  ObligationState,
  Outcome,
  Pause,
  Progress,
  Rebased,
  Started,
  Step,
} from './obligation.js';
export { isOutOfOrder, noted } from './order.js';
