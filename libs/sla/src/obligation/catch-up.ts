import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import type { DutyClause } from '../clauses/registry.js';
import { deadlineOf, reachedAt, usedMs } from './clock.js';
import type { Effect, EventKey, Obligation, ObligationEvent, Pause } from './obligation.js';
import { clockKey, laterKey } from './order.js';

export interface Alarm {
  readonly fraction: number;
  readonly at: EpochMs;
}

/** When each agreed fraction of the target is used up, with the pauses known so far. */
export const alarmInstants = (
  obligation: Obligation,
  clause: DutyClause,
  calendar: BusinessTime,
): readonly Alarm[] =>
  clause.alarms.map((fraction) => ({
    fraction,
    at: reachedAt(obligation, Math.ceil(obligation.targetMs * fraction), calendar),
  }));

/** True while somebody still has something to do: pending, or breached and unanswered. */
export const isOpen = (obligation: Obligation): boolean =>
  obligation.state === 'pending' || (obligation.state === 'breached' && obligation.fulfilledAt === null);

export const openPause = ({ pauses }: Pick<Obligation, 'pauses'>): Pause | null => {
  const last = pauses.at(-1);
  return last !== undefined && last.to === null ? last : null;
};

/** Ends the open pause, if any, at an instant, and sets the deadline it leaves. */
export function closePause(obligation: Obligation, at: EpochMs, calendar: BusinessTime): Obligation {
  const open = openPause(obligation);
  if (open === null) return obligation;
  const pauses = [...obligation.pauses.slice(0, -1), { ...open, to: at }];
  return { ...obligation, pauses, ...deadlineOf({ ...obligation, pauses }, obligation.targetMs, calendar) };
}

export interface CaughtUp {
  readonly obligation: Obligation;
  readonly effects: readonly Effect[];
}

/** Does what time alone has done by the instant of an event: ends a pause, raises alarms, breaches. */
export function catchUp(
  before: Obligation,
  event: ObligationEvent,
  clause: DutyClause,
  calendar: BusinessTime,
): CaughtUp {
  const steps = [endPause, raiseAlarms, breach];
  return steps.reduce<CaughtUp>(
    ({ obligation, effects }, step) => {
      const next = step(obligation, event, clause, calendar);
      return { obligation: next.obligation, effects: [...effects, ...next.effects] };
    },
    { obligation: before, effects: [] },
  );
}

type ClockStep = typeof catchUp;

const unchanged = (obligation: Obligation): CaughtUp => ({ obligation, effects: [] });

const settled = (last: EventKey, at: EpochMs): { readonly last: EventKey } => ({
  last: laterKey(last, clockKey(at)),
});

const endPause: ClockStep = (obligation, event, _clause, calendar) => {
  const open = openPause(obligation);
  if (open === null || event.at < open.endsBy) return unchanged(obligation);
  const resumed = {
    ...closePause(obligation, open.endsBy, calendar),
    ...settled(obligation.last, open.endsBy),
  };
  return { obligation: resumed, effects: [resumedEffect(resumed, open, open.endsBy, calendar)] };
};

export const resumedEffect = (
  after: Obligation,
  pause: Pause,
  at: EpochMs,
  calendar: BusinessTime,
): Effect => ({
  kind: 'resumed',
  at,
  givenBackMs: calendar.elapsed(pause.from, at),
  dueAt: after.dueAt,
});

/** A fact that overtakes an alarm marks it raised without announcing it: nobody needs it any more. */
const raiseAlarms: ClockStep = (obligation, event, clause, calendar) => {
  const isInstant = event.kind === 'instant';
  if (!isOpen(obligation) || obligation.alarmsRaised.length === clause.alarms.length)
    return unchanged(obligation);
  const passed = alarmInstants(obligation, clause, calendar).filter(
    ({ fraction, at }) =>
      !obligation.alarmsRaised.includes(fraction) && (isInstant ? at <= event.at : at < event.at),
  );
  const latest = passed.at(-1);
  if (latest === undefined) return unchanged(obligation);
  const alarmsRaised = [...obligation.alarmsRaised, ...passed.map((alarm) => alarm.fraction)];
  return {
    obligation: { ...obligation, alarmsRaised, ...settled(obligation.last, latest.at) },
    effects: isInstant ? passed.map((alarm) => ({ kind: 'alarm' as const, ...alarm })) : [],
  };
};

const breach: ClockStep = (obligation, event) => {
  if (obligation.state !== 'pending' || event.at <= obligation.lastMetAt) return unchanged(obligation);
  const { dueAt, lastMetAt } = obligation;
  const detectedAt = Math.max(event.recordedAt ?? event.at, event.at);
  return {
    obligation: {
      ...obligation,
      state: 'breached',
      breach: { at: dueAt, detectedAt },
      endedAt: dueAt,
      ...settled(obligation.last, lastMetAt),
    },
    // The lag is how late the breach was noticed, so it runs from when it could first be known.
    effects: [{ kind: 'breached', at: dueAt, detectedAt, lagMs: detectedAt - lastMetAt }],
  };
};

/**
 * The instant of the timer row to keep, null when there is none.
 * Pending: the last instant in time; act when the clock is strictly later. Paused: when the pause ends by itself, so that one nobody
 * remembers cannot hold a promise for ever. Decided as told, but still open by what is known: when that is decided.
 */
export function nextInstant(obligation: Obligation): EpochMs | null {
  if (obligation.state !== 'pending') return obligation.known && nextInstant(obligation.known);
  return openPause(obligation)?.endsBy ?? obligation.lastMetAt;
}

/** The next alarm to announce and its instant, null when none is left, nobody has to act, or the clock stands. */
export function nextAlarm(obligation: Obligation, clause: DutyClause, calendar: BusinessTime): Alarm | null {
  if (!isOpen(obligation) || openPause(obligation) !== null) return null;
  const left = alarmInstants(obligation, clause, calendar).find(
    ({ fraction }) => !obligation.alarmsRaised.includes(fraction),
  );
  return left ?? null;
}

/** Business time used, as of an instant: up to the answer, or the ending without one, at most. */
export function elapsedMs(obligation: Obligation, asOf: EpochMs, calendar: BusinessTime): number {
  const stoppedAt = isOpen(obligation) ? null : (obligation.fulfilledAt ?? obligation.endedAt);
  return usedMs(obligation, Math.min(asOf, stoppedAt ?? asOf), calendar);
}
