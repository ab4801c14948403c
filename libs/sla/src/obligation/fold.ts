import type { BusinessTime } from '../business-time.js';
import type { DutyClause } from '../clauses/registry.js';
import { advance } from './advance.js';
import { correctionOf } from './alongside.js';
import type { Told } from './alongside.js';
import type { Obligation, ObligationEvent, Outcome, Step } from './obligation.js';
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

/**
 * What late facts change.
 * `progress`: the outcome was open, so it simply moves on. `correction`: an outcome already told would have been another one.
 */
export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'progress'; readonly to: Outcome }
  | { readonly kind: 'correction'; readonly from: Outcome; readonly to: Outcome };

const outcomeOf = ({ state, fulfilledAt, elapsedMs }: Obligation): Outcome => ({
  state,
  fulfilledAt,
  elapsedMs,
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
 * Joins what was told with what late facts say, folded from everything known. An outcome once told stays, the breach and its detection
 * included; what it would have been stands beside it in `corrected` with its source, and goes on there. Alarms once raised stay raised.
 */
export function reconcile(before: Obligation, after: Obligation, told: Told): Obligation {
  const alarmsRaised = [...new Set([...before.alarmsRaised, ...after.alarmsRaised])].sort(
    (one, other) => one - other,
  );
  if (before.known === null && difference(before, after).kind !== 'correction') {
    const { breach, corrected } = before;
    return {
      ...after,
      alarmsRaised,
      breach: breach ?? after.breach,
      corrected: corrected ?? after.corrected,
    };
  }
  const corrected = correctionOf(after, before.corrected, told);
  return { ...before, alarmsRaised, corrected, known: after, progress: after.progress, last: after.last };
}

/** Why a cycle was cancelled that late facts show never began. */
export const RESTATED = 'restated';

/** Takes a cycle back that late facts show never began: nothing is owed, or stands corrected where an outcome was told. */
export function withdraw(before: Obligation, told: Told): Obligation {
  const restated = { state: 'cancelled', reason: RESTATED, endedAt: told.recordedAt } as const;
  if (before.state === 'pending') return { ...before, ...restated };
  const nothing = { breach: null, fulfilledAt: null, elapsedMs: null, lateByMs: null, corrected: null };
  const known: Obligation = { ...before, ...restated, ...nothing, known: null };
  return { ...before, corrected: correctionOf(known, before.corrected, told), known };
}
