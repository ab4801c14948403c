import { AppError } from '#kernel';
import type { LeadAttributes } from '#contracts';
import type { BusinessTime } from '../business-time.js';
import { tierOf } from '../clauses/duty.js';
import { dutyKindOf } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import { alongside } from './alongside.js';
import { catchUp, closePause, openPause, resumedEffect } from './catch-up.js';
import { deadlineOf } from './clock.js';
import { pauseEndsBy } from './pause-limit.js';
import { fulfil } from './fulfil.js';
import { ignore } from './ignore.js';
import type { Acted } from './ignore.js';
import { noProgress } from './progress.js';
import { rebase } from './rebase.js';
import type { FrozenTarget, Obligation, ObligationEvent, Started, Step } from './obligation.js';
import { isForgettable, isOutOfOrder, keyOf, laterKey } from './order.js';

/**
 * The one clock machine: used live, in replay and in rehearsal.
 *
 * - Judges by the instants of events, never by when they are processed: met iff elapsed ≤ target, in business time without pauses.
 *   Whatever time alone did before the event (a pause ended, an alarm, a breach) is done first.
 * - A breach is never taken back. An answer after it is recorded with its lateness; a waiver becomes a correction beside it.
 * - An event that changes nothing comes back as an `ignored` effect that says why. `out-of-order` asks for `fold` and `reconcile`.
 * - Deterministic; throws only when the clause is not the one the obligation was started under.
 */
export function advance(
  obligation: Obligation | null,
  event: ObligationEvent,
  clause: DutyClause,
  calendar: BusinessTime,
): Step {
  if (obligation === null) {
    return event.kind === 'started' ? start(event, clause, calendar) : ignore(null, event, 'before-start');
  }
  refuseOtherClause(obligation, clause);
  if (obligation.known !== null)
    return alongside(obligation, event, (each) => advance(each, event, clause, calendar));
  if (event.kind === 'started') return ignore(obligation, event, 'already-started');
  if (event.at < obligation.startedAt) return ignore(obligation, event, 'before-start');
  if (isOutOfOrder(obligation, event)) return ignore(obligation, event, 'out-of-order');
  const caught = catchUp(obligation, event, clause, calendar);
  if (event.kind === 'instant') return caught;
  const acted = actOn(caught.obligation, event, clause, calendar);
  return {
    obligation: { ...acted.obligation, last: lastAfter(acted, event) },
    effects: [...caught.effects, ...acted.effects],
  };
}

type Fact = Exclude<ObligationEvent, Started | { readonly kind: 'instant' }>;

function lastAfter({ obligation, effects }: Acted, event: Fact): Obligation['last'] {
  const isForgotten = effects.some((effect) => effect.kind === 'ignored' && isForgettable(effect.because));
  return isForgotten ? obligation.last : laterKey(obligation.last, keyOf(event));
}

function refuseOtherClause(obligation: Obligation, clause: DutyClause): void {
  if (obligation.clauseKey === clause.key) return;
  const message = `The obligation is under clause "${obligation.clauseKey}", not "${clause.key}"; pass the clause it started under.`;
  throw new AppError('invalid', 'obligation/other-clause', message);
}

function start(event: Started, clause: DutyClause, calendar: BusinessTime): Step {
  const frozen = event.frozen ?? frozenBy(clause, event.attributes);
  if (frozen === null) return ignore(null, event, 'not-owed');
  const run = { startedAt: event.at, runsFrom: Math.max(event.at, event.runsFrom ?? event.at), pauses: [] };
  const deadline = deadlineOf(run, frozen.targetMs, calendar);
  const obligation: Obligation = {
    id: event.id,
    leadId: event.leadId,
    level: event.level,
    ownerId: event.ownerId,
    clauseKey: clause.key,
    clauseVersion: event.clauseVersion,
    calendarVersion: event.calendarVersion,
    tierKey: frozen.tierKey,
    targetMs: frozen.targetMs,
    startedAt: run.startedAt,
    runsFrom: run.runsFrom,
    pauses: run.pauses,
    cycle: event.cycle ?? 1,
    startedBy: event.startedBy ?? null,
    progress: noProgress(clause),
    dueAt: deadline.dueAt,
    lastMetAt: deadline.lastMetAt,
    state: 'pending',
    alarmsRaised: [],
    breach: null,
    fulfilledAt: null,
    evidence: null,
    elapsedMs: null,
    lateByMs: null,
    reason: null,
    endedAt: null,
    corrected: null,
    known: null,
    last: keyOf(event),
  };
  return { obligation, effects: [{ kind: 'started', at: event.at, dueAt: deadline.dueAt }] };
}

function frozenBy(clause: DutyClause, attributes: LeadAttributes): FrozenTarget | null {
  const tier = tierOf(clause, attributes);
  return tier && { tierKey: tier.key, targetMs: tier.targetMs };
}

function actOn(obligation: Obligation, event: Fact, clause: DutyClause, calendar: BusinessTime): Acted {
  switch (event.kind) {
    case 'fulfilled':
      return fulfil(obligation, event, clause, calendar);
    case 'paused':
      return pause(obligation, event, calendar);
    case 'resumed':
      return resume(obligation, event, calendar);
    case 'cancelled':
      return cancel(obligation, event, calendar);
    case 'excused':
      if (event.isRelief && !dutyKindOf(clause).isRelievable)
        return ignore(obligation, event, 'not-relievable');
      return end(obligation, event, 'excused', calendar);
    case 'waived':
      return waive(obligation, event, calendar);
    case 'rebased':
      return rebaseRunning(obligation, event, calendar);
  }
}

const rebaseRunning = (before: Obligation, event: Of<'rebased'>, calendar: BusinessTime): Acted =>
  before.state === 'pending' ? rebase(before, event, calendar) : ignore(before, event, 'already-ended');

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

function pause(before: Obligation, event: Of<'paused'>, calendar: BusinessTime): Acted {
  if (before.state !== 'pending') return ignore(before, event, 'already-ended');
  if (openPause(before) !== null) return ignore(before, event, 'already-paused');
  const endsBy = pauseEndsBy(event, calendar);
  if (endsBy <= event.at) return ignore(before, event, 'resume-date-passed');
  const pauses = [...before.pauses, { from: event.at, to: null, reason: event.reason, endsBy }];
  const deadline = deadlineOf({ ...before, pauses }, before.targetMs, calendar);
  return {
    obligation: { ...before, pauses, ...deadline },
    effects: [{ kind: 'paused', at: event.at, endsBy, reason: event.reason }],
  };
}

function resume(before: Obligation, event: Of<'resumed'>, calendar: BusinessTime): Acted {
  const open = openPause(before);
  if (open === null || before.state !== 'pending') return ignore(before, event, 'not-paused');
  const obligation = closePause(before, event.at, calendar);
  return { obligation, effects: [resumedEffect(obligation, open, event.at, calendar)] };
}

function cancel(before: Obligation, event: Of<'cancelled'>, calendar: BusinessTime): Acted {
  // A reassignment can neither hide a delay nor give the lead a fresh clock.
  if (event.reason === 'reassigned' && before.level === 'lead') {
    return ignore(before, event, 'lead-level-survives-reassignment');
  }
  return end(before, event, 'cancelled', calendar);
}

function end(
  before: Obligation,
  event: Of<'cancelled' | 'excused' | 'waived'>,
  state: 'cancelled' | 'excused',
  calendar: BusinessTime,
): Acted {
  if (before.state !== 'pending') return ignore(before, event, 'already-ended');
  return {
    obligation: { ...closePause(before, event.at, calendar), state, reason: event.reason, endedAt: event.at },
    effects: [{ kind: state, at: event.at, reason: event.reason }],
  };
}

function waive(before: Obligation, event: Of<'waived'>, calendar: BusinessTime): Acted {
  if (before.state !== 'breached') return end(before, event, 'excused', calendar);
  const corrected = {
    state: 'excused' as const,
    fulfilledAt: before.fulfilledAt,
    elapsedMs: before.elapsedMs,
    source: { kind: 'waiver' as const, id: event.by },
    recordedAt: event.recordedAt ?? event.at,
  };
  return { obligation: { ...before, corrected }, effects: [{ kind: 'corrected', to: corrected }] };
}
