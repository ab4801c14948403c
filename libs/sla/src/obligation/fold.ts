import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import type { DutyClause } from '../clauses/registry.js';
import { advance } from './advance.js';
import type { Correction, FactSource, Obligation, ObligationEvent, Step } from './obligation.js';
import { compareKeys, keyOf } from './order.js';

/**
 * The obligation its events make, from nothing, in the order of time (ties: see `order.ts`), whatever the order given.
 * Effects are those a listener would have heard, had everything been known at once.
 */
export function fold(events: readonly ObligationEvent[], clause: DutyClause, calendar: BusinessTime): Step {
  const inOrder = [...events].sort((one, other) => compareKeys(keyOf(one), keyOf(other)));
  return inOrder.reduce<Step>(
    ({ obligation, effects }, event) => {
      const step = advance(obligation, event, clause, calendar);
      return { obligation: step.obligation, effects: [...effects, ...step.effects] };
    },
    { obligation: null, effects: [] },
  );
}

/** What an obligation came to. */
export type Outcome = Pick<Obligation, 'state' | 'fulfilledAt' | 'elapsedMs' | 'lateByMs'>;

/**
 * What late facts change.
 * `progress`: the outcome was open, so it simply moves on. `correction`: an outcome already told would have been another one.
 */
export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'progress'; readonly to: Outcome }
  | { readonly kind: 'correction'; readonly from: Outcome; readonly to: Outcome };

const outcomeOf = ({ state, fulfilledAt, elapsedMs, lateByMs }: Obligation): Outcome => ({
  state,
  fulfilledAt,
  elapsedMs,
  lateByMs,
});

export function difference(before: Obligation, after: Obligation): Difference {
  const from = outcomeOf(before);
  const to = outcomeOf(after);
  const isSame =
    from.state === to.state && from.fulfilledAt === to.fulfilledAt && from.elapsedMs === to.elapsedMs;
  if (isSame) return before.dueAt === after.dueAt ? { kind: 'same' } : { kind: 'progress', to };
  const isUnanswered = from.state === 'breached' && from.fulfilledAt === null && to.state === 'breached';
  return from.state === 'pending' || isUnanswered
    ? { kind: 'progress', to }
    : { kind: 'correction', from, to };
}

/**
 * Joins what was told with what late facts say. An outcome once told stays, the breach and its detection included; what it would
 * have been stands beside it in `corrected`, with its source. Alarms once raised stay raised.
 */
export function reconcile(
  before: Obligation,
  after: Obligation,
  told: { readonly source: FactSource; readonly recordedAt: EpochMs },
): Obligation {
  const alarmsRaised = [...new Set([...before.alarmsRaised, ...after.alarmsRaised])].sort(
    (one, other) => one - other,
  );
  const found = difference(before, after);
  if (found.kind !== 'correction') {
    const { breach, corrected } = before;
    return {
      ...after,
      alarmsRaised,
      breach: breach ?? after.breach,
      corrected: corrected ?? after.corrected,
    };
  }
  const { state, fulfilledAt, elapsedMs } = found.to;
  const corrected: Correction = { state, fulfilledAt, elapsedMs, ...told };
  return { ...before, alarmsRaised, corrected, progress: after.progress, last: after.last };
}

/** Why a cycle was cancelled that late facts show never began. */
export const RESTATED = 'restated';

/** Takes a cycle back that late facts show never began: nothing is owed, or stands corrected where an outcome was told. */
export function withdraw(
  before: Obligation,
  told: { readonly source: FactSource; readonly recordedAt: EpochMs },
): Obligation {
  if (before.state === 'pending')
    return { ...before, state: 'cancelled', reason: RESTATED, endedAt: told.recordedAt };
  const corrected: Correction = { state: 'cancelled', fulfilledAt: null, elapsedMs: null, ...told };
  return { ...before, corrected };
}
