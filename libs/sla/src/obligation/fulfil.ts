import type { BusinessTime } from '../business-time.js';
import { answers } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import { closePause } from './catch-up.js';
import { usedMs } from './clock.js';
import { ignore } from './ignore.js';
import type { Acted } from './ignore.js';
import type { Obligation, ObligationEvent } from './obligation.js';
import { weigh } from './progress.js';

type Fulfilled = Extract<ObligationEvent, { kind: 'fulfilled' }>;

/** An answer, or one of several: in time it is met, after the breach its lateness is recorded. */
export function fulfil(
  before: Obligation,
  event: Fulfilled,
  clause: DutyClause,
  calendar: BusinessTime,
): Acted {
  if (!answers(clause, event.evidence)) return ignore(before, event, 'does-not-qualify');
  if (before.fulfilledAt !== null) return ignore(before, event, 'already-fulfilled');
  if (before.state !== 'pending' && before.state !== 'breached')
    return ignore(before, event, 'already-ended');
  const weighed = weigh(before, event, clause);
  if (weighed === null) return ignore(before, event, 'too-soon');
  const { progress, isEnough } = weighed;
  const weighedIn = progress === before.progress ? before : { ...before, progress };
  return isEnough ? answer(weighedIn, event, calendar) : progressed(weighedIn, event);
}

function progressed(obligation: Obligation, { at }: Fulfilled): Acted {
  const { done = 0, needed = 0 } = obligation.progress ?? {};
  return { obligation, effects: [{ kind: 'progressed', at, done, needed }] };
}

function answer(before: Obligation, event: Fulfilled, calendar: BusinessTime): Acted {
  // A pause that is open at the answer is kept up to it, not lost.
  const stopped = closePause(before, event.at, calendar);
  const elapsed = usedMs(stopped, event.at, calendar);
  const lateByMs = Math.max(0, elapsed - stopped.targetMs);
  const { at: fulfilledAt, evidence } = event;
  const answered = { fulfilledAt, evidence, elapsedMs: elapsed, lateByMs };
  if (before.state === 'breached') {
    const obligation = { ...stopped, ...answered };
    return { obligation, effects: [{ kind: 'fulfilled-late', at: fulfilledAt, lateByMs }] };
  }
  return {
    obligation: { ...stopped, ...answered, state: 'met', endedAt: fulfilledAt },
    effects: [{ kind: 'met', at: fulfilledAt, elapsedMs: elapsed }],
  };
}
